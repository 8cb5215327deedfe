package hopwise.simulator.azure;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A subscription to take examples from: a network with nodes, VMs and a gateway to a site, and a
 * network that is peered with it.
 */
public final class Subscription {
  public static final String REGION = "westeurope";
  public static final ResourceId HUB = id(ResourceType.VIRTUAL_NETWORK, "hub");
  public static final ResourceId SPOKE = id(ResourceType.VIRTUAL_NETWORK, "spoke");
  public static final SubnetId NODES = new SubnetId(HUB, "nodes");
  public static final SubnetId VMS = new SubnetId(HUB, "vms");
  public static final SubnetId GATEWAY = new SubnetId(HUB, Subnet.GATEWAY);
  public static final SubnetId FAR = new SubnetId(SPOKE, "far");
  public static final ResourceId SITE = id(ResourceType.LOCAL_NETWORK_GATEWAY, "office");

  /** The subscription, with no machine in it but one on premises. */
  public static final Azure AZURE =
      Azure.EMPTY.withAll(
          List.of(
              ResourceGroup.of("course", REGION),
              new Vnet(
                  HUB,
                  REGION,
                  List.of(Cidr.of("10.1.0.0/16")),
                  List.of(
                      Subnet.of("nodes", Cidr.of("10.1.0.0/24")),
                      Subnet.of("vms", Cidr.of("10.1.1.0/24")),
                      Subnet.of(Subnet.GATEWAY, Cidr.of("10.1.255.0/27"))),
                  List.of(new Peering("to-spoke", SPOKE, true, true, true, false))),
              new Vnet(
                  SPOKE,
                  REGION,
                  List.of(Cidr.of("10.2.0.0/16")),
                  List.of(Subnet.of("far", Cidr.of("10.2.0.0/24"))),
                  List.of(new Peering("to-hub", HUB, true, true, false, true))),
              new Site(
                  SITE,
                  REGION,
                  List.of(Cidr.of("192.168.10.0/24")),
                  List.of(new SiteHost(new Mac(0xdb), Ipv4.of("192.168.10.20"), "host/db"))),
              new Gateway(
                  id(ResourceType.VIRTUAL_NETWORK_GATEWAY, "gateway"),
                  REGION,
                  GATEWAY,
                  Gateway.Kind.VPN,
                  List.of(new Gateway.Connection("line", SITE)))));

  private Subscription() {}

  /** The id of a resource of the course's group. */
  public static ResourceId id(ResourceType type, String name) {
    return new ResourceId("course", type, name);
  }

  /** A NIC without anything special; its machine is {@code host/NAME}. */
  public static Nic nic(String name, SubnetId subnet, String ip) {
    return new Nic(
        id(ResourceType.NETWORK_INTERFACE, name),
        REGION,
        subnet,
        new Mac(0x000d3a000000L + (Ipv4.of(ip).bits() & 0xffffff)),
        Ipv4.of(ip),
        List.of(),
        false,
        null,
        null,
        null,
        "host/" + name);
  }

  /** Changes one subnet. */
  public static Azure with(Azure azure, ResourceId vnet, Subnet subnet) {
    var old = azure.find(Vnet.class, vnet).orElseThrow();
    var others = old.subnets().stream().filter(part -> !part.name().equals(subnet.name()));
    return azure.with(old.withSubnets(Stream.concat(others, Stream.of(subnet)).toList()));
  }

  /** Gives a subnet a route table with routes written {@code PREFIX TYPE [NEXT-HOP]}. */
  public static Azure routed(
      Azure azure, SubnetId subnet, boolean propagation, List<String> routes) {
    var table = id(ResourceType.ROUTE_TABLE, subnet.name() + "-routes");
    return with(azure, subnet.vnet(), azure.subnet(subnet).orElseThrow().withRouteTable(table))
        .with(
            new RouteTable(
                table, REGION, propagation, routes.stream().map(Subscription::route).toList()));
  }

  private static UserRoute route(String text) {
    var words = text.split(" ");
    var type =
        Stream.of(NextHopType.values())
            .filter(candidate -> candidate.toString().equals(words[1]))
            .findFirst()
            .orElseThrow();
    return new UserRoute(
        "to-" + words[0].toLowerCase(Locale.ROOT),
        Cidr.of(words[0]),
        type,
        words.length > 2 ? Ipv4.of(words[2]) : null);
  }

  /** Gives a subnet a security group with these rules. */
  public static Azure guarded(Azure azure, SubnetId subnet, List<NsgRule> rules) {
    var nsg = id(ResourceType.NETWORK_SECURITY_GROUP, subnet.name() + "-nsg");
    return with(azure, subnet.vnet(), azure.subnet(subnet).orElseThrow().withNsg(nsg))
        .with(new Nsg(nsg, REGION, rules));
  }
}
