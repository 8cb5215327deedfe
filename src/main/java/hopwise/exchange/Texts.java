package hopwise.exchange;

/** Reads texts with the format in brackets before them. */
final class Texts {
  private Texts() {}

  /**
   * Reads a text.
   *
   * @param usual the format of a text that names none
   */
  static Text read(Span span, Format usual) {
    var text = span.strip();
    var named = Format.leading(text.raw());
    var format = named.orElse(usual);
    var rest = named.map(found -> text.tail(found.prefix().length())).orElse(text);
    return new Text(format, plain(rest, format).strip());
  }

  /** The text of a question whose answers stand between {@code before} and {@code after}. */
  static Text around(Span before, Span after) {
    if (after.strip().isEmpty()) {
      return read(before, Format.MOODLE);
    }
    var text = new Span(before.chunk(), before.strip().from(), before.to());
    var named = Format.leading(text.raw());
    var format = named.orElse(Format.MOODLE);
    var rest = named.map(found -> text.tail(found.prefix().length())).orElse(text);
    return new Text(format, (plain(rest, format) + Text.GAP + plain(after, format)).strip());
  }

  private static String plain(Span span, Format format) {
    return span.text(format == Format.MOODLE || format == Format.PLAIN);
  }
}
