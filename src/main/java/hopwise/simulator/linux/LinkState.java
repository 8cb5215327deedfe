package hopwise.simulator.linux;

import hopwise.simulator.net.Mac;
import org.jspecify.annotations.Nullable;

/**
 * The operational state of a link.
 *
 * @param carrier whether frames can pass: {@code LOWER_UP}, else {@code NO-CARRIER} where it is up
 * @param operational the word after {@code state}
 */
public record LinkState(boolean carrier, Word operational) {
  /** What {@code ip link} prints after {@code state} (RFC 2863). */
  public enum Word {
    UNKNOWN,
    UP,
    DOWN,
    LOWERLAYERDOWN
  }

  static LinkState of(Network network, NamespaceId namespace, Link link) {
    return switch (link.kind()) {
      case LinkKind.Loopback() -> link.up() ? unknown() : down();
      case LinkKind.Vxlan vxlan -> link.up() ? unknown() : down();
      case LinkKind.Veth(var peer) -> paired(network, link, peer);
      case LinkKind.Nic(var cable) -> link.up() && plugged(network, cable) ? up() : down();
      case LinkKind.Bridge bridge -> ofBridge(network, namespace, link);
    };
  }

  private static boolean plugged(Network network, @Nullable LinkRef cable) {
    if (cable == null) {
      return true;
    }
    return isUp(network, cable);
  }

  private static LinkState paired(Network network, Link link, LinkRef peer) {
    if (!link.up()) {
      return down();
    }
    if (isUp(network, peer)) {
      return up();
    }
    return link.lowerDown() ? new LinkState(false, Word.LOWERLAYERDOWN) : down();
  }

  /** Whether the kernel holds a link for able to carry. */
  static boolean carries(Network network, NamespaceId namespace, Link link) {
    return switch (link.kind()) {
      case LinkKind.Veth(var peer) -> link.up() && isUp(network, peer);
      case LinkKind.Bridge bridge -> {
        boolean alone = network.at(namespace).links().ports(link.index()).isEmpty();
        yield (alone && isUntouched(link)) || ofBridge(network, namespace, link).carrier();
      }
      case LinkKind.Nic(var cable) -> plugged(network, cable);
      case LinkKind.Loopback loopback -> true;
      case LinkKind.Vxlan vxlan -> true;
    };
  }

  private static boolean isUp(Network network, LinkRef at) {
    var link = network.at(at);
    return link != null && link.up();
  }

  private static LinkState ofBridge(Network network, NamespaceId namespace, Link bridge) {
    if (!bridge.up()) {
      return down();
    }
    var ports = network.at(namespace).links().ports(bridge.index());
    if (ports.isEmpty() && isUntouched(bridge)) {
      return unknown();
    }
    boolean forwards =
        ports.stream().anyMatch(port -> port.up() && carries(network, namespace, port));
    return forwards ? up() : down();
  }

  /**
   * Whether the kernel never looked at the bridge's ports, as it does when one joins or leaves or
   * the address is set; until then it holds the carrier for on. An address that nobody set becomes
   * zero as the last port leaves.
   */
  private static boolean isUntouched(Link bridge) {
    return bridge.kind() instanceof LinkKind.Bridge(boolean addressSet)
        && !addressSet
        && !bridge.mac().equals(Mac.ZERO);
  }

  private static LinkState up() {
    return new LinkState(true, Word.UP);
  }

  private static LinkState unknown() {
    return new LinkState(true, Word.UNKNOWN);
  }

  private static LinkState down() {
    return new LinkState(false, Word.DOWN);
  }
}
