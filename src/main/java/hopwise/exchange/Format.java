package hopwise.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a text of GIFT is written; before the text stands {@code [markdown]} and the like. */
enum Format {
  /** Where nothing is said: plain text in which HTML tags count. */
  MOODLE,
  HTML,
  PLAIN,
  MARKDOWN;

  /** The name in brackets. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The format that {@code text} begins with, between brackets; empty if it begins otherwise. */
  static Optional<Format> leading(String text) {
    return Stream.of(values()).filter(format -> text.startsWith(format.prefix())).findFirst();
  }

  String prefix() {
    return "[" + label() + "]";
  }
}
