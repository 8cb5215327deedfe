package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.net.Mac;
import java.util.Comparator;

/** What a bridge takes over from its ports. */
final class Bridges {
  private static final int ETHERNET_MTU = 1500;

  private Bridges() {}

  /** Gives a bridge the lowest of its ports' addresses, unless somebody set its address. */
  static Namespace readdressed(Namespace namespace, int index) {
    var bridge = Change.link(namespace, index);
    if (bridge.kind() instanceof LinkKind.Bridge(boolean addressSet) && addressSet) {
      return namespace;
    }
    var lowest =
        namespace.links().ports(index).stream()
            .map(Link::mac)
            .min(Comparator.naturalOrder())
            .orElse(Mac.ZERO);
    return lowest.equals(bridge.mac())
        ? namespace
        : Change.withoutNeighbours(
            namespace.with(bridge.withMac(lowest)),
            neighbour -> neighbour.link() == index && neighbour.mac() != null);
  }

  /** Gives a bridge the smallest of its ports' MTUs, unless somebody set its MTU. */
  static Namespace resized(Namespace namespace, int index) {
    var bridge = Change.link(namespace, index);
    if (bridge.mtuSet()) {
      return namespace;
    }
    int smallest =
        namespace.links().ports(index).stream().mapToInt(Link::mtu).min().orElse(ETHERNET_MTU);
    return namespace.with(bridge.withMtu(smallest));
  }

  /** Both, as a port joins or leaves. */
  static Namespace settled(Namespace namespace, int index) {
    return resized(readdressed(namespace, index), index);
  }

  /** Takes a link from its bridge, with the entries that were made for it there. */
  static Namespace released(Namespace namespace, Link link) {
    var port = link.port();
    if (port == null) {
      return namespace;
    }
    var entries =
        namespace.forwarding().stream()
            .filter(entry -> entry.link() != link.index() || entry.remote() != null)
            .toList();
    return settled(namespace.with(link.withPort(null)).withForwarding(entries), port.bridge());
  }
}
