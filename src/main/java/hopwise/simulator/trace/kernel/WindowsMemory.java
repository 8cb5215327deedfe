package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Learned;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.netfilter.Connection;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.windows.Applied;
import hopwise.simulator.windows.FiveTuple;
import hopwise.simulator.windows.HnsEndpoint;
import hopwise.simulator.windows.Passage;
import hopwise.simulator.windows.Translation;
import hopwise.simulator.windows.WindowsHost;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The connections that VFP remembers on a node. They are kept as tracked connections are, port of
 * the switch by port, under the node's name and the port's.
 */
final class WindowsMemory {
  /** How long a quiet connection is remembered. */
  private static final int IDLE = 240_000;

  private final WindowsHost host;
  private final long now;
  private final Map<Translation, Long> expiries = new LinkedHashMap<>();

  WindowsMemory(WindowsHost host, Dynamics before, long now) {
    this.host = host;
    this.now = now;
    for (var port : ports()) {
      for (var connection : before.of(id(port)).connections()) {
        if (connection.expires() > now) {
          expiries.put(translation(port, connection), connection.expires());
        }
      }
    }
  }

  private List<String> ports() {
    var ports = new ArrayList<>(List.of(Translation.HOST, Translation.CARD));
    host.endpoints().stream()
        .filter(endpoint -> !endpoint.remote())
        .map(HnsEndpoint::id)
        .forEach(ports::add);
    return ports;
  }

  private NamespaceId id(String port) {
    return new NamespaceId(/* host= */ host.name(), /* name= */ port);
  }

  List<Translation> all() {
    return List.copyOf(expiries.keySet());
  }

  /** Notes what a packet left behind, and what it woke up. */
  void note(Passage passage) {
    passage.memory().forEach(translation -> expiries.putIfAbsent(translation, now + IDLE));
    for (var applied : passage.applied()) {
      if (applied instanceof Applied.Remembered(var translation, var before, var after)) {
        expiries.put(translation, now + IDLE);
      }
    }
  }

  Map<NamespaceId, Learned> learned() {
    var byPort = new HashMap<NamespaceId, List<Connection>>();
    ports().forEach(port -> byPort.put(id(port), new ArrayList<>()));
    expiries.forEach((translation, expires) ->
        byPort
            .computeIfAbsent(id(translation.port()), port -> new ArrayList<>())
            .add(connection(translation, expires)));
    var learned = new HashMap<NamespaceId, Learned>();
    byPort.forEach((port, connections) ->
        learned.put(port, Learned.NOTHING.withConnections(List.copyOf(connections))));
    return learned;
  }

  private static Connection connection(Translation translation, long expires) {
    return new Connection(
        tuple(translation.original()), tuple(translation.answer()), true, true, "", 0, 0, expires);
  }

  private static Tuple tuple(FiveTuple flow) {
    return new Tuple(
        flow.protocol(),
        flow.source(),
        flow.sourcePort(),
        flow.destination(),
        flow.destinationPort());
  }

  private static Translation translation(String port, Connection connection) {
    return new Translation(port, flow(connection.original()), flow(connection.reply()).inverse());
  }

  private static FiveTuple flow(Tuple tuple) {
    return new FiveTuple(
        tuple.protocol(),
        tuple.source(),
        tuple.sourcePort(),
        tuple.destination(),
        tuple.destinationPort());
  }
}
