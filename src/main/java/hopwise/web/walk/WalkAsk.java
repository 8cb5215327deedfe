package hopwise.web.walk;

import hopwise.simulator.lab.Target;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.world.Place;
import org.jspecify.annotations.Nullable;

/**
 * Which walk is asked for, and where on a page it stands.
 *
 * @param protocol null for TCP to the target's only listening port, else ICMP
 * @param way which of the ways that chance may choose, from 1
 * @param step the row that is current, from 1; numbers outside are moved to the nearest end
 * @param id begins the ids of its elements, unique on the page, such as {@code walk-1}
 * @param wide whether it has a page to itself, and not a chapter's column
 * @param address of this walk's page, to which {@code step=N} and {@code way=N} are added; empty
 *     where rows are reached by their anchors alone, as in a chapter
 */
public record WalkAsk(
    Place from,
    Target to,
    @Nullable Protocol protocol,
    int way,
    int step,
    String id,
    boolean wide,
    String address) {
  /** A walk at its first row, reached by anchors. */
  public static WalkAsk of(Place from, Target to, String id) {
    return new WalkAsk(from, to, null, 1, 1, id, false, "");
  }

  /** The same whose rows are reached by anchors. */
  WalkAsk anchored() {
    return new WalkAsk(from, to, protocol, way, step, id, wide, "");
  }

  /** The same with a protocol. */
  public WalkAsk over(@Nullable Protocol other) {
    return new WalkAsk(from, to, other, way, step, id, wide, address);
  }
}
