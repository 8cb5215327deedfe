package hopwise.web;

import java.time.Duration;
import java.util.Locale;

/** Says how long something takes, in the words that stand on a button. */
final class Spans {
  private static final double DAYS_OF_A_MONTH = 30.44;
  private static final double DAYS_OF_A_YEAR = 365.25;

  private Spans() {}

  /** "10 min", "3 hours", "1 day", "2.5 months", "1.2 years". */
  static String words(Duration span) {
    long minutes = Math.max(1, span.plusSeconds(59).toMinutes());
    if (minutes < 60) {
      return minutes + " min";
    }
    if (minutes < 24 * 60) {
      return counted(Math.round(minutes / 60.0), "hour");
    }
    double days = Math.round(minutes / (24 * 60.0));
    if (days < 60) {
      return counted(Math.round(days), "day");
    }
    return days < DAYS_OF_A_YEAR
        ? tenths(days / DAYS_OF_A_MONTH, "month")
        : tenths(days / DAYS_OF_A_YEAR, "year");
  }

  /** "1 card", "2 cards". */
  static String counted(long count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s");
  }

  private static String tenths(double count, String thing) {
    var number = String.format(Locale.ROOT, "%.1f", count).replace(".0", "");
    return number + " " + thing + (number.equals("1") ? "" : "s");
  }
}
