package hopwise.simulator.shell.node;

import java.time.Duration;
import java.time.Instant;

/** How long ago something was, as Docker and crictl write it: {@code 24 minutes}. */
final class Ago {
  private Ago() {}

  static String of(Instant then, Instant now) {
    var time = Duration.between(then, now);
    long seconds = time.toSeconds();
    long minutes = time.toMinutes();
    long hours = Math.round(time.toMinutes() / 60.0);
    if (seconds < 1) {
      return "Less than a second";
    } else if (seconds < 60) {
      return seconds == 1 ? "1 second" : seconds + " seconds";
    } else if (minutes < 60) {
      return minutes == 1 ? "About a minute" : minutes + " minutes";
    } else if (hours < 48) {
      return hours == 1 ? "About an hour" : hours + " hours";
    }
    long days = hours / 24;
    if (days < 14) {
      return days + " days";
    } else if (days < 60) {
      return days / 7 + " weeks";
    }
    return days < 730 ? days / 30 + " months" : days / 365 + " years";
  }
}
