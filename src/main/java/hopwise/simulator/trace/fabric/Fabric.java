package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.Attachment;
import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.InternetHost;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.NsgRule.Direction;
import hopwise.simulator.azure.Overlay;
import hopwise.simulator.azure.SiteHost;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Learned;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import java.util.Map;

/**
 * Azure's network between the cards of machines, for one walk. It is no hop of IP: the time to live
 * stays.
 */
public final class Fabric {
  /** The Ethernet address that answers for all others. */
  public static final Mac MAC = Mac.of("12:34:56:78:9a:bc");

  private final Scene scene;
  private final Security security;
  private final Arrivals arrivals;
  private final Sites sites;
  private final Publicity publicity;
  private final Router router;

  /**
   * A fabric that remembers what {@code before} holds.
   *
   * @param now milliseconds of the lab's clock
   */
  public Fabric(Azure azure, Dynamics before, long now, Luck luck, Health health) {
    scene = new Scene(azure, before, now, luck, health);
    security = new Security(scene);
    arrivals = new Arrivals(scene, security);
    var balancing = new Balancing(scene, arrivals);
    var vnets = new Vnets(scene, arrivals, balancing);
    sites = new Sites(scene);
    publicity = new Publicity(scene, arrivals, balancing);
    router = new Router(scene, vnets, sites, new Outbound(scene, publicity));
  }

  /** Carries a packet that a machine sent. */
  public Passage carry(Attachment from, Packet packet) {
    return switch (from) {
      case Nic nic -> fromNic(nic, packet);
      case SiteHost host -> fromSite(host, packet);
      case InternetHost host -> {
        var parcel = new Parcel(packet, Places.INTERNET);
        publicity.carry(parcel);
        yield parcel.passage();
      }
    };
  }

  /** Carries a load balancer's probe to a machine. */
  public Passage probe(Nic nic, Packet packet) {
    var parcel = new Parcel(packet, Places.vnet(nic.subnet().vnet()));
    arrivals.give(nic, parcel);
    return parcel.passage();
  }

  private Passage fromNic(Nic nic, Packet packet) {
    var parcel = new Parcel(packet, Places.vnet(nic.subnet().vnet()));
    boolean own =
        nic.serves(packet.source())
            || nic.ipForwarding()
            || scene.inbound(nic).answeredBy(parcel.tuple()) != null;
    parcel.note(new FabricDecision.Vetted(nic, own));
    if (!own) {
      parcel.lose(Disposition.SPOOF_GUARD, packet.source() + " at " + nic.id().name());
    } else if (security.passes(nic, Direction.OUTBOUND, parcel)) {
      send(nic, parcel);
    }
    return parcel.passage();
  }

  private void send(Nic nic, Parcel parcel) {
    var overlay = nic.overlay();
    if (overlay != null && overlay.range().contains(parcel.destination())) {
      overlaid(overlay, parcel);
    } else {
      router.route(scene.azure.home(nic, parcel.source()), nic, parcel);
    }
  }

  private void overlaid(Overlay overlay, Parcel parcel) {
    parcel.note(new FabricDecision.Overlaid(overlay));
    scene
        .azure
        .behind(overlay.domain(), parcel.destination())
        .ifPresentOrElse(
            nic -> arrivals.give(nic, parcel),
            () ->
                parcel.lose(
                    Disposition.NO_OWNER_IN_VNET,
                    parcel.destination() + " of the pods' " + overlay.range()));
  }

  private Passage fromSite(SiteHost host, Packet packet) {
    var site = scene.azure.site(host).orElseThrow();
    var parcel = new Parcel(packet, Places.site(site.id()));
    var gateway = sites.gatewayFor(site, packet.destination());
    if (sites.keeps(site, packet.destination())) {
      sites.arrive(site, parcel);
    } else if (gateway.isPresent()) {
      parcel.enter(Places.gateway(gateway.get().id()));
      parcel.note(new FabricDecision.Crossed(gateway.get().id(), site.id(), false));
      router.route(gateway.get().subnet(), null, parcel);
    } else {
      parcel.lose(Disposition.EXITS_TO_INTERNET, packet.destination() + " from the site");
    }
    return parcel.passage();
  }

  /** What is left behind. */
  public Map<NamespaceId, Learned> learned() {
    return scene.learned();
  }
}
