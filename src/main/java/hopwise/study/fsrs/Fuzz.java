package hopwise.study.fsrs;

import hopwise.quiz.Variants;

/**
 * Spreads cards that were learned together over neighbouring days. The ranges are those of FSRS;
 * where in its range a card goes depends on a seed alone.
 */
final class Fuzz {
  private static final double FROM_DAYS = 2.5;

  private Fuzz() {}

  /** The days, both included, among which an interval may be moved. */
  record Range(int least, int most) {}

  static Range range(int days, int longest) {
    if (days < FROM_DAYS) {
      return new Range(days, days);
    }
    double reach =
        1 + 0.15 * part(days, FROM_DAYS, 7) + 0.1 * part(days, 7, 20) + 0.05 * part(days, 20, 1e9);
    int most = Math.min(longest, (int) Math.round(days + reach));
    return new Range(Math.min(most, Math.max(2, (int) Math.round(days - reach))), most);
  }

  /** The same share of the range for the same seed, so that a longer interval stays the longer. */
  static int days(int days, int longest, long seed) {
    var range = range(days, longest);
    double share = (Variants.seed(seed, "fuzz") - 1) / (double) Variants.MOST;
    return range.least() + (int) (share * (range.most() - range.least() + 1));
  }

  private static double part(int days, double from, double to) {
    return Math.max(0, Math.min(days, to) - from);
  }
}
