package hopwise.simulator.cluster.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Gateway;
import hopwise.simulator.azure.InternetHost;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.SiteHost;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.Service.TrafficPolicy;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.cluster.ServicePort;
import hopwise.simulator.cluster.machines.EstateMachines;
import hopwise.simulator.lab.Narrator;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.trace.Ground;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.trace.Probe;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.trace.kernel.Walker;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who reaches whom, and as whom, in a cluster of two nodes of each plugin: machines follow from the
 * estate, the fabric is Azure's. The pods are {@code one} and {@code two} on the first node and
 * {@code three} on the second.
 */
class ReachabilityTest {
  private static final ResourceId SITE =
      new ResourceId("lab", ResourceType.LOCAL_NETWORK_GATEWAY, "office");
  private static final Map<Plugin, Town> TOWNS = new EnumMap<>(Plugin.class);

  /** A cluster and what stands around it. */
  private record Town(Estate estate, Network network, Map<String, Ipv4> addresses) {
    NamespaceId place(String name) {
      var cluster = Samples.cluster(estate);
      return switch (name) {
        case "one", "two", "three" -> EstateMachines.place(pod(cluster, address(name)));
        case "first", "second" ->
            NamespaceId.root(
                cluster.nodes().values().stream()
                    .filter(node -> node.ip().equals(address(name)))
                    .findFirst()
                    .orElseThrow()
                    .host());
        default -> NamespaceId.root("host/" + name);
      };
    }

    Ipv4 address(String name) {
      return Objects.requireNonNull(addresses.get(name), name);
    }

    /** The name of an address; the address itself where it has none. */
    String named(Ipv4 ip) {
      return addresses.entrySet().stream()
          .filter(entry -> entry.getValue().equals(ip))
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(ip.toString());
    }

    Walk walk(String from, String to, int port) {
      var probe = new Probe(place(from), Protocol.TCP, null, 40_000, address(to), port, 0);
      var ground = new Ground(network, estate.azure());
      return Walker.walk(ground, Dynamics.NONE, probe, 0, 1, List.of());
    }
  }

  private static Pod pod(Cluster cluster, Ipv4 ip) {
    return Pods.at(cluster, ip).orElseThrow();
  }

  private static Town town(Plugin plugin) {
    return TOWNS.computeIfAbsent(plugin, ReachabilityTest::build);
  }

  private static Town build(Plugin plugin) {
    var empty =
        Samples.estate(
            Samples.TODAY,
            "nodes=10.220.0.0/22",
            "pods=10.220.8.0/22",
            "vms=10.220.16.0/24",
            "GatewaySubnet=10.220.17.0/27");
    var made = Samples.built(empty, Samples.request(plugin, 2));
    var running =
        Samples.done(Workloads.apply(made, Samples.ID, Samples.deployment("web", 3), Samples.NOW));
    for (var policy : TrafficPolicy.values()) {
      running =
          Samples.done(Services.apply(running, Samples.ID, service(policy), false, Samples.NOW));
    }
    var estate = running.with(around(running.azure()));
    return new Town(
        estate, listening(EstateMachines.of(estate).applied(Network.EMPTY)), named(estate));
  }

  private static Service service(TrafficPolicy policy) {
    var labels = new TreeMap<>(Map.of("app", "web"));
    return new Service(
        new ServiceId("default", policy.name().toLowerCase(Locale.ROOT)),
        Service.Type.LOAD_BALANCER,
        labels,
        new TreeMap<>(),
        labels,
        null,
        List.of(new ServicePort("", Protocol.TCP, 80, "80", 0)),
        policy,
        TrafficPolicy.CLUSTER,
        0,
        List.of(),
        List.of(),
        null,
        null,
        "",
        Samples.NOW);
  }

  private static Azure around(Azure azure) {
    return azure
        .withAll(
            List.of(
                new Nic(
                    new ResourceId("lab", ResourceType.NETWORK_INTERFACE, "vm"),
                    "eastus",
                    Samples.subnet("vms"),
                    Mac.of("00:0d:3a:00:00:99"),
                    Ipv4.of("10.220.16.4"),
                    List.of(),
                    false,
                    null,
                    null,
                    null,
                    "host/vm"),
                new Site(
                    SITE,
                    "eastus",
                    List.of(Cidr.of("192.168.10.0/24")),
                    List.of(
                        new SiteHost(
                            Mac.of("52:54:00:aa:00:01"), Ipv4.of("192.168.10.20"), "host/db"))),
                new Gateway(
                    new ResourceId("lab", ResourceType.VIRTUAL_NETWORK_GATEWAY, "gateway"),
                    "eastus",
                    Samples.subnet(Subnet.GATEWAY),
                    Gateway.Kind.VPN,
                    List.of(new Gateway.Connection("line", SITE)))))
        .withInternet(
            List.of(
                new InternetHost(
                    Mac.of("52:54:00:bb:00:01"), Ipv4.of("203.0.113.80"), "host/web")));
  }

  private static Network listening(Network network) {
    var all = network;
    for (var host : List.of("host/vm", "host/db", "host/web")) {
      var machine = all.at(NamespaceId.root(host));
      all =
          all.with(machine.withListeners(List.of(new Listener(Protocol.TCP, null, 80, "server"))));
    }
    return all;
  }

