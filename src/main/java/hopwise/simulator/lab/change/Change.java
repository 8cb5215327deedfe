package hopwise.simulator.lab.change;

import java.util.ArrayList;
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
  static Change between(String where, String what, List<String> before, List<String> after) {
    var removed = new ArrayList<>(before);
    var added = new ArrayList<String>();
    for (var line : after) {
      if (!removed.remove(line)) {
        added.add(line);
      }
    }
    return new Change(where, what, removed, added);
  }

  boolean isNone() {
    return removed.isEmpty() && added.isEmpty();
  }
}
