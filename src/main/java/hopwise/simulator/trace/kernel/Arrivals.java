package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.NamespaceId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The frames that are on their way between links, in the order in which one processor takes them
 * ({@code net_rx_action}): a queue for all links, and one for each tunnel ({@code gro_cells}). The
 * tunnels' turn comes when the first queue is empty, or when {@link #WEIGHT} frames were taken from
 * it; then all that waits in them is taken.
 */
final class Arrivals {
  private static final int WEIGHT = 64;

  private final ArrayDeque<One> queue = new ArrayDeque<>();
  private final Map<Tunnel, List<One>> tunnels = new LinkedHashMap<>();
  private final ArrayDeque<One> turn = new ArrayDeque<>();
  private int taken;

  /** A frame that comes in by a link. */
  record One(Stack stack, Link link, Buffer buffer) {}

  private record Tunnel(NamespaceId namespace, int link) {}

  void add(One one) {
    queue.add(one);
  }

  void addUnwrapped(One one) {
    var tunnel = new Tunnel(one.stack().id(), one.link().index());
    tunnels.computeIfAbsent(tunnel, key -> new ArrayList<>()).add(one);
  }

  /** Takes the next frame; null where there is none. */
  @Nullable One next() {
    if (turn.isEmpty() && (queue.isEmpty() || taken == WEIGHT)) {
      taken = 0;
      tunnels.values().forEach(turn::addAll);
      tunnels.clear();
    }
    if (!turn.isEmpty()) {
      return turn.poll();
    }
    taken++;
    return queue.poll();
  }

  void clear() {
    queue.clear();
    tunnels.clear();
    turn.clear();
  }
}
