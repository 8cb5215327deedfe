package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.trace.Hop;
import hopwise.simulator.trace.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A packet's steps so far, the last first; copies of a flooded frame share their beginning. */
record Path(@Nullable Path earlier, NamespaceId at, Step step) {
  /** The steps in order, joined to hops. */
  static List<Hop> hops(@Nullable Path last) {
    var steps = new ArrayDeque<Path>();
    for (var path = last; path != null; path = path.earlier()) {
      steps.addFirst(path);
    }
    var hops = new ArrayList<Hop>();
    var open = new ArrayList<Step>();
    while (!steps.isEmpty()) {
      var path = steps.removeFirst();
      open.add(path.step());
      var next = steps.peekFirst();
      if (next == null || !next.at().equals(path.at())) {
        hops.add(new Hop(path.at(), open));
        open.clear();
      }
    }
    return hops;
  }
}
