package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Address;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;

/** Settings of links ({@code ip link set}). */
public final class LinkSetting {
  private static final Address LOOPBACK =
      new Address(Ipv4.of("127.0.0.1"), 8, Scope.HOST, null, false);

  private LinkSetting() {}

  /** Sets a link up: the routes of its addresses appear; {@code lo} gets its address. */
  public static Network up(Network network, LinkRef at) {
    var namespace = network.at(at.namespace());
    var link = Change.link(namespace, at.index());
    if (link.up()) {
      return network;
    }
    var raised = link.withUp(true);
    namespace = namespace.with(raised);
    if (raised.isLoopback() && raised.addresses().isEmpty()) {
      return network.with(AddressChange.added(namespace, raised, LOOPBACK));
    }
    for (var address : raised.addresses()) {
      namespace = ConnectedRoutes.added(namespace, raised, address);
    }
    return Carriers.told(network, at, network.with(namespace), at);
  }

  /** Sets a link down: its routes vanish but for those to our own addresses. */
  public static Network down(Network network, LinkRef at) {
    var namespace = network.at(at.namespace());
    var after = network.with(lowered(namespace, Change.link(namespace, at.index())));
    return Carriers.told(network, at, after, at);
  }

  static Namespace lowered(Namespace namespace, Link link) {
    if (!link.up()) {
      return namespace;
    }
    return Change.withoutNeighbours(
        Change.withoutRoutes(
            namespace.with(link.withUp(false)),
            route -> route.device() == link.index() && route.scope() != Scope.HOST),
        neighbour -> neighbour.link() == link.index());
  }

  /** Names a link otherwise. */
  public static Outcome rename(Network network, LinkRef at, String name) {
    var namespace = network.at(at.namespace());
    var link = Change.link(namespace, at.index());
    if (link.name().equals(name)) {
      return new Outcome.Done(network);
    }
    if (!LinkMaking.isName(name)) {
      return Outcome.refused(Errno.EINVAL);
    }
    if (namespace.links().named(name).isPresent()) {
      return Outcome.refused(Errno.EEXIST);
    }
    return new Outcome.Done(network.with(namespace.with(link.named(link.index(), name))));
  }

  /** Sets the largest packet, in octets. */
  public static Outcome mtu(Network network, LinkRef at, int octets) {
    var namespace = network.at(at.namespace());
    var link = Change.link(namespace, at.index());
    var refusal = LinkMaking.mtuRefusal(link.kind(), octets);
    if (refusal != null) {
      return refusal;
    }
    var port = link.port();
    var after = namespace.with(link.withMtuSet(octets));
    return new Outcome.Done(
        network.with(port == null ? after : Bridges.resized(after, port.bridge())));
  }

  /** Sets the Ethernet address. */
  public static Outcome address(Network network, LinkRef at, Mac mac) {
    if (mac.isGroup() || mac.equals(Mac.ZERO)) {
      return Outcome.refused(Errno.EADDRNOTAVAIL);
    }
    var namespace = network.at(at.namespace());
    var link = Change.link(namespace, at.index()).withMac(mac);
    var kind = link.isBridge() ? new LinkKind.Bridge(true) : link.kind();
    var after =
        Change.withoutNeighbours(
            namespace.with(link.withKind(kind)),
            neighbour -> neighbour.link() == at.index() && neighbour.mac() != null);
    var port = link.port();
    return new Outcome.Done(
        network.with(port == null ? after : Bridges.readdressed(after, port.bridge())));
  }

  /** Turns promiscuous mode on or off. */
  public static Network promiscuous(Network network, LinkRef at, boolean on) {
    var namespace = network.at(at.namespace());
    return network.with(namespace.with(Change.link(namespace, at.index()).withPromiscuous(on)));
  }
}
