package hopwise.simulator.shell.grammar;

/** Finds where names and brackets end. */
final class Brackets {
  private Brackets() {}

  /** How many characters at the beginning of {@code text} are a variable's name. */
  static int nameLength(String text) {
    int length = 0;
    while (length < text.length() && isOfName(text.charAt(length), length == 0)) {
      length++;
    }
    return length;
  }

  private static boolean isOfName(char letter, boolean first) {
    return letter == '_'
        || (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (!first && letter >= '0' && letter <= '9');
  }

  /** Where the {@code )} of a {@code $(} is whose content begins at {@code start}; -1 for none. */
  static int closing(String text, int start) {
    int depth = 1;
    char quote = 0;
    for (int at = start; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (quote != 0) {
        quote = letter == quote ? 0 : quote;
      } else if (letter == '\'' || letter == '"') {
        quote = letter;
      } else if (letter == '(') {
        depth++;
      } else if (letter == ')' && --depth == 0) {
        return at;
      }
    }
    return -1;
  }
}
