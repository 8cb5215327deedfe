package hopwise.exchange;

/**
 * A text of GIFT without escapes.
 *
 * @param text with {@link #GAP} where the answers stand in a question with a missing word
 */
record Text(Format format, String text) {
  /** A character that no file holds. */
  static final char GAP = '\u0001';

  /** What other systems show in the place of a gap. */
  static final String LINE = "_____";

  static final Text EMPTY = new Text(Format.MARKDOWN, "");

  static Text markdown(String text) {
    return new Text(Format.MARKDOWN, text);
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  boolean hasGap() {
    return text.indexOf(GAP) >= 0;
  }

  /** The same in Markdown, with a line in the place of the gap. */
  String posed() {
    return markdown().replace(String.valueOf(GAP), LINE);
  }

  /** The same in Markdown, with the gap. */
  String markdown() {
    return switch (format) {
      case MARKDOWN -> AddressTags.shown(text);
      case PLAIN -> MarkdownOf.plain(text);
      case HTML -> MarkdownOf.html(text);
      case MOODLE ->
          MarkdownOf.hasTags(text)
              ? MarkdownOf.html(text.replace("\n", "<br>"))
              : MarkdownOf.plain(text);
    };
  }
}
