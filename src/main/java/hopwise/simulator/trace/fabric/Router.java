package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.nsg.TagRanges;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import org.jspecify.annotations.Nullable;

/** Takes the effective route of a subnet. */
final class Router {
  private static final Ipv4 METADATA = Ipv4.of("169.254.169.254");

  private final Scene scene;
  private final Vnets vnets;
  private final Sites sites;
  private final Outbound outbound;

  Router(Scene scene, Vnets vnets, Sites sites, Outbound outbound) {
    this.scene = scene;
    this.vnets = vnets;
    this.sites = sites;
    this.outbound = outbound;
  }

  /**
   * Sends a packet on its way.
   *
   * @param sender the NIC that sent it, null for a gateway
   */
  void route(SubnetId subnet, @Nullable Nic sender, Parcel parcel) {
    if (isPlatform(parcel.destination())) {
      parcel.lose(Disposition.UNSUPPORTED, "Azure's own service at " + parcel.destination());
      return;
    }
    var choice = scene.routes(subnet).find(parcel.destination());
    var route = choice.winner();
    parcel.note(new FabricDecision.Steered(subnet, route, choice.losers()));
    var vnet = subnet.vnet();
    var nextHop = route.nextHop();
    if (nextHop != null) {
      vnets.appliance(vnet, nextHop, parcel);
      return;
    }
    restore(sender, parcel);
    switch (route.type()) {
      case VNET_LOCAL -> vnets.deliver(vnet, parcel);
      case VNET_PEERING -> vnets.cross(vnet, target(route.target()), sender == null, parcel);
      case VIRTUAL_NETWORK_GATEWAY -> sites.leave(vnet, route.target(), parcel);
      case INTERNET -> internet(sender, parcel);
      case NONE -> parcel.lose(Disposition.NEXT_HOP_NONE, route.prefix().toString());
      case SERVICE_ENDPOINT, VIRTUAL_APPLIANCE ->
          parcel.lose(Disposition.UNSUPPORTED, "a route to " + route.type());
    }
  }

  private static boolean isPlatform(Ipv4 ip) {
    return ip.equals(TagRanges.PLATFORM) || ip.equals(METADATA);
  }

  private static ResourceId target(@Nullable ResourceId id) {
    if (id == null) {
      throw new IllegalStateException("a peering route to no network");
    }
    return id;
  }

  /** An answer to what came by another address than the NIC's own leaves from that address. */
  private void restore(@Nullable Nic sender, Parcel parcel) {
    var tuple = parcel.tuple();
    var flow = sender == null ? null : scene.inbound(sender).answeredBy(tuple);
    if (sender != null && flow != null && !flow.original().inverse().equals(tuple)) {
      parcel.translate(flow.original().inverse(), new FabricDecision.Restored(sender.id()));
    }
  }

  private void internet(@Nullable Nic sender, Parcel parcel) {
    if (sender == null) {
      parcel.lose(Disposition.NO_OUTBOUND, "a gateway does not lead to the internet");
    } else {
      outbound.send(sender, parcel);
    }
  }
}
