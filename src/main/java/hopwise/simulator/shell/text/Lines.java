package hopwise.simulator.shell.text;

import java.util.List;

/** Puts lines together. */
final class Lines {
  private Lines() {}

  /** Each line with its line feed. */
  static String join(List<String> lines) {
    var text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }
}
