package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.Network;

/** Takes links away, from a namespace or altogether. */
public final class LinkRemoval {
  private LinkRemoval() {}

  /** Deletes a link ({@code ip link del}); both ends of a pair go together. */
  public static Outcome delete(Network network, LinkRef at) {
    return switch (Change.link(network.at(at.namespace()), at.index()).kind()) {
      case LinkKind.Loopback loopback -> Outcome.refused(Errno.EOPNOTSUPP);
      case LinkKind.Nic nic -> Outcome.refused(Errno.EOPNOTSUPP);
      case LinkKind.Veth(var peer) -> new Outcome.Done(withoutLink(withoutLink(network, at), peer));
      case LinkKind.Bridge bridge -> new Outcome.Done(withoutLink(network, at));
      case LinkKind.Vxlan vxlan -> new Outcome.Done(withoutLink(network, at));
    };
  }

  private static Network withoutLink(Network network, LinkRef at) {
    var namespace = network.at(at.namespace());
    return network.with(unregistered(namespace, Change.link(namespace, at.index())));
  }

  /** The namespace without a link and without all that hangs on it. */
  static Namespace unregistered(Namespace namespace, Link link) {
    int index = link.index();
    for (var port : namespace.links().ports(index)) {
      namespace = namespace.with(port.withPort(null));
    }
    namespace = Bridges.released(LinkSetting.lowered(namespace, link), link.withUp(false));
    for (var address : link.addresses()) {
      if (Change.link(namespace, index).addresses().contains(address)) {
        namespace = AddressChange.removed(namespace, index, address);
      }
    }
    namespace = Change.withoutIp(namespace, index);
    var entries = namespace.forwarding().stream().filter(entry -> entry.link() != index).toList();
    return withoutTunnels(
        namespace
            .withForwarding(entries)
            .withLinks(namespace.links().without(index), namespace.lastIndex()),
        index);
  }

  /** VXLAN devices go with the link that they are bound to. */
  private static Namespace withoutTunnels(Namespace namespace, int device) {
    for (var link : namespace.links().all()) {
      if (link.kind() instanceof LinkKind.Vxlan vxlan && vxlan.device() == device) {
        return withoutTunnels(unregistered(namespace, link), device);
      }
    }
    return namespace;
  }
}
