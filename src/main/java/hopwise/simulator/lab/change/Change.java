package hopwise.simulator.lab.change;

import java.util.HashMap;
import java.util.List;

/**
 * Lines that were added or removed in one respect; what was changed is both.
 *
 * @param where a place, {@code Azure} or {@code Kubernetes}
 * @param what as in {@code routes}
 */
public record Change(String where, String what, List<String> removed, List<String> added) {
  /** Copies the lines. */
  public Change {
    removed = List.copyOf(removed);
    added = List.copyOf(added);
  }

  /** The difference of two lists; order does not count, how often a line is there does. */
  public static Change between(String where, String what, List<String> before, List<String> after) {
    return new Change(where, what, without(before, after), without(after, before));
  }

  private static List<String> without(List<String> lines, List<String> others) {
    var counts = new HashMap<String, Integer>();
    others.forEach(line -> counts.merge(line, 1, Integer::sum));
    return lines.stream().filter(line -> counts.merge(line, -1, Integer::sum) < 0).toList();
  }

  /** Whether nothing is different. */
  public boolean isNone() {
    return removed.isEmpty() && added.isEmpty();
  }
}
