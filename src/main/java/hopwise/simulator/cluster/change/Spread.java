package hopwise.simulator.cluster.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Which nodes get how many pods of a workload: the node with the fewest of that workload first,
 * then the one with the fewest pods, then by name.
 */
final class Spread {
  /** What a node gets. */
  record Share(Seat seat, int count) {}

  private static final class Level {
    private final Seat seat;
    private final int before;
    private int given;

    Level(Seat seat, int before) {
      this.seat = seat;
      this.before = before;
    }

    int level() {
      return before + given;
    }

    int room() {
      return seat.room() - given;
    }
  }

  /** Sorting by it leaves the nodes of as many pods by name, as they come. */
  private static final Comparator<Level> ORDER =
      Comparator.comparingInt(level -> level.seat.pods() + level.given);

  private Spread() {}

  /**
   * The shares of up to {@code count} pods, in the order in which the nodes get their first.
   *
   * @param seats by name
   * @param claims how many pods of the workload a node has already
   */
  static List<Share> of(List<Seat> seats, ToIntFunction<Seat> claims, int count) {
    var open = new ArrayList<Level>();
    for (var seat : seats) {
      open.add(new Level(seat, claims.applyAsInt(seat)));
    }
    var taken = new ArrayList<Level>();
    int left = count;
    while (left > 0) {
      open.removeIf(level -> level.room() == 0);
      if (open.isEmpty()) {
        break;
      }
      left -= round(open, left, taken);
    }
    return taken.stream().map(level -> new Share(level.seat, level.given)).toList();
  }

  /** Fills the nodes of the lowest level up to the next, or as far as the pods go. */
  private static int round(List<Level> open, int left, List<Level> taken) {
    int lowest = open.stream().mapToInt(Level::level).min().orElseThrow();
    int next =
        open.stream()
            .mapToInt(Level::level)
            .filter(level -> level > lowest)
            .min()
            .orElse(Integer.MAX_VALUE);
    var turn = open.stream().filter(level -> level.level() == lowest).sorted(ORDER).toList();
    int room = turn.stream().mapToInt(Level::room).min().orElseThrow();
    int each = Math.min(Math.min(next - lowest, room), left / turn.size());
    int given = 0;
    for (var level : turn) {
      int share = each > 0 ? each : given < left ? 1 : 0;
      if (share > 0) {
        level.given += share;
        given += share;
        if (level.given == share) {
          taken.add(level);
        }
      }
    }
    return given;
  }
}
