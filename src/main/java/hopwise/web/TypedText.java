package hopwise.web;

import hopwise.simulator.lab.Lab;
import java.util.ArrayList;
import java.util.List;

/** What was typed or pasted, command by command. */
final class TypedText {
  private TypedText() {}

  /** The commands of a text; the last one may be unfinished. */
  static List<String> commands(Lab lab, String tab, String text) {
    var commands = new ArrayList<String>();
    var command = new StringBuilder();
    for (var line : text.lines().toList()) {
      command.append(command.isEmpty() ? "" : "\n").append(line);
      if (lab.isComplete(tab, command.toString())) {
        commands.add(command.toString());
        command.setLength(0);
      }
    }
    if (!command.isEmpty()) {
      commands.add(command.toString());
    }
    return commands;
  }
}
