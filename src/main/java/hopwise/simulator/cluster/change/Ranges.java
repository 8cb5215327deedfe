package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether the ranges of a cluster can live with one another and with its virtual network.
 *
 * @param pods null where pods live in a subnet
 */
record Ranges(Plugin plugin, @Nullable Cidr pods, Cidr services, Ipv4 dns, Vnet vnet) {
  static final Cidr DEFAULT_PODS = Cidr.of("10.244.0.0/16");
  static final Cidr DEFAULT_SERVICES = Cidr.of("10.0.0.0/16");

  private static final int LARGEST_SERVICES = 12;

  private static final List<Cidr> RESERVED =
      Stream.of("169.254.0.0/16", "172.30.0.0/16", "172.31.0.0/16", "192.0.2.0/24")
          .map(Cidr::of)
          .toList();

  private static final List<Cidr> PRIVATE =
      Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
          .map(Cidr::of)
          .toList();

  /** The address of kube-dns where nobody names one: .10 of the service range. */
  static Ipv4 defaultDns(Cidr services) {
    return new Ipv4(services.network().bits() + 10);
  }

  Optional<Refused> refusal() {
    return Stream.of(checkReserved(), checkServices(), checkPods())
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Refused> checkReserved() {
    var named =
        Stream.of(
            Stream.of(new Named("service CIDR", services)),
            Stream.ofNullable(pods).map(range -> new Named("pod CIDR", range)),
            vnet.prefixes().stream().map(range -> new Named("virtual network", range)));
    return named
        .flatMap(some -> some)
        .flatMap(some ->
            RESERVED.stream()
                .filter(range -> overlap(range, some.range()))
                .map(range -> Refusals.reservedRange(some.name(), some.range(), range)))
        .findFirst();
  }

  private record Named(String name, Cidr range) {}

  private Optional<Refused> checkServices() {
    if (services.length() <= LARGEST_SERVICES) {
      return Optional.of(Refusals.serviceRangeTooLarge(services));
    }
    if (!services.contains(dns)) {
      return Optional.of(Refusals.dnsOutside(dns, services));
    }
    if (dns.bits() == services.network().bits() + 1) {
      return Optional.of(Refusals.dnsIsFirst(dns, services));
    }
    return subnetLike(services)
        .map(subnet -> Refusals.serviceOverlapsSubnet(services, subnet.prefix()));
  }

  private Optional<Refused> checkPods() {
    var range = pods;
    if (range == null) {
      return Optional.empty();
    }
    if (overlap(range, services)) {
      return Optional.of(Refusals.serviceOverlapsPods(services, range));
    }
    if (plugin == Plugin.OVERLAY && PRIVATE.stream().noneMatch(all -> all.contains(range))) {
      return Optional.of(Refusals.podRangeNotPrivate(range));
    }
    return subnetLike(range).map(subnet -> Refusals.podsOverlapVnet(range, subnet.prefix()));
  }

  /** A subnet that a range overlaps with: subnets count, not the whole address space. */
  private Optional<Subnet> subnetLike(Cidr range) {
    return vnet.subnets().stream().filter(subnet -> overlap(subnet.prefix(), range)).findFirst();
  }

  private static boolean overlap(Cidr one, Cidr other) {
    return one.contains(other) || other.contains(one);
  }
}
