package hopwise.simulator.shell.text;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** POSIX regular expressions as Java's. */
final class Expressions {
  private Expressions() {}

  /** How an expression is written. */
  enum Kind {
    FIXED,
    BASIC,
    EXTENDED
  }

  /** The expression; empty where it is wrong. */
  static Optional<Pattern> compile(String text, Kind kind, boolean ignoreCase) {
    var java =
        switch (kind) {
          case FIXED -> Pattern.quote(text);
          case BASIC -> basic(text);
          case EXTENDED -> classes(text);
        };
    try {
      return Optional.of(Pattern.compile(java, ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
    } catch (PatternSyntaxException wrong) {
      return Optional.empty();
    }
  }

  /** In a basic expression {@code + ? | ( ) { }} are plain, and special after a backslash. */
  private static String basic(String text) {
    var java = new StringBuilder();
    boolean inBrackets = false;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (inBrackets) {
        inBrackets = letter != ']';
        java.append(letter);
      } else if (letter == '\\' && i + 1 < text.length()) {
        char next = text.charAt(++i);
        java.append("+?|(){}".indexOf(next) >= 0 ? "" : "\\").append(next);
      } else if ("+?|(){}".indexOf(letter) >= 0 || (letter == '*' && i == 0)) {
        java.append('\\').append(letter);
      } else {
        inBrackets = letter == '[';
        java.append(letter);
      }
    }
    return classes(java.toString());
  }

  private static String classes(String text) {
    return text.replace("[:space:]", "\\s")
        .replace("[:digit:]", "0-9")
        .replace("[:alpha:]", "A-Za-z")
        .replace("[:alnum:]", "A-Za-z0-9")
        .replace("[:upper:]", "A-Z")
        .replace("[:lower:]", "a-z");
  }
}
