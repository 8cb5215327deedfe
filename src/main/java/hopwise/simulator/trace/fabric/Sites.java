package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.Connections;
import hopwise.simulator.azure.Gateway;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines to networks on premises. */
final class Sites {
  private final Scene scene;

  Sites(Scene scene) {
    this.scene = scene;
  }

  /**
   * Brings a packet from a virtual network to a site.
   *
   * @param wanted the site that the route was learned from; null for a route that somebody wrote
   */
  void leave(ResourceId vnet, @Nullable ResourceId wanted, Parcel parcel) {
    var line = line(vnet, wanted, parcel.destination());
    if (line.isEmpty()) {
      parcel.lose(Disposition.NEXT_HOP_NONE, "no gateway has a line for it");
      return;
    }
    var site = line.get().site();
    parcel.enter(Places.gateway(line.get().gateway().id()));
    parcel.note(new FabricDecision.Crossed(line.get().gateway().id(), site.id(), true));
    if (keeps(site, parcel.destination())) {
      arrive(site, parcel);
    } else {
      parcel.lose(Disposition.EXITS_TO_INTERNET, parcel.destination() + " by way of the site");
    }
  }

  /** The line to a site; where no site is wanted, to the one that has the address, or the first. */
  private Optional<Connections.Line> line(ResourceId vnet, @Nullable ResourceId wanted, Ipv4 ip) {
    var lines =
        scene.azure.find(Vnet.class, vnet).stream()
            .flatMap(here -> Connections.lines(scene.azure, here).stream())
            .filter(line -> wanted == null || line.site().id().equals(wanted))
            .toList();
    return lines.stream()
        .filter(line -> keeps(line.site(), ip))
        .findFirst()
        .or(() -> lines.stream().findFirst());
  }

  /** Brings a packet to a machine of a site. */
  void arrive(Site site, Parcel parcel) {
    parcel.enter(Places.site(site.id()));
    site.host(parcel.destination())
        .ifPresentOrElse(
            parcel::hand,
            () ->
                parcel.lose(
                    Disposition.HOST_UNREACHABLE,
                    parcel.destination() + " on premises at " + site.id().name()));
  }

  /**
   * Whether a packet stays in its site: for a machine there, or for an address that the site has
   * and no network that it is connected to.
   */
  boolean keeps(Site site, Ipv4 ip) {
    boolean own =
        site.prefixes().stream().anyMatch(prefix -> prefix.length() > 0 && prefix.contains(ip));
    return site.host(ip).isPresent() || (own && !isTold(site, ip));
  }

  /** Whether one of the site's gateways told it of a network that has an address. */
  private boolean isTold(Site site, Ipv4 ip) {
    return scene.azure.all(Vnet.class).stream()
        .filter(vnet -> vnet.contains(ip))
        .flatMap(vnet -> Connections.lines(scene.azure, vnet).stream())
        .anyMatch(line -> line.site().id().equals(site.id()));
  }

  /** The gateway by which a site sends what is for Azure: every private address. */
  Optional<Gateway> gatewayFor(Site site, Ipv4 ip) {
    return scene.azure.all(Gateway.class).stream()
        .filter(gateway -> Publicity.isPrivate(ip) || isTold(site, ip))
        .filter(gateway ->
            gateway.connections().stream().anyMatch(line -> line.site().equals(site.id())))
        .findFirst();
  }
}
