package hopwise.simulator.shell.reach;

import hopwise.simulator.trace.Walk;
import hopwise.simulator.world.World;
import java.util.List;
import java.util.Locale;

/** Round-trip times: no clock measures them here, so they grow with the hops, and vary a little. */
final class Times {
  private static final int PER_HOP = 11;

  private Times() {}

  /** Microseconds of one round trip. */
  static int of(World world, Walk walk, int number) {
    var reply = walk.reply() == null ? walk.error() : walk.reply();
    int hops = walk.request().hops().size() + (reply == null ? 0 : reply.hops().size());
    return PER_HOP * hops + Sender.random(world, "rtt " + number, 3 * PER_HOP);
  }

  /** {@code 0.042}: milliseconds with three digits. */
  static String milliseconds(double microseconds) {
    return String.format(Locale.ROOT, "%.3f", microseconds / 1000);
  }

  /** {@code min/avg/max/mdev} of ping. */
  static String summary(List<Integer> times) {
    double mean = times.stream().mapToInt(time -> time).average().orElse(0);
    double squares = times.stream().mapToDouble(time -> (double) time * time).average().orElse(0);
    int least = times.stream().mapToInt(time -> time).min().orElse(0);
    int most = times.stream().mapToInt(time -> time).max().orElse(0);
    double deviation = Math.sqrt(Math.max(0, squares - mean * mean));
    return String.join(
        "/", milliseconds(least), milliseconds(mean), milliseconds(most), milliseconds(deviation));
  }
}
