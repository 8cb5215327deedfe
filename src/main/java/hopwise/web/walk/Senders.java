package hopwise.web.walk;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.world.World;
import java.util.Optional;

/** What is known of the machine around a sender. */
final class Senders {
  private Senders() {}

  /** The address of the node that a pod runs on; empty for anybody else. */
  static Optional<String> node(World world, NamespaceId sender) {
    return world.network().find(sender).stream()
        .flatMap(namespace -> namespace.links().all().stream())
        .flatMap(link -> peer(link).stream())
        .filter(peer -> !peer.host().equals(sender.host()))
        .flatMap(peer -> world.network().find(peer).stream())
        .flatMap(node -> node.links().all().stream())
        .filter(link -> link.kind() instanceof LinkKind.Nic)
        .flatMap(link -> link.addresses().stream())
        .filter(address -> address.scope() == Scope.GLOBAL)
        .map(address -> address.ip().toString())
        .findFirst();
  }

  private static Optional<NamespaceId> peer(Link link) {
    return link.kind() instanceof LinkKind.Veth(var peer)
        ? Optional.of(peer.namespace())
        : Optional.empty();
  }
}
