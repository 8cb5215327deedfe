package hopwise.simulator.shell.kubectl.get;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, as kubectl writes it: {@code 34m}, {@code 4d3h}. */
public final class Age {
  private static final int DAY = 24;
  private static final int YEAR = 365;

  private Age() {}

  /** From {@code then} to {@code now}; the coarser, the longer ago. */
  public static String of(Instant then, Instant now) {
    var time = Duration.between(then, now);
    if (time.isNegative()) {
      return "<invalid>";
    }
    long seconds = time.toSeconds();
    long minutes = time.toMinutes();
    long hours = time.toHours();
    long days = time.toDays();
    if (seconds < 120) {
      return seconds + "s";
    } else if (minutes < 10) {
      return two(minutes, "m", seconds % 60, "s");
    } else if (minutes < 180) {
      return minutes + "m";
    } else if (hours < 8) {
      return two(hours, "h", minutes % 60, "m");
    } else if (hours < 2 * DAY) {
      return hours + "h";
    } else if (days < 8) {
      return two(days, "d", hours % DAY, "h");
    } else if (days < 2 * YEAR) {
      return days + "d";
    }
    return days < 8 * YEAR ? two(days / YEAR, "y", days % YEAR, "d") : days / YEAR + "y";
  }

  private static String two(long large, String unit, long small, String smallUnit) {
    return large + unit + (small == 0 ? "" : small + smallUnit);
  }
}
