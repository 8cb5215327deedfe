package hopwise.simulator.linux.change;

import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Network;

/**
 * What the kernel notes of the two ends of a pair as one of them gains or loses its carrier ({@code
 * linkwatch}). It blames the link that has the peer's index in the namespace of the end itself,
 * even where the peer is in another one, and never looks again until the carrier changes.
 */
final class Carriers {
  private Carriers() {}

  /** Both ends of a new pair have none. */
  static Network made(Network network, LinkRef at, LinkRef peer) {
    return noted(network, noted(network, network, at), peer);
  }

  /** A link was set up or down, or moved from {@code from} to {@code at}. */
  static Network told(Network before, LinkRef from, Network after, LinkRef at) {
    var link = after.at(at);
    if (link == null || !(link.kind() instanceof LinkKind.Veth(var peer))) {
      return after;
    }
    return before.carries(from) == after.carries(at)
        ? after
        : noted(before, noted(before, after, at), peer);
  }

  private static Network noted(Network before, Network after, LinkRef at) {
    var namespace = after.at(at.namespace());
    var link = Change.link(namespace, at.index());
    boolean blames =
        !after.carries(at)
            && link.kind() instanceof LinkKind.Veth(var peer)
            && peer.index() != at.index()
            && isWithoutCarrier(before, after, new LinkRef(at.namespace(), peer.index()));
    return after.with(namespace.with(link.withLowerDown(blames)));
  }

  /** A bridge hears of its port only after that. */
  private static boolean isWithoutCarrier(Network before, Network after, LinkRef lower) {
    var link = after.at(lower);
    return link != null && !(link.isBridge() ? before : after).carries(lower);
  }
}
