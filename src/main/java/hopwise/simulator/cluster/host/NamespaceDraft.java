package hopwise.simulator.cluster.host;

import hopwise.simulator.linux.Address;
import hopwise.simulator.linux.InterfaceConf;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Links;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Neighbour;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.Sysctls;
import hopwise.simulator.linux.change.AddressChange;
import hopwise.simulator.linux.change.Outcome;
import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A namespace while a program sets it up; what it makes is up. */
final class NamespaceDraft {
  private static final int MTU = 1500;

  private Namespace namespace;

  private NamespaceDraft(Namespace namespace) {
    this.namespace = namespace;
  }

  /** A fresh namespace with {@code lo} up; {@code forwards} where it is a router. */
  static NamespaceDraft fresh(NamespaceId id, boolean forwards) {
    var draft = new NamespaceDraft(Namespace.fresh(id));
    if (forwards) {
      draft.forward();
    }
    var loopback = draft.link(Numbers.LOOPBACK);
    draft.put(loopback.withUp(true));
    draft.address(Numbers.LOOPBACK, Ipv4.of("127.0.0.1"), 8, Scope.HOST);
    return draft;
  }

  /** A draft that goes on from what is there. */
  static NamespaceDraft of(Namespace namespace) {
    return new NamespaceDraft(namespace);
  }

  Namespace namespace() {
    return namespace;
  }

  void become(Namespace other) {
    namespace = other;
  }

  private void forward() {
    var before = namespace.sysctls();
    var forwarding = forwarding(InterfaceConf.INITIAL);
    namespace =
        namespace
            .with(new Sysctls(true, true, before.defaultTtl(), forwarding, forwarding))
            .with(link(Numbers.LOOPBACK).withConf(forwarding));
  }

  private static InterfaceConf forwarding(InterfaceConf conf) {
    return new InterfaceConf(
        true,
        conf.rpFilter(),
        conf.proxyArp(),
        conf.proxyArpPvlan(),
        conf.acceptLocal(),
        conf.routeLocalnet(),
        conf.sendRedirects());
  }

  Link link(int index) {
    var link = namespace.links().at(index);
    if (link == null) {
      throw new IllegalArgumentException("no link " + index + " in " + namespace.id());
    }
    return link;
  }

  void put(Link link) {
    namespace = namespace.with(link);
  }

  /** A link that is up, with the sysctls that a new link has here. */
  Link make(int index, String name, Mac mac, LinkKind kind) {
    return new Link(
        index, name, mac, MTU, true, false, kind, null, List.of(), namespace.sysctls().fresh());
  }

  /** Puts many links at once. */
  void putAll(List<Link> links) {
    var all = new ArrayList<>(namespace.links().all());
    all.addAll(links);
    namespace = namespace.withLinks(new Links(all), namespace.lastIndex());
  }

  void last(int index) {
    namespace = namespace.withLinks(namespace.links(), index);
  }

  /** Gives a link an address; the kernel adds its routes. */
  void address(int index, Ipv4 ip, int length, Scope scope) {
    var at = new LinkRef(namespace.id(), index);
    var address = new Address(ip, length, scope, null, false);
    namespace =
        switch (AddressChange.add(Network.EMPTY.with(namespace), at, address)) {
          case Outcome.Done(var network) -> network.at(namespace.id());
          case Outcome.Refused refused ->
              throw new IllegalArgumentException(ip + " on link " + index + ": " + refused);
        };
  }

  /** A route by a gateway, as a person or a boot script adds it. */
  void via(Cidr destination, Ipv4 gateway, int device) {
    add(List.of(route(destination, gateway, device, Origin.BOOT)));
  }

  /** A route to what is on the link. */
  static Route onLink(Cidr destination, int device, Origin origin) {
    return route(destination, null, device, origin);
  }

  private static Route route(Cidr destination, @Nullable Ipv4 gateway, int device, Origin origin) {
    return new Route(
        RouteType.UNICAST,
        destination,
        Route.MAIN,
        gateway,
        device,
        0,
        gateway == null ? Scope.LINK : Scope.GLOBAL,
        origin,
        null,
        false);
  }

  void add(List<Route> more) {
    var routes = new ArrayList<>(namespace.routing().routes());
    routes.addAll(more);
    namespace = namespace.with(namespace.routing().withRoutes(routes));
  }

  /** Takes the route away that the kernel made for the network of an address. */
  void withoutNetwork(Cidr network) {
    var routes = new ArrayList<>(namespace.routing().routes());
    routes.removeIf(route ->
        route.table() == Route.MAIN
            && route.destination().equals(network)
            && route.origin() == Origin.KERNEL);
    namespace = namespace.with(namespace.routing().withRoutes(routes));
  }

  void neighbour(int index, Ipv4 ip, Mac mac) {
    var entries = new ArrayList<>(namespace.neighbours());
    entries.add(new Neighbour(index, ip, mac));
    namespace = namespace.withNeighbours(entries);
  }

  /** Takes a link away with all that leans on it; nothing where it is gone already. */
  void remove(String name) {
    var link = namespace.links().named(name);
    if (link.isEmpty()) {
      return;
    }
    int index = link.get().index();
    var routing = namespace.routing();
    namespace =
        namespace
            .withLinks(namespace.links().without(index), namespace.lastIndex())
            .with(
                routing.withRoutes(
                    routing.routes().stream().filter(one -> one.device() != index).toList()))
            .withNeighbours(
                namespace.neighbours().stream().filter(one -> one.link() != index).toList())
            .withForwarding(
                namespace.forwarding().stream().filter(one -> one.link() != index).toList());
  }

  void forget(NamespaceId other) {
    namespace = namespace.forgetting(other);
  }

  /** Numbers the namespaces of a node's pods. */
  void acquaint(NodeView node) {
    var numbers = new Numbers(node);
    var peers = new TreeMap<>(namespace.peers());
    var known = new HashSet<>(peers.values());
    for (var pod : node.pods()) {
      if (known.add(pod.id())) {
        peers.put(free(peers, numbers.peer(pod)), pod.id());
      }
    }
    namespace = namespace.withPeers(peers);
  }

  private static int free(SortedMap<Integer, NamespaceId> peers, int wanted) {
    int number = wanted;
    while (peers.containsKey(number)) {
      number++;
    }
    return number;
  }
}
