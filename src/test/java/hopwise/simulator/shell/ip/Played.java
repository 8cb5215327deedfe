package hopwise.simulator.shell.ip;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A command and what came of it. */
record Played(String command, String output, int status) {
  private static final Pattern RANDOM_MAC =
      Pattern.compile(
          "(?!0[0-3]:|ff:|33:)[0-9a-f]{2}(:[0-9a-f]{2}){5}|(?<=8000\\.)(?!02)[0-9a-f]{12}");

  /** The form of script files: the command after a dollar sign, then what it printed. */
  String text() {
    return "$ " + command + "\n" + output + (status == 0 ? "" : "[" + status + "]\n");
  }

  static String text(List<Played> all) {
    var text = new StringBuilder();
    all.forEach(played -> text.append(played.text()));
    return text.toString();
  }

  /** The commands of a script file. */
  static List<String> commands(String script) {
    var commands = new ArrayList<String>();
    script
        .lines()
        .filter(line -> line.startsWith("$ "))
        .forEach(line -> commands.add(line.substring(2)));
    return commands;
  }

  /**
   * What a comparison may look at: no random addresses, neighbours in no order, and no word that
   * tells of an earlier state.
   */
  Played settled() {
    var text =
        RANDOM_MAC.matcher(output).replaceAll("random").replaceAll("(LOWERLAYER)?DOWN +", "DOWN ");
    if (command.contains("neigh")) {
      text = text.lines().sorted().map(line -> line + "\n").collect(Collectors.joining());
    }
    return new Played(command, text, status);
  }
}
