package hopwise.simulator.cluster.machines;

import hopwise.simulator.azure.Attachment;
import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.InternetHost;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.SiteHost;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.linux.Address;
import hopwise.simulator.linux.InterfaceConf;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.change.AddressChange;
import hopwise.simulator.linux.change.Outcome;
import hopwise.simulator.linux.change.RouteChange;
import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.List;

/** A Linux machine with one card and nothing else: a virtual machine, one on premises. */
final class PlainMachine {
  private static final int LOOPBACK = 1;
  private static final int ETHERNET = 2;
  private static final int MTU = 1_500;
  private static final int LENGTH_OUTSIDE = 24;
  private static final Cidr EVERYWHERE = Cidr.of("0.0.0.0/0");

  private PlainMachine() {}

  static Namespace of(Azure azure, Attachment attachment) {
    var id = NamespaceId.root(attachment.host());
    var ip = address(attachment);
    var network = network(azure, attachment, ip);
    var fresh = Namespace.fresh(id);
    var loopback = fresh.links().named(Link.LOOPBACK).orElseThrow().withUp(true);
    var bare = fresh.with(loopback);
    var machine =
        Network.EMPTY.with(bare.withLinks(bare.links().with(card(attachment.mac())), ETHERNET));
    machine = addressed(machine, id, LOOPBACK, Ipv4.of("127.0.0.1"), 8, Scope.HOST);
    machine = addressed(machine, id, ETHERNET, ip, network.length(), Scope.GLOBAL);
    return routed(machine, id, new Ipv4(network.network().bits() + 1)).at(id);
  }

  private static Link card(Mac mac) {
    return new Link(
        ETHERNET,
        "eth0",
        mac,
        MTU,
        true,
        false,
        new LinkKind.Nic(null),
        null,
        List.of(),
        InterfaceConf.INITIAL);
  }

  /** The address of a machine's card. */
  static Ipv4 address(Attachment attachment) {
    return switch (attachment) {
      case Nic nic -> nic.primary();
      case SiteHost host -> host.address();
      case InternetHost host -> host.address();
    };
  }

  private static Cidr network(Azure azure, Attachment attachment, Ipv4 ip) {
    return switch (attachment) {
      case Nic nic -> azure.subnet(nic.subnet()).map(Subnet::prefix).orElseThrow();
      case SiteHost host -> Cidr.around(ip, LENGTH_OUTSIDE);
      case InternetHost host -> Cidr.around(ip, LENGTH_OUTSIDE);
    };
  }

  private static Network addressed(
      Network network, NamespaceId id, int link, Ipv4 ip, int length, Scope scope) {
    var address = new Address(ip, length, scope, null, false);
    return done(AddressChange.add(network, new LinkRef(id, link), address));
  }

  private static Network routed(Network network, NamespaceId id, Ipv4 gateway) {
    var route =
        new Route(
            RouteType.UNICAST,
            EVERYWHERE,
            Route.MAIN,
            gateway,
            ETHERNET,
            0,
            Scope.GLOBAL,
            Origin.BOOT,
            null,
            false);
    return done(RouteChange.put(network, id, route, RouteChange.Mode.ADD));
  }

  private static Network done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var network) -> network;
      case Outcome.Refused refused ->
          throw new IllegalStateException("a plain machine was refused: " + refused);
    };
  }
}
