package hopwise.cli;

import hopwise.simulator.lab.Lab;
import java.io.PrintWriter;
import java.util.List;

/**
 * Plays lines in a lab and prints each as a terminal shows it. A line {@code @PLACE} goes to the
 * terminal that has that place's name, as it was left: its shell keeps directory and variables.
 */
final class Transcript {
  private static final int NOT_RUN = 2;

  private final PrintWriter out;
  private final PrintWriter err;
  private Lab lab;
  private String tab;
  private int status;

  Transcript(Lab lab, PrintWriter out, PrintWriter err) {
    this.lab = lab;
    this.tab = lab.scenario().start().toString();
    this.out = out;
    this.err = err;
  }

  Lab lab() {
    return lab;
  }

  /** Plays all lines; the last command's status. */
  int play(List<String> lines) {
    var command = new StringBuilder();
    for (var line : lines) {
      command.append(command.isEmpty() ? "" : "\n").append(line);
      if (Lab.isComplete(command.toString())) {
        play(command.toString());
        command.setLength(0);
      }
    }
    if (!command.isEmpty()) {
      play(command.toString());
    }
    return status;
  }

  private void play(String command) {
    if (command.isBlank()) {
      return;
    }
    if (command.startsWith("@") && lab.isPlace(command.substring(1).strip())) {
      tab = command.substring(1).strip();
      return;
    }
    if (!command.startsWith("@")) {
      out.println(lab.session(tab).place() + "$ " + command.replace("\n", "\n> "));
    }
    switch (lab.append(lab.sequence(), tab, command)) {
      case Lab.Reply.Ran(var next, var printed, int code) -> {
        lab = next;
        status = code;
        out.print(printed);
      }
      case Lab.Reply.Stale stale -> throw new IllegalStateException("nobody else types here");
      case Lab.Reply.Refused(var message) -> {
        status = NOT_RUN;
        err.println("hopwise: " + message);
      }
    }
  }
}
