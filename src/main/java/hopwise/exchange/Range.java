package hopwise.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as GIFT writes them: {@code 4}, {@code 4:0.5}, {@code 3.5..4.5}. */
record Range(BigDecimal value, BigDecimal tolerance) {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:\\d{1,20}(?:\\.\\d{0,20})?|\\.\\d{1,20})(?:[eE][+-]?\\d{1,2})?");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  /** Empty for what is no number, and for a range that ends before it begins. */
  static Optional<Range> parse(String text) {
    int dots = text.indexOf("..");
    if (dots > 0) {
      return number(text.substring(0, dots))
          .flatMap(min -> number(text.substring(dots + 2)).flatMap(max -> between(min, max)));
    }
    int colon = text.indexOf(':');
    return colon > 0
        ? number(text.substring(0, colon))
            .flatMap(value ->
                number(text.substring(colon + 1))
                    .filter(tolerance -> tolerance.signum() >= 0)
                    .map(tolerance -> new Range(value, tolerance)))
        : number(text).map(value -> new Range(value, BigDecimal.ZERO));
  }

  private static Optional<Range> between(BigDecimal min, BigDecimal max) {
    var middle = min.add(max).divide(TWO);
    return min.compareTo(max) <= 0
        ? Optional.of(new Range(plain(middle), plain(max.subtract(middle))))
        : Optional.empty();
  }

  private static Optional<BigDecimal> number(String text) {
    return NUMBER.matcher(text.strip()).matches()
        ? Optional.of(plain(new BigDecimal(text.strip())))
        : Optional.empty();
  }

  /** So that the same number is the same. */
  static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
