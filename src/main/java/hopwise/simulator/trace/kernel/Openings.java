package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.netfilter.Tuple;
import java.util.HashMap;
import java.util.Map;

/**
 * The TCP connections that servers have opened, each with a number that stands for the server's
 * first sequence number: an acknowledgement counts only where it was opened. Copies of one SYN that
 * were translated in two ways open two of them.
 */
final class Openings {
  private final Map<Key, Integer> opened = new HashMap<>();
  private int accepted;

  private record Key(NamespaceId at, Tuple tuple) {}

  /** The number with which a server answers a SYN of this tuple; copies get the same. */
  int answer(NamespaceId at, Tuple tuple) {
    return opened.computeIfAbsent(new Key(at, tuple), key -> opened.size() + 1);
  }

  /** Whether a server waits for the acknowledgement of that number from there. */
  boolean waits(NamespaceId at, Tuple tuple, int number) {
    return Integer.valueOf(number).equals(opened.get(new Key(at, tuple)));
  }

  /** What the client acknowledges once it has got {@code number}: the first that it ever got. */
  int accept(int number) {
    if (accepted == 0) {
      accepted = number;
    }
    return accepted;
  }
}
