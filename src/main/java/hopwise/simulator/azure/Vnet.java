package hopwise.simulator.azure;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.Optional;

/** A virtual network: an address space cut into subnets. */
public record Vnet(
    ResourceId id,
    String location,
    List<Cidr> prefixes,
    List<Subnet> subnets,
    List<Peering> peerings)
    implements Resource {
  /** Copies the lists; refuses the id of another type. */
  public Vnet {
    ResourceType.VIRTUAL_NETWORK.check(id);
    prefixes = List.copyOf(prefixes);
    subnets = List.copyOf(subnets);
    peerings = List.copyOf(peerings);
  }

  /** Whether an address lies in the address space. */
  public boolean contains(Ipv4 ip) {
    return prefixes.stream().anyMatch(prefix -> prefix.contains(ip));
  }

  /** The subnet of this name, in upper or lower case. */
  public Optional<Subnet> subnet(String name) {
    return subnets.stream().filter(subnet -> subnet.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The subnet in whose prefix an address lies. */
  public Optional<Subnet> subnetOf(Ipv4 ip) {
    return subnets.stream().filter(subnet -> subnet.prefix().contains(ip)).findFirst();
  }

  /** The same network with other subnets. */
  public Vnet withSubnets(List<Subnet> others) {
    return new Vnet(id, location, prefixes, others, peerings);
  }

  /** The same network with other peerings. */
  public Vnet withPeerings(List<Peering> others) {
    return new Vnet(id, location, prefixes, subnets, others);
  }
}
