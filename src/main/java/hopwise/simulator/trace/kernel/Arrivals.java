package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.NamespaceId;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The frames that are on their way between links, in the order in which one processor takes them: a
 * queue for all links, and one for each tunnel ({@code gro_cells}). A tunnel's turn comes when the
 * first queue is empty; then all that waits there is taken.
 */
final class Arrivals {
  private final ArrayDeque<One> queue = new ArrayDeque<>();
  private final Map<Tunnel, ArrayDeque<One>> tunnels = new LinkedHashMap<>();
  private ArrayDeque<One> turn = new ArrayDeque<>();

  /** A frame that comes in by a link. */
  record One(Stack stack, Link link, Buffer buffer) {}

  private record Tunnel(NamespaceId namespace, int link) {}

  void add(One one) {
    queue.add(one);
  }

  void addUnwrapped(One one) {
    var tunnel = new Tunnel(one.stack().id(), one.link().index());
    tunnels.computeIfAbsent(tunnel, key -> new ArrayDeque<>()).add(one);
  }

  /** Takes the next frame; null where there is none. */
  @Nullable One next() {
    if (!turn.isEmpty()) {
      return turn.poll();
    }
    if (queue.isEmpty() && !tunnels.isEmpty()) {
      var first = tunnels.entrySet().iterator().next();
      tunnels.remove(first.getKey());
      turn = first.getValue();
      return turn.poll();
    }
    return queue.poll();
  }

  void clear() {
    queue.clear();
    tunnels.clear();
    turn.clear();
  }
}
