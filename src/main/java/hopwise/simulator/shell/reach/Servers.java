package hopwise.simulator.shell.reach;

import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.trace.Walk;

/** What the programs that listen say to a client. */
final class Servers {
  private static final String NGINX =
      """
      <!DOCTYPE html>
      <html>
      <head><title>Welcome to nginx!</title></head>
      <body><h1>Welcome to nginx!</h1></body>
      </html>
      """;

  private Servers() {}

  /** The page or greeting of whoever took the walk's request; empty where nobody did. */
  static String greeting(Network network, Walk walk) {
    var reached = walk.reached();
    var seen = walk.request().seen();
    if (reached == null || seen == null) {
      return "";
    }
    var program =
        network.at(reached).listeners().stream()
            .filter(listener ->
                listener.accepts(Protocol.TCP, seen.destination(), seen.destinationPort()))
            .findFirst()
            .map(Listener::program)
            .orElse("");
    return switch (program) {
      case "nginx" -> NGINX;
      case "nc", "" -> "";
      default ->
          "%s:%d sees client %s:%d\n"
              .formatted(
                  seen.destination(), seen.destinationPort(), seen.source(), seen.sourcePort());
    };
  }
}
