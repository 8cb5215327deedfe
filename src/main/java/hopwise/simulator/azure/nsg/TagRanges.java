package hopwise.simulator.azure.nsg;

import hopwise.simulator.azure.AddressPrefix;
import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Connections;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.ServiceTag;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.List;

/**
 * What the service tags stand for, seen from one NIC.
 *
 * @param network ranges of {@link ServiceTag#VIRTUAL_NETWORK}: the network's, its peers', those of
 *     connected sites, those of user routes, and the pods' of the NIC's routing domain. A user
 *     route for everything does not count.
 */
public record TagRanges(List<Cidr> network) {
  /** The address that Azure's own services have inside every virtual network. */
  public static final Ipv4 PLATFORM = Ipv4.of("168.63.129.16");

  private static final List<Cidr> NOT_PUBLIC =
      List.of(
          Cidr.of("10.0.0.0/8"),
          Cidr.of("100.64.0.0/10"),
          Cidr.of("172.16.0.0/12"),
          Cidr.of("192.168.0.0/16"),
          Cidr.of("169.254.0.0/16"),
          Cidr.around(PLATFORM, 32));

  /** Copies the ranges. */
  public TagRanges {
    network = List.copyOf(network);
  }

  /** The tags as a NIC's rules understand them. */
  public static TagRanges of(Azure azure, Nic nic) {
    var ranges = new ArrayList<Cidr>();
    azure.find(Vnet.class, nic.subnet().vnet()).ifPresent(vnet -> add(ranges, azure, vnet));
    azure
        .subnet(nic.subnet())
        .flatMap(subnet -> azure.find(RouteTable.class, subnet.routeTable()))
        .ifPresent(table -> add(ranges, table));
    if (nic.overlay() != null) {
      ranges.add(nic.overlay().range());
    }
    ranges.add(Cidr.around(PLATFORM, 32));
    return new TagRanges(ranges);
  }

  private static void add(List<Cidr> ranges, Azure azure, Vnet vnet) {
    ranges.addAll(vnet.prefixes());
    Connections.peers(azure, vnet).stream()
        .filter(peer -> peer.here().allowAccess())
        .forEach(peer -> ranges.addAll(peer.remote().prefixes()));
    Connections.lines(azure, vnet).forEach(line -> ranges.addAll(line.site().prefixes()));
  }

  private static void add(List<Cidr> ranges, RouteTable table) {
    table.routes().stream()
        .map(route -> route.prefix())
        .filter(prefix -> prefix.length() > 0)
        .forEach(ranges::add);
  }

  /** Whether a rule's prefix holds an address. */
  boolean holds(AddressPrefix prefix, Ipv4 ip) {
    return switch (prefix) {
      case AddressPrefix.Any any -> true;
      case AddressPrefix.Range(var range) -> range.contains(ip);
      case AddressPrefix.Tag(var tag) -> holds(tag, ip);
    };
  }

  private boolean holds(ServiceTag tag, Ipv4 ip) {
    return switch (tag) {
      case VIRTUAL_NETWORK -> isIn(network, ip);
      case AZURE_LOAD_BALANCER -> ip.equals(PLATFORM);
      case INTERNET -> !isIn(network, ip) && !isIn(NOT_PUBLIC, ip);
    };
  }

  private static boolean isIn(List<Cidr> ranges, Ipv4 ip) {
    return ranges.stream().anyMatch(range -> range.contains(ip));
  }
}
