package hopwise.simulator.kernel;

import hopwise.simulator.kernel.KernelCase.Dial;
import hopwise.simulator.kernel.KernelCase.Line;
import hopwise.simulator.kernel.KernelCase.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A case as plain text, one thing a line:
 *
 * <pre>
 * namespaces node1 pod1
 * node1: ip link add br0 type bridge
 * listen pod1 tcp 0.0.0.0:80
 * connect pod1 tcp 0.0.0.0:40001 to 10.0.0.1:80 ttl 0
 * </pre>
 */
final class CaseText {
  private static final Pattern LISTEN = Pattern.compile("listen (\\S+) (\\S+) (\\S+):(\\d+)");
  private static final Pattern CONNECT =
      Pattern.compile("connect (\\S+) (\\S+) (\\S+):(\\d+) to (\\S+):(\\d+) ttl (\\d+)");
  private static final Pattern COMMAND = Pattern.compile("(\\S+): (.*)");

  private CaseText() {}

  static String write(KernelCase kernelCase) {
    var lines = new ArrayList<String>();
    lines.add("namespaces " + String.join(" ", kernelCase.namespaces()));
    for (var line : kernelCase.lines()) {
      lines.add(line.namespace() + ": " + line.command());
    }
    for (var server : kernelCase.servers()) {
      lines.add(
          "listen %s %s %s:%d"
              .formatted(server.namespace(), server.protocol(), server.address(), server.port()));
    }
    kernelCase.dials().forEach(dial -> lines.add("connect " + write(dial)));
    return String.join("\n", lines) + "\n";
  }

  static String write(Dial dial) {
    return "%s %s %s:%d to %s:%d ttl %d"
        .formatted(
            dial.from(),
            dial.protocol(),
            dial.bind(),
            dial.port(),
            dial.to(),
            dial.toPort(),
            dial.ttl());
  }

  static KernelCase read(String name, List<String> text) {
    var namespaces = new ArrayList<String>();
    var lines = new ArrayList<Line>();
    var servers = new ArrayList<Server>();
    var dials = new ArrayList<Dial>();
    for (var row : text) {
      var listen = LISTEN.matcher(row);
      var connect = CONNECT.matcher(row);
      var command = COMMAND.matcher(row);
      if (row.startsWith("namespaces ")) {
        namespaces.addAll(List.of(row.substring("namespaces ".length()).split(" ")));
      } else if (listen.matches()) {
        servers.add(new Server(listen.group(1), listen.group(2), listen.group(3), port(listen, 4)));
      } else if (connect.matches()) {
        dials.add(dial(connect));
      } else if (command.matches()) {
        lines.add(new Line(command.group(1), command.group(2)));
      } else if (!row.isBlank() && !row.startsWith("#")) {
        throw new IllegalArgumentException("not a line of a case: " + row);
      }
    }
    return new KernelCase(name, namespaces, lines, servers, dials);
  }

  private static Dial dial(MatchResult row) {
    return new Dial(
        row.group(1),
        row.group(2),
        port(row, 4),
        row.group(3),
        row.group(5),
        port(row, 6),
        port(row, 7));
  }

  private static int port(MatchResult row, int group) {
    return Integer.parseInt(row.group(group));
  }
}
