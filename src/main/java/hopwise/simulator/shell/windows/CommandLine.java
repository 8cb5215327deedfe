package hopwise.simulator.shell.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line of PowerShell as far as it is understood: statements of commands between bars. */
record CommandLine(List<List<Command>> statements) {
  /**
   * A command and its words.
   *
   * @param column of its name in the line, from 1
   * @param text as it was typed
   */
  record Command(int column, String text, String name, List<Word> words) {}

  /** A word; {@code plain} where it was neither quoted nor in braces, so it may be a parameter. */
  record Word(String text, boolean plain) {
    /** Whether it is a parameter such as {@code -Depth}. */
    boolean isParameter() {
      return plain && text.matches("-[A-Za-z].*");
    }
  }

  /** Reads a line; empty where a quote or a brace is left open. */
  static Optional<CommandLine> read(String line) {
    return new Reader(line).read();
  }

  private static final class Reader {
    private final String line;
    private final List<List<Command>> statements = new ArrayList<>();
    private List<Command> pipeline = new ArrayList<>();
    private List<Word> words = new ArrayList<>();
    private int start = -1;
    private int at;

    Reader(String line) {
      this.line = line;
    }

    Optional<CommandLine> read() {
      while (at < line.length()) {
        char letter = line.charAt(at);
        if (letter == '|' || letter == ';') {
          command();
          if (letter == ';') {
            statement();
          }
          at++;
        } else if (letter == '#') {
          at = line.length();
        } else if (Character.isWhitespace(letter)) {
          at++;
        } else if (!word()) {
          return Optional.empty();
        }
      }
      command();
      statement();
      return Optional.of(new CommandLine(List.copyOf(statements)));
    }

    private void command() {
      if (!words.isEmpty()) {
        var text = line.substring(start, at).stripTrailing();
        pipeline.add(
            new Command(start + 1, text, words.getFirst().text(), words.subList(1, words.size())));
      }
      words = new ArrayList<>();
      start = -1;
    }

    private void statement() {
      if (!pipeline.isEmpty()) {
        statements.add(List.copyOf(pipeline));
      }
      pipeline = new ArrayList<>();
    }

    private boolean word() {
      if (start < 0) {
        start = at;
      }
      char letter = line.charAt(at);
      if (letter == '{') {
        return block();
      }
      var text = new StringBuilder();
      boolean plain = true;
      while (at < line.length() && " \t|;".indexOf(line.charAt(at)) < 0) {
        letter = line.charAt(at);
        if (letter == '\'' || letter == '"') {
          int end = line.indexOf(letter, at + 1);
          if (end < 0) {
            return false;
          }
          text.append(line, at + 1, end);
          plain = false;
          at = end + 1;
        } else {
          text.append(letter);
          at++;
        }
      }
      words.add(new Word(text.toString(), plain));
      return true;
    }

    private boolean block() {
      int end = line.indexOf('}', at);
      if (end < 0) {
        return false;
      }
      words.add(new Word(line.substring(at, end + 1), false));
      at = end + 1;
      return true;
    }
  }
}
