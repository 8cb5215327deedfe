package hopwise.simulator.linux.change;

import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Mac;
import org.jspecify.annotations.Nullable;

/**
 * A link that somebody asks for.
 *
 * @param end its own name and numbers
 */
public record NewLink(End end, Kind kind) {
  /**
   * The name and numbers of a link.
   *
   * @param name null to be named after its kind: {@code veth0}
   * @param index 0 for the next free one
   * @param mac null for a random one
   * @param mtu 0 for that of its kind
   */
  public record End(@Nullable String name, int index, @Nullable Mac mac, int mtu) {
    /** Leaves all to the kernel. */
    public static final End ANY = new End(null, 0, null, 0);
  }

  /** What can be asked for. */
  public sealed interface Kind {
    /** A pair, its other end in any namespace. */
    record Pair(End peer, NamespaceId namespace) implements Kind {}

    /** A bridge. */
    record Bridge() implements Kind {}

    /** A VXLAN device. */
    record Vxlan(LinkKind.Vxlan device) implements Kind {}
  }
}