  private static Map<String, Ipv4> named(Estate estate) {
    var cluster = Samples.cluster(estate);
    var nodes = List.copyOf(cluster.nodes().values());
    var names = new TreeMap<String, Ipv4>();
    names.put("first", nodes.get(0).ip());
    names.put("second", nodes.get(1).ip());
    var pods =
        nodes.stream()
            .flatMap(node -> Pods.on(cluster, node))
            .filter(pod -> pod.name().startsWith("web-"))
            .map(Pod::ip)
            .flatMap(Stream::ofNullable)
            .toList();
    names.put("one", pods.get(0));
    names.put("two", pods.get(1));
    names.put("three", pods.get(2));
    names.put("vm", Ipv4.of("10.220.16.4"));
    names.put("db", Ipv4.of("192.168.10.20"));
    names.put("web", Ipv4.of("203.0.113.80"));
    for (var service : cluster.services().values()) {
      if (service.loadBalancerIp() != null) {
        names.put(service.id().name(), service.loadBalancerIp());
      }
      if (service.clusterIp() != null) {
        names.put(service.id().name() + "-ip", service.clusterIp());
      }
    }
    return names;
  }

  /** {@code own}: the sender's; {@code node}: its node's; {@code public}: another, public one. */
  private static String seen(Town town, String from, Walk walk) {
    var seen = walk.request().seen();
    if (seen == null) {
      return walk.request().disposition().toString();
    }
    if (!(walk.outcome() instanceof Outcome.Answered)) {
      return "answer lost";
    }
    var name = town.named(seen.source());
    if (name.equals(from)) {
      return "own";
    }
    return name.equals(seen.source().toString()) ? "public" : name;
  }

  @ParameterizedTest
  @CsvSource({
    "one, two, 80, own, own, own, own, own, own",
    "one, three, 80, own, own, own, own, own, own",
    "one, vm, 80, first, own, own, own, own, first",
    "one, db, 80, first, first, first, own, own, first",
    "one, web, 80, public, public, public, public, public, public",
    "one, first, 10250, own, own, own, own, own, own",
    "one, second, 10250, first, own, own, own, own, first",
    "first, three, 80, own, own, own, own, own, own",
    "vm, three, 80, NEXT_HOP_NONE, own, own, own, own, NEXT_HOP_NONE",
    "db, three, 80, NEXT_HOP_NONE, own, own, own, own, NEXT_HOP_NONE",
    "db, second, 10250, own, own, own, own, own, own",
    "vm, second, 10250, own, own, own, own, own, own",
    "web, local, 80, own, own, own, own, own, own"
  })
  void aPacketArrivesAs(
      String from,
      String to,
      int port,
      String kubenet,
      String nodeSubnet,
      String bridge,
      String podSubnet,
      String podSubnetStatic,
      String overlay) {
    var expected = new EnumMap<Plugin, String>(Plugin.class);
    expected.put(Plugin.KUBENET, kubenet);
    expected.put(Plugin.NODE_SUBNET, nodeSubnet);
    expected.put(Plugin.NODE_SUBNET_BRIDGE, bridge);
    expected.put(Plugin.POD_SUBNET, podSubnet);
    expected.put(Plugin.POD_SUBNET_STATIC, podSubnetStatic);
    expected.put(Plugin.OVERLAY, overlay);
    var story = new StringBuilder();
    var actual = new EnumMap<Plugin, String>(Plugin.class);
    for (var plugin : expected.keySet()) {
      var walk = town(plugin).walk(from, to, port);
      actual.put(plugin, seen(town(plugin), from, walk));
      if (!Objects.equals(expected.get(plugin), actual.get(plugin))) {
        story.append(plugin).append('\n').append(story(walk));
      }
    }
    assertEquals(expected, actual, story::toString);
  }

  @ParameterizedTest
  @CsvSource({"KUBENET", "NODE_SUBNET", "NODE_SUBNET_BRIDGE", "POD_SUBNET", "OVERLAY"})
  void aLoadBalancedServiceHidesItsClient(Plugin plugin) {
    var town = town(plugin);
    var walk = town.walk("web", "cluster", 80);
    var seen = Objects.requireNonNull(walk.request().seen(), () -> story(walk));
    assertNotEquals(town.addresses().get("web"), seen.source(), () -> story(walk));
    assertEquals(
        town.addresses().get("cluster"),
        walk.outcome() instanceof Outcome.Answered(var from, int ttl) ? from : null,
        () -> story(walk));
  }

  @ParameterizedTest
  @CsvSource({"false, NEXT_HOP_NONE", "true, own"})
  void kubenetsPodsAreReachedFromPremisesByARouteTableOnTheGatewaysSubnet(
      boolean routed, String expected) {
    var town = town(Plugin.KUBENET);
    var vnet = town.estate().azure().find(Vnet.class, Samples.VNET).orElseThrow();
    var table = vnet.subnet("nodes").orElseThrow().routeTable();
    var subnets =
        vnet.subnets().stream()
            .map(subnet ->
                subnet.name().equals(Subnet.GATEWAY) && routed
                    ? subnet.withRouteTable(table)
                    : subnet)
            .toList();
    var estate = town.estate().with(town.estate().azure().with(vnet.withSubnets(subnets)));
    var changed = new Town(estate, town.network(), town.addresses());
    var walk = changed.walk("db", "three", 80);
    assertEquals(expected, seen(changed, "db", walk), () -> story(walk));
  }

  private static String story(Walk walk) {
    var text = new StringBuilder();
    Stream.of(walk.request(), walk.reply())
        .flatMap(Stream::ofNullable)
        .flatMap(trace -> trace.hops().stream())
        .forEach(hop -> {
          text.append("  ").append(hop.at()).append('\n');
          hop.steps()
              .forEach(step -> text.append("    ").append(Narrator.sentence(step)).append('\n'));
        });
    return text.toString();
  }
}
