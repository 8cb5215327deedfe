package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;

/** Makes and deletes namespaces, and moves links between them. */
public final class NamespaceChange {
  private NamespaceChange() {}

  /** Makes a namespace ({@code ip netns add}); one of this name must not be there. */
  public static Network add(Network network, NamespaceId id) {
    int last = network.of(id.host()).stream().mapToInt(Namespace::sequence).max().orElse(0);
    return network.with(Namespace.fresh(id).withSequence(last + 1));
  }

  /** Deletes a namespace with its links and their peers; its cards return to the machine. */
  public static Network delete(Network network, NamespaceId id) {
    for (var link : network.at(id).links().all()) {
      var at = new LinkRef(id, link.index());
      var root = NamespaceId.root(id.host());
      if (network.at(at) == null) {
        continue;
      }
      if (link.kind() instanceof LinkKind.Nic) {
        network = moved(network, at, root);
      } else if (LinkRemoval.delete(network, at) instanceof Outcome.Done(var after)) {
        network = after;
      }
    }
    network = network.without(id);
    for (var other : network.of(id.host())) {
      network = network.with(other.forgetting(id));
    }
    return network;
  }

  /**
   * Moves a link ({@code ip link set netns}). It keeps its index if that is free, and loses its
   * addresses, routes and bridge.
   */
  public static Outcome move(Network network, LinkRef at, NamespaceId target) {
    var link = Change.link(network.at(at.namespace()), at.index());
    if (at.namespace().equals(target)) {
      return new Outcome.Done(network);
    }
    if (link.isLoopback() || link.isBridge()) {
      return new Outcome.Refused(Errno.EINVAL, "The interface netns is immutable");
    }
    if (network.at(target).links().named(link.name()).isPresent()) {
      return new Outcome.Refused(
          Errno.EEXIST, "An interface with the same name exists in the target netns");
    }
    return new Outcome.Done(moved(network, at, target));
  }

  private static Network moved(Network network, LinkRef at, NamespaceId target) {
    var old = network.at(at.namespace());
    var link = Change.link(old, at.index());
    var left = network.with(LinkRemoval.unregistered(old, link).numbering(target));
    var namespace = left.at(target);
    boolean free = namespace.links().at(link.index()) == null;
    int index = free ? link.index() : Names.nextIndex(namespace);
    int last = free ? namespace.lastIndex() : index;
    var arrived = link.moved(index, namespace.sysctls().fresh());
    var settled = left.with(namespace.withLinks(namespace.links().with(arrived), last));
    var now = new LinkRef(target, index);
    var known = acquainted(Peers.redirected(settled, link.kind(), now), arrived, target);
    return Carriers.told(network, at, known, now);
  }

  private static Network acquainted(Network network, Link link, NamespaceId target) {
    return link.kind() instanceof LinkKind.Veth(var peer)
        ? Peers.acquainted(network, target, peer.namespace())
        : network;
  }
}
