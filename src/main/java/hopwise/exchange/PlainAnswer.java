package hopwise.exchange;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The answers of pairs have no marks in GIFT. */
final class PlainAnswer {
  private static final Pattern MARK = Pattern.compile("\\\\(\\p{Punct})|`|\\*\\*");

  private PlainAnswer() {}

  /** {@code markdown} without marks and on one line, as far as labels have any. */
  static String of(String markdown) {
    var text = AddressTags.without(markdown);
    return MARK.matcher(text)
        .replaceAll(mark -> mark.group(1) == null ? "" : Matcher.quoteReplacement(mark.group(1)))
        .replaceAll("\\s*\\n\\s*", " ")
        .strip();
  }

  /** Whether {@code answer} is what is left of {@code markdown}. */
  static boolean isOf(String markdown, String answer) {
    return of(markdown).equals(answer)
        || new Text(Format.PLAIN, answer).markdown().equals(markdown);
  }
}
