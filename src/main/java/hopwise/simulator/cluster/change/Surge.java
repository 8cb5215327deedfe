package hopwise.simulator.cluster.change;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/** How many nodes an upgrade makes beyond a pool: a number, or a percentage rounded up. */
final class Surge {
  private static final Pattern FORM = Pattern.compile("(\\d{1,4})(%?)");
  private static final int HUNDRED = 100;

  private Surge() {}

  /** Its number; empty for what is neither a number nor 1% to 100%. */
  static OptionalInt parse(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      return OptionalInt.empty();
    }
    int number = Integer.parseInt(parts.group(1));
    boolean isShare = !parts.group(2).isEmpty();
    return number < 1 || (isShare && number > HUNDRED)
        ? OptionalInt.empty()
        : OptionalInt.of(number);
  }

  /** The nodes that an upgrade of so many makes. */
  static int nodes(String text, int pool) {
    int number = parse(text).orElseThrow();
    return text.endsWith("%") ? Math.ceilDiv(number * pool, HUNDRED) : number;
  }
}
