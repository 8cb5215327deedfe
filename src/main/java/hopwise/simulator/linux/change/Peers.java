package hopwise.simulator.linux.change;

import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;

/** Links that know of links in other namespaces. */
final class Peers {
  private Peers() {}

  /** Numbers two namespaces in one another, as the kernel does when it tells of such a link. */
  static Network acquainted(Network network, NamespaceId one, NamespaceId other) {
    if (one.equals(other)) {
      return network;
    }
    return network.with(network.at(one).numbering(other)).with(network.at(other).numbering(one));
  }

  /** Points the other end of a pair or cable to the place where its link is now. */
  static Network redirected(Network network, LinkKind kind, LinkRef now) {
    return switch (kind) {
      case LinkKind.Veth(var peer) -> redirected(network, peer, new LinkKind.Veth(now));
      case LinkKind.Nic(var cable) ->
          cable == null ? network : redirected(network, cable, new LinkKind.Nic(now));
      case LinkKind.Loopback loopback -> network;
      case LinkKind.Bridge bridge -> network;
      case LinkKind.Vxlan vxlan -> network;
    };
  }

  private static Network redirected(Network network, LinkRef end, LinkKind kind) {
    var namespace = network.at(end.namespace());
    var link = Change.link(namespace, end.index());
    return network.with(namespace.with(link.withKind(kind)));
  }
}
