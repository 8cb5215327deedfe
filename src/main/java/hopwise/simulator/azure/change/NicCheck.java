package hopwise.simulator.azure.change;

import hopwise.simulator.azure.AddressBlock;
import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.FreeAddresses;
import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.net.Ipv4;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What Azure refuses about a NIC. */
final class NicCheck {
  private NicCheck() {}

  static Optional<Outcome.Refused> of(Azure azure, Nic nic) {
    var subnet = azure.subnet(nic.subnet());
    if (subnet.isEmpty()) {
      return Optional.of(Refusals.noPart(nic.subnet().path()));
    }
    var service = subnet.get().delegation();
    return service != null
        ? Optional.of(Refusals.delegated(subnet.get(), service))
        : addresses(nic).flatMap(ip -> address(azure, nic, subnet.get(), ip).stream()).findFirst();
  }

  private static Stream<Ipv4> addresses(Nic nic) {
    return Stream.concat(
        Stream.of(nic.primary()), nic.secondary().stream().flatMap(NicCheck::addresses));
  }

  private static Stream<Ipv4> addresses(AddressBlock block) {
    return IntStream.range(0, block.count())
        .mapToObj(number -> new Ipv4(block.first().bits() + number));
  }

  private static Optional<Outcome.Refused> address(Azure azure, Nic nic, Subnet subnet, Ipv4 ip) {
    if (!subnet.prefix().contains(ip)) {
      return Optional.of(Refusals.notInSubnet(ip, subnet.prefix()));
    }
    if (FreeAddresses.isReserved(subnet.prefix(), ip)) {
      return Optional.of(Refusals.reserved(ip, subnet.prefix()));
    }
    return owner(azure, nic, ip).map(owner -> Refusals.taken(ip, nic.id(), owner));
  }

  private static Optional<ResourceId> owner(Azure azure, Nic nic, Ipv4 ip) {
    return azure
        .owner(nic.subnet().vnet(), ip)
        .map(Nic::id)
        .filter(id -> !id.equals(nic.id()))
        .or(() ->
            azure.all(LoadBalancer.class).stream()
                .filter(balancer -> has(balancer, nic, ip))
                .map(LoadBalancer::id)
                .findFirst());
  }

  private static boolean has(LoadBalancer balancer, Nic nic, Ipv4 ip) {
    return balancer.frontends().stream()
        .anyMatch(frontend ->
            frontend instanceof LoadBalancer.Frontend.Private inside
                && inside.subnet().equals(nic.subnet())
                && inside.address().equals(ip));
  }
}
