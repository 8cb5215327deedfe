package hopwise.simulator.lab;

import hopwise.simulator.shell.Session;
import hopwise.simulator.world.Place;

/** What a shell writes in front of a command. */
public final class Prompt {
  private static final String HOME = "/root";

  private Prompt() {}

  /** The prompt of a session, with the blank behind it. */
  public static String of(Session session) {
    var place = session.place();
    if (place.isRoot() && session.world().windows().at(place.host()).isPresent()) {
      return "PS C:\\> ";
    }
    var directory = directory(session.directory());
    return Place.parse(place.host())
        .map(found ->
            switch (found.kind()) {
              case LAPTOP -> "laptop" + (directory.equals("~") ? "" : ":" + directory) + "$ ";
              case POD -> (directory.equals("~") ? "/" : directory) + " # ";
              case NODE, HOST, SERVICE -> "root@%s:%s# ".formatted(found.name(), directory);
            })
        .orElse("# ");
  }

  private static String directory(String path) {
    return path.equals(HOME)
        ? "~"
        : path.startsWith(HOME + "/") ? "~" + path.substring(HOME.length()) : path;
  }
}
