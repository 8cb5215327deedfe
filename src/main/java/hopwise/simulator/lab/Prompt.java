package hopwise.simulator.lab;

import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Session;
import hopwise.simulator.world.Place;

/**
 * What a shell writes in front of a command.
 *
 * @param namespace the network namespace that the shell was moved into, which a real prompt does
 *     not show; empty for the machine's own
 * @param text as in {@code root@aks-nodepool1-40908746-vmss000000:~#}
 */
public record Prompt(String namespace, String text) {
  /** The prompt of a shell. */
  public static Prompt of(Session session) {
    var place = session.place();
    boolean windows = place.isRoot() && session.world().windows().at(place.host()).isPresent();
    return windows
        ? new Prompt("", "PS C:\\>")
        : new Prompt(place.name(), text(place.host(), directory(session.directory())));
  }

  /** The prompt of a fresh shell at a place. */
  public static Prompt of(Place place) {
    return new Prompt(place.namespace(), text(place.machine(), "~"));
  }

  private static String text(String host, String directory) {
    return Place.parse(host)
        .map(found ->
            switch (found.kind()) {
              case LAPTOP -> "laptop" + (directory.equals("~") ? "" : ":" + directory) + "$";
              case POD -> (directory.equals("~") ? "/" : directory) + " #";
              case NODE, HOST, SERVICE -> "root@%s:%s#".formatted(found.name(), directory);
            })
        .orElse("#");
  }

  private static String directory(String path) {
    return path.equals(Call.HOME)
        ? "~"
        : path.startsWith(Call.HOME + "/") ? "~" + path.substring(Call.HOME.length()) : path;
  }

  @Override
  public String toString() {
    return namespace.isEmpty() ? text : "(" + namespace + ") " + text;
  }
}
