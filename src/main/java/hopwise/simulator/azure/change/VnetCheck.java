package hopwise.simulator.azure.change;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Connections;
import hopwise.simulator.azure.Peering;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.net.Cidr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What Azure refuses about a virtual network. */
final class VnetCheck {
  private final Azure azure;
  private final Vnet vnet;

  private VnetCheck(Azure azure, Vnet vnet) {
    this.azure = azure;
    this.vnet = vnet;
  }

  static Optional<Outcome.Refused> of(Azure azure, Vnet vnet) {
    var check = new VnetCheck(azure, vnet);
    return Stream.of(check.ranges(), check.changed(), check.peerings())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Outcome.Refused> ranges() {
    for (int i = 0; i < vnet.subnets().size(); i++) {
      var subnet = vnet.subnets().get(i);
      if (vnet.prefixes().stream().noneMatch(prefix -> prefix.contains(subnet.prefix()))) {
        return Optional.of(Refusals.outside(subnet, vnet));
      }
      if (overlaps(subnet.prefix(), prefixes(vnet.subnets().subList(0, i)))) {
        return Optional.of(Refusals.overlap(subnet, vnet));
      }
    }
    return Optional.empty();
  }

  private static List<Cidr> prefixes(List<Subnet> subnets) {
    return subnets.stream().map(Subnet::prefix).toList();
  }

  private static boolean overlaps(Cidr range, List<Cidr> others) {
    return others.stream().anyMatch(other -> other.contains(range) || range.contains(other));
  }

  /** A subnet that something stands in keeps its prefix and stays. */
  private Optional<Outcome.Refused> changed() {
    return azure.find(Vnet.class, vnet.id()).stream()
        .flatMap(old -> old.subnets().stream())
        .flatMap(old -> changed(old).stream())
        .findFirst();
  }

  private Optional<Outcome.Refused> changed(Subnet old) {
    var now = vnet.subnet(old.name());
    if (now.isPresent() && now.get().prefix().equals(old.prefix())) {
      return Optional.empty();
    }
    return Occupants.first(azure, new SubnetId(vnet.id(), old.name()))
        .map(by ->
            now.isPresent() ? Refusals.prefixInUse(old) : Refusals.subnetInUse(old.name(), by));
  }

  private Optional<Outcome.Refused> peerings() {
    return vnet.peerings().stream().flatMap(peering -> peering(peering).stream()).findFirst();
  }

  private Optional<Outcome.Refused> peering(Peering peering) {
    var remote = azure.find(Vnet.class, peering.remote()).orElseThrow();
    var both =
        vnet.prefixes().stream().filter(range -> overlaps(range, remote.prefixes())).toList();
    if (!both.isEmpty()) {
      return Optional.of(Refusals.peersOverlap(vnet, peering.name(), remote, both));
    }
    return peering.useRemoteGateways() && Connections.gateways(azure, remote.id()).isEmpty()
        ? Optional.of(Refusals.noRemoteGateway(vnet, peering.name(), remote))
        : Optional.empty();
  }
}
