package hopwise.simulator.azure;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.Optional;

/**
 * A network on premises.
 *
 * @param prefixes what it advertises to the gateways that it is connected to
 */
public record Site(ResourceId id, String location, List<Cidr> prefixes, List<SiteHost> hosts)
    implements Resource {
  /** Copies the lists; refuses the id of another type. */
  public Site {
    ResourceType.LOCAL_NETWORK_GATEWAY.check(id);
    prefixes = List.copyOf(prefixes);
    hosts = List.copyOf(hosts);
  }

  /** The machine with this address. */
  public Optional<SiteHost> host(Ipv4 ip) {
    return hosts.stream().filter(host -> host.address().equals(ip)).findFirst();
  }
}
