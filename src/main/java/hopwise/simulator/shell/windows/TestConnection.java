package hopwise.simulator.shell.windows;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.trace.Walk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** {@code Test-NetConnection}. */
final class TestConnection {
  private static final Map<String, Integer> COMMON =
      Map.of("http", 80, "rdp", 3389, "smb", 445, "winrm", 5985);
  private static final int PATIENCE = 21_000;

  private final Use use;
  private final Traffic traffic;
  private final Map<String, Value> properties = new LinkedHashMap<>();
  private final StringBuilder warnings = new StringBuilder();

  private TestConnection(Use use) {
    this.use = use;
    this.traffic = new Traffic(use);
  }

  static Output run(Use use) {
    var parameters =
        Parameters.read(
            use.command().words(),
            Set.of("computername", "port", "commontcpport", "informationlevel"),
            Set.of());
    if (!parameters.unknown().isEmpty()) {
      return parameters.refuse(use);
    }
    var name = parameters.value("computername", 0);
    if (name.isEmpty()) {
      return use.fails(
          "say a computer: its default asks the internet, which is not simulated.",
          "InvalidArgument: (:) [Test-NetConnection]",
          "NotSimulated");
    }
    var common = parameters.value("commontcpport", 1).toLowerCase(Locale.ROOT);
    var port = parameters.value("port", -1);
    int number = port.matches("\\d{1,5}") ? Integer.parseInt(port) : COMMON.getOrDefault(common, 0);
    boolean quiet = parameters.value("informationlevel", -1).equalsIgnoreCase("quiet");
    return new TestConnection(use).test(name, number, quiet);
  }

  private Output test(String name, int port, boolean quiet) {
    var ip = traffic.resolve(name);
    if (ip.isEmpty()) {
      warnings.append("WARNING: Name resolution of ").append(name).append(" failed\n");
      put("ComputerName", new Value.Text(name));
      put("RemoteAddress", new Value.Text(""));
      put("InterfaceAlias", new Value.Text(""));
      put("SourceAddress", new Value.Text(""));
      put("PingSucceeded", new Value.Truth(false));
      return output(false, quiet);
    }
    put("ComputerName", new Value.Text(name));
    put("RemoteAddress", new Value.Text(ip.get().toString()));
    if (port > 0) {
      put("RemotePort", new Value.Amount(port));
    }
    put("InterfaceAlias", new Value.Text(use.compartment().adapter().name()));
    put("SourceAddress", new Value.Text(use.compartment().adapter().ip().toString()));
    return output(port > 0 ? tcp(ip.get(), port) : ping(ip.get(), true), quiet);
  }

  private boolean tcp(Ipv4 ip, int port) {
    var walk = traffic.connect(ip, port);
    boolean connected = isAnswered(walk) && walk.settled();
    if (!connected) {
      traffic.waitFor(walk.outcome() instanceof Outcome.Silence ? PATIENCE : 0);
      warnings.append("WARNING: TCP connect to (%s : %d) failed\n".formatted(ip, port));
      ping(ip, false);
    }
    put("TcpTestSucceeded", new Value.Truth(connected));
    return connected;
  }

  private boolean ping(Ipv4 ip, boolean alone) {
    boolean answered = isAnswered(traffic.ping(ip, 1, 0));
    if (!answered) {
      warnings.append("WARNING: Ping to %s failed with status: TimedOut\n".formatted(ip));
    }
    put("PingSucceeded", new Value.Truth(answered));
    if (!alone || answered) {
      put("PingReplyDetails (RTT)", new Value.Text("0 ms"));
    }
    return answered;
  }

  private static boolean isAnswered(Walk walk) {
    return walk.outcome() instanceof Outcome.Answered;
  }

  private void put(String name, Value value) {
    properties.put(name, value);
  }

  private Output output(boolean result, boolean quiet) {
    Value value =
        quiet ? new Value.Truth(result) : new Value.Thing(new LinkedHashMap<>(properties));
    return new Output(
        traffic.world(),
        List.of(value),
        warnings.toString(),
        quiet ? Output.Form.AUTO : Output.Form.LIST,
        true);
  }
}
