package hopwise.simulator.lab;

import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.files.FileSystem;

/**
 * What a shell writes before it waits for a line.
 *
 * @param namespace the network namespace that the shell was moved into, which a real prompt does
 *     not show; empty for the machine's own
 * @param text as in {@code root@laptop:~#}
 */
public record Prompt(String namespace, String text) {
  /** The prompt of a shell. */
  public static Prompt of(Session session) {
    var place = session.place();
    if (place.isRoot() && session.world().windows().at(place.host()).isPresent()) {
      return new Prompt("", "PS C:\\>");
    }
    var directory = session.directory();
    var shown =
        directory.equals(Call.HOME) || directory.startsWith(Call.HOME + "/")
            ? "~" + directory.substring(Call.HOME.length())
            : directory;
    return new Prompt(place.name(), "root@" + machine(session) + ":" + shown + "#");
  }

  private static String machine(Session session) {
    var disk = new FileSystem(session.world(), session.place(), "/");
    return disk.read("/etc/hostname") instanceof FileSystem.Access.Granted<String>(var name)
        ? name.strip()
        : session.place().host().substring(session.place().host().lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return namespace.isEmpty() ? text : "(" + namespace + ") " + text;
  }
}
