package hopwise.simulator.world;

import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.linux.Address;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * To which address space of a world an address belongs, and where it lives. Costs nothing for what
 * is not asked: a cluster of 5,000 nodes has as many ranges as one of three.
 */
public final class Addresses {
  private final World world;
  private final List<Range> ranges;

  /**
   * A range with a name.
   *
   * @param name as in {@code subnet nodes of vnet}
   */
  public record Range(Cidr addresses, AddressSpace space, String name) {}

  private Addresses(World world, List<Range> ranges) {
    this.world = world;
    this.ranges = ranges;
  }

  /** The addresses of a world. */
  public static Addresses of(World world) {
    var ranges = new ArrayList<Range>();
    var azure = world.estate().azure();
    for (var vnet : azure.all(Vnet.class)) {
      var name = vnet.id().name();
      vnet.prefixes().forEach(it -> ranges.add(new Range(it, AddressSpace.VNET, "VNet " + name)));
      for (var subnet : vnet.subnets()) {
        var words = "subnet " + subnet.name() + " of " + name;
        ranges.add(new Range(subnet.prefix(), AddressSpace.VNET, words));
      }
    }
    for (var site : azure.all(Site.class)) {
      var words = "site " + site.id().name();
      site.prefixes().forEach(it -> ranges.add(new Range(it, AddressSpace.ON_PREMISES, words)));
    }
    world.estate().all().forEach(cluster -> ranges.addAll(ranges(cluster)));
    world.network().kept().forEach(namespace -> ranges.addAll(ranges(world, namespace)));
    var narrowest = Comparator.comparingInt((Range range) -> -range.addresses().length());
    return new Addresses(world, ranges.stream().sorted(narrowest).toList());
  }

  private static List<Range> ranges(Cluster cluster) {
    var profile = cluster.profile();
    var of = " of " + cluster.id().name();
    var service = new Range(profile.serviceCidr(), AddressSpace.SERVICE, "service range" + of);
    var pods = profile.podCidr();
    return pods == null
        ? List.of(service)
        : List.of(service, new Range(pods, AddressSpace.POD, "pod range" + of));
  }

  /** What was made by hand: behind a card is a virtual network, behind anything else are pods. */
  private static List<Range> ranges(World world, Namespace namespace) {
    var azure = world.estate().azure();
    boolean plugged = !azure.attachments(namespace.id().host()).isEmpty();
    if (plugged || azure.all(Vnet.class).size() + world.estate().all().size() > 0) {
      return List.of();
    }
    return namespace.links().all().stream()
        .filter(link -> !link.isLoopback())
        .flatMap(link ->
            link.addresses().stream()
                .filter(address -> address.scope() == Scope.GLOBAL)
                .map(Address::network)
                .map(range -> new Range(range, space(link), "network of " + link.name())))
        .toList();
  }

  private static AddressSpace space(Link link) {
    return link.kind() instanceof LinkKind.Nic ? AddressSpace.VNET : AddressSpace.POD;
  }

  /** The space that holds all of {@code addresses}; {@link AddressSpace#INTERNET} for no other. */
  public AddressSpace space(Cidr addresses) {
    return range(addresses).map(Range::space).orElse(AddressSpace.INTERNET);
  }

  /** The space of an address. */
  public AddressSpace space(Ipv4 ip) {
    return space(Cidr.around(ip, 32));
  }

  /** The narrowest range that holds all of {@code addresses}. */
  public Optional<Range> range(Cidr addresses) {
    return ranges.stream().filter(range -> range.addresses().contains(addresses)).findFirst();
  }

  /** Whether nobody in the world has any of {@code addresses}. */
  public boolean isStrange(Cidr addresses) {
    return range(addresses).isEmpty()
        && (addresses.length() < 32 || home(addresses.network()).isEmpty());
  }

  /** All ranges, the narrowest first. */
  public List<Range> ranges() {
    return ranges;
  }

  /** The spaces that the world has ranges of, in the order of the legend. */
  public List<AddressSpace> spaces() {
    var spaces = new TreeSet<AddressSpace>();
    ranges.forEach(range -> spaces.add(range.space()));
    return List.copyOf(spaces);
  }

  /** Where an address lives, or else the range that it lies in; empty for a stranger's. */
  public Optional<String> home(Ipv4 ip) {
    return Homes.of(world, ip).or(() -> range(Cidr.around(ip, 32)).map(Range::name));
  }
}
