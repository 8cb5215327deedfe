package hopwise.source;

import java.util.Optional;
import java.util.regex.Pattern;

/** Refuses texts that nobody writes by hand and that the Markdown parser takes minutes for. */
final class MarkdownLimits {
  private static final int TEXT = 200_000;
  private static final int BLOCK = 10_000;
  private static final int WORD = 2_000;

  /** The parser looks for the end of each of them, to the end of the block. */
  private static final int OPENINGS = 200;

  private static final Pattern OPENING = Pattern.compile("<[?!]");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private MarkdownLimits() {}

  /** Something too large, and where it begins. */
  record Excess(int offset, String message) {}

  static Optional<Excess> check(String text) {
    if (text.length() > TEXT) {
      return Optional.of(excess(0, "the text has", text.length(), TEXT));
    }
    return longest(text, BLANK_LINES, BLOCK, "the text without a blank line from here on has")
        .or(() -> longest(text, BLANKS, WORD, "this word has"))
        .or(() -> openings(text));
  }

  private static Optional<Excess> openings(String text) {
    return OPENING
        .matcher(text)
        .results()
        .skip(OPENINGS)
        .findFirst()
        .map(first ->
            new Excess(
                first.start(), "the text has “<?” or “<!” more than %d times".formatted(OPENINGS)));
  }

  private static Optional<Excess> longest(String text, Pattern between, int limit, String what) {
    var gaps = between.matcher(text);
    int start = 0;
    while (start < text.length()) {
      boolean more = gaps.find();
      int end = more ? gaps.start() : text.length();
      if (end - start > limit) {
        return Optional.of(excess(start, what, end - start, limit));
      }
      start = more ? gaps.end() : text.length();
    }
    return Optional.empty();
  }

  private static Excess excess(int offset, String what, int length, int limit) {
    return new Excess(offset, "%s %d characters, more than %d".formatted(what, length, limit));
  }
}
