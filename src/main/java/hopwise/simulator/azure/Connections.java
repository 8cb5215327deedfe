package hopwise.simulator.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a virtual network is connected to. */
public final class Connections {
  private Connections() {}

  /** A peering that both networks have. */
  public record Peer(Peering here, Peering there, Vnet remote) {}

  /** A site behind a gateway. */
  public record Line(Gateway gateway, Site site) {}

  /** The networks that a network is peered with, in the order of its peerings. */
  public static List<Peer> peers(Azure azure, Vnet vnet) {
    var peers = new ArrayList<Peer>();
    for (var peering : vnet.peerings()) {
      var remote = azure.find(Vnet.class, peering.remote());
      var back = remote.flatMap(other -> peeringTo(other, vnet));
      if (remote.isPresent() && back.isPresent()) {
        peers.add(new Peer(peering, back.get(), remote.get()));
      }
    }
    return peers;
  }

  private static Optional<Peering> peeringTo(Vnet from, Vnet to) {
    return from.peerings().stream().filter(peering -> peering.remote().equals(to.id())).findFirst();
  }

  /** The gateways that stand in a network. */
  public static List<Gateway> gateways(Azure azure, ResourceId vnet) {
    return azure.all(Gateway.class).stream()
        .filter(gateway -> gateway.subnet().vnet().equals(vnet))
        .toList();
  }

  /** The sites that a network reaches by its own gateways, or by those of a peer. */
  public static List<Line> lines(Azure azure, Vnet vnet) {
    var lines = new ArrayList<>(lines(azure, gateways(azure, vnet.id())));
    for (var peer : peers(azure, vnet)) {
      if (peer.here().useRemoteGateways() && peer.there().allowGatewayTransit()) {
        lines.addAll(lines(azure, gateways(azure, peer.remote().id())));
      }
    }
    return lines;
  }

  private static List<Line> lines(Azure azure, List<Gateway> gateways) {
    var lines = new ArrayList<Line>();
    for (var gateway : gateways) {
      for (var connection : gateway.connections()) {
        azure
            .find(Site.class, connection.site())
            .ifPresent(site -> lines.add(new Line(gateway, site)));
      }
    }
    return lines;
  }
}
