package hopwise.web;

import java.time.Duration;

/** Time that is left, in words. */
final class ExamTimes {
  private ExamTimes() {}

  /** As "1 hour 4 minutes", rounded up to minutes; in the last minute in seconds. */
  static String words(Duration left) {
    long seconds = left.plusMillis(999).toSeconds();
    if (seconds < 60) {
      return count(seconds, "second");
    }
    long minutes = (seconds + 59) / 60;
    if (minutes < 60) {
      return count(minutes, "minute");
    }
    return count(minutes / 60, "hour")
        + (minutes % 60 == 0 ? "" : " " + count(minutes % 60, "minute"));
  }

  private static String count(long number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
