package hopwise.simulator.shell;

import java.util.ArrayList;
import java.util.List;

/**
 * A command and what came of it.
 *
 * @param command with a line feed before each further line
 */
record Played(String command, String output, int status) {
  /** The form of script files: {@code $} before a command, {@code >} before its further lines. */
  String text() {
    return "$ "
        + command.replace("\n", "\n> ")
        + "\n"
        + output
        + (status == 0 ? "" : "[" + status + "]\n");
  }

  static String text(List<Played> all) {
    var text = new StringBuilder();
    all.forEach(played -> text.append(played.text()));
    return text.toString();
  }

  /** The commands of a script file. */
  static List<String> commands(String script) {
    var commands = new ArrayList<String>();
    for (var line : script.lines().toList()) {
      if (line.startsWith("$ ")) {
        commands.add(line.substring(2));
      } else if (line.startsWith("> ") && !commands.isEmpty()) {
        commands.add(commands.removeLast() + "\n" + line.substring(2));
      }
    }
    return commands;
  }
}
