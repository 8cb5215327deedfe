package hopwise.simulator.shell.reach;

import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Walk;

/** What the programs that listen say to a client. */
public final class Servers {
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
  public static String greeting(Walk walk) {
    var seen = walk.request().seen();
    if (seen == null || !(walk.request().end() instanceof Decision.Delivered(var listener))) {
      return "";
    }
    return switch (listener == null ? "" : listener.program()) {
      case "nginx" -> NGINX;
      case "nc", "" -> "";
      default ->
          "%s:%d sees client %s:%d\n"
              .formatted(
                  seen.destination(), seen.destinationPort(), seen.source(), seen.sourcePort());
    };
  }
}
