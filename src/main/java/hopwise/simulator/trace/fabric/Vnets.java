package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.Connections;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Disposition;
import java.util.Optional;
import java.util.stream.Stream;

/** Inside a virtual network, and from one to its peer. */
final class Vnets {
  private final Scene scene;
  private final Arrivals arrivals;
  private final Balancing balancing;

  Vnets(Scene scene, Arrivals arrivals, Balancing balancing) {
    this.scene = scene;
    this.arrivals = arrivals;
    this.balancing = balancing;
  }

  /** Brings a packet to who has its destination. */
  void deliver(ResourceId vnet, Parcel parcel) {
    parcel.enter(Places.vnet(vnet));
    if (!bring(vnet, parcel.destination(), parcel)) {
      parcel.lose(Disposition.NO_OWNER_IN_VNET, parcel.destination() + " in " + vnet.name());
    }
  }

  /** Brings a packet to an appliance in the network or next to it. */
  void appliance(ResourceId vnet, Ipv4 nextHop, Parcel parcel) {
    var peers =
        scene.azure.find(Vnet.class, vnet).stream()
            .flatMap(here -> Connections.peers(scene.azure, here).stream())
            .filter(peer -> peer.here().allowAccess() && peer.there().allowAccess())
            .map(peer -> peer.remote().id());
    var found = Stream.concat(Stream.of(vnet), peers).anyMatch(id -> bring(id, nextHop, parcel));
    if (!found) {
      parcel.lose(Disposition.NO_OWNER_IN_VNET, "next hop " + nextHop);
    }
  }

  private boolean bring(ResourceId vnet, Ipv4 ip, Parcel parcel) {
    var frontend = balancing.inside(vnet, ip);
    Optional<Nic> owner = frontend.isPresent() ? Optional.empty() : scene.azure.owner(vnet, ip);
    frontend.ifPresent(found -> balancing.spread(found.balancer(), found.frontend(), parcel));
    owner.ifPresent(nic -> arrivals.give(nic, parcel));
    return frontend.isPresent() || owner.isPresent();
  }

  /** Brings a packet over a peering. */
  void cross(ResourceId from, ResourceId to, boolean fromGateway, Parcel parcel) {
    var here = scene.azure.find(Vnet.class, from).orElseThrow();
    var peer =
        Connections.peers(scene.azure, here).stream()
            .filter(one -> one.remote().id().equals(to))
            .findFirst()
            .orElseThrow();
    boolean lent =
        fromGateway && peer.there().useRemoteGateways() && peer.here().allowGatewayTransit();
    boolean began = here.contains(parcel.source());
    boolean allowed =
        peer.there().allowAccess() && (began || lent || peer.there().allowForwardedTraffic());
    if (allowed) {
      deliver(to, parcel);
    } else {
      parcel.lose(Disposition.DROPPED_PEERING, peer.there().name() + " of " + to.name());
    }
  }
}
