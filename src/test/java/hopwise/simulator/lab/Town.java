package hopwise.simulator.lab;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Gateway;
import hopwise.simulator.azure.InternetHost;
import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Peering;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.Resource;
import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.SiteHost;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.cluster.ServicePort;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.cluster.change.ClusterRequest;
import hopwise.simulator.cluster.change.Creation;
import hopwise.simulator.cluster.change.PoolRequest;
import hopwise.simulator.cluster.change.Services;
import hopwise.simulator.cluster.change.Workloads;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A cluster in the middle of everything that facts.md has a row for: a virtual machine beside it, a
 * peered network, an office behind a gateway, the internet. Pods a and b share a node, c is on
 * another one; the pod solo is alone behind its service.
 */
final class Town {
  private static final String GROUP = "lab";
  private static final String REGION = "westeurope";
  private static final ResourceId VNET = id(ResourceType.VIRTUAL_NETWORK, "vnet");
  private static final ResourceId HUB = id(ResourceType.VIRTUAL_NETWORK, "hub");
  private static final ResourceId SITE = id(ResourceType.LOCAL_NETWORK_GATEWAY, "office");
  private static final ClusterId CLUSTER = new ClusterId(GROUP, "cluster");
  static final SubnetId NODES = new SubnetId(VNET, "nodes");
  private static final SubnetId PODS = new SubnetId(VNET, "pods");
  private static final SubnetId MACHINES = new SubnetId(VNET, "machines");
  static final SubnetId GATEWAY = new SubnetId(VNET, Subnet.GATEWAY);
  private static final SubnetId JUMP = new SubnetId(HUB, "jump");

  final World world;

  private Town(World world) {
    this.world = world;
  }

  static Town of(Plugin plugin, Release release) {
    var estate = Estate.of(7, release, azure());
    var pool = PoolRequest.linux("nodepool1", 3);
    var pods = plugin.isPodSubnet() ? PODS : null;
    var request =
        ClusterRequest.of(CLUSTER, REGION, 3)
            .with(plugin)
            .with(
                pool.in(NODES, pods)
                    .withMaxPods(plugin.isPodSubnet() ? Integer.valueOf(30) : null));
    estate = done(Creation.create(estate, request, World.START));
    estate = deployed(estate, "web", 6);
    estate = deployed(estate, "solo", 1);
    var world = new World(Network.EMPTY, Dynamics.NONE, 0, 7).with(estate);
    world = listening(world, "host/web", 80);
    world = listening(world, "host/db", 1433);
    world = listening(world, "host/vm", 80);
    return new Town(listening(world, "host/jump", 80));
  }

  /** The same town in another world. */
  Town in(World other) {
    return new Town(other);
  }

  private static ResourceId id(ResourceType type, String name) {
    return new ResourceId(GROUP, type, name);
  }

  private static Azure azure() {
    var vnet =
        new Vnet(
            VNET,
            REGION,
            List.of(Cidr.of("10.1.0.0/16")),
            List.of(
                Subnet.of("nodes", Cidr.of("10.1.0.0/22")),
                Subnet.of("pods", Cidr.of("10.1.8.0/22")),
                Subnet.of("machines", Cidr.of("10.1.16.0/24")),
                Subnet.of(Subnet.GATEWAY, Cidr.of("10.1.255.0/27"))),
            List.of(new Peering("to-hub", HUB, true, true, true, false)));
    var hub =
        new Vnet(
            HUB,
            REGION,
            List.of(Cidr.of("10.9.0.0/16")),
            List.of(Subnet.of("jump", Cidr.of("10.9.0.0/24"))),
            List.of(new Peering("to-vnet", VNET, true, true, false, true)));
    var gateway =
        new Gateway(
            id(ResourceType.VIRTUAL_NETWORK_GATEWAY, "gateway"),
            REGION,
            GATEWAY,
            Gateway.Kind.VPN,
            List.of(new Gateway.Connection("to-office", SITE)));
    var db = new SiteHost(Mac.of("00:15:5d:00:00:02"), Ipv4.of("192.168.10.20"), "host/db");
    var site = new Site(SITE, REGION, List.of(Cidr.of("192.168.0.0/16")), List.of(db));
    var web = new InternetHost(Mac.of("00:15:5d:00:00:01"), Ipv4.of("203.0.113.80"), "host/web");
    return Azure.EMPTY
        .withInternet(List.of(web))
        .withAll(
            List.<Resource>of(
                new ResourceGroup(id(ResourceType.RESOURCE_GROUP, GROUP), REGION),
                vnet,
                hub,
                gateway,
                site,
                machine("vm", MACHINES, "10.1.16.4", "00:0d:3a:00:00:04"),
                machine("jump", JUMP, "10.9.0.4", "00:0d:3a:00:00:05")));
  }

  private static Nic machine(String name, SubnetId subnet, String ip, String mac) {
    return new Nic(
        id(ResourceType.NETWORK_INTERFACE, name + "-nic"),
        REGION,
        subnet,
        Mac.of(mac),
        Ipv4.of(ip),
        List.of(),
        false,
        null,
        null,
        null,
        "host/" + name);
  }

  private static Estate done(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var estate) -> estate;
      case Outcome.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  private static Estate deployed(Estate estate, String name, int replicas) {
    var labels = new TreeMap<>(Map.of("app", name));
    var port = new Workload.Port("", 80, Protocol.TCP);
    var workload =
        new Workload(
            new WorkloadId("default", WorkloadId.Kind.DEPLOYMENT, name),
            labels,
            List.of(new Workload.Container("nginx", "nginx", List.of(port))),
            false,
            null,
            null,
            replicas,
            false,
            "7cf567cc7",
            0,
            World.START);
    var service =
        new Service(
            new ServiceId("default", name),
            Service.Type.NODE_PORT,
            labels,
            new TreeMap<>(),
            labels,
            null,
            List.of(new ServicePort("", Protocol.TCP, 80, "80", 0)),
            Service.TrafficPolicy.CLUSTER,
            Service.TrafficPolicy.CLUSTER,
            0,
            List.of(),
            List.of(),
            null,
            null,
            "33aa572a-8816-4635-b9c4-be315b270f27",
            World.START);
    var made = done(Workloads.create(estate, CLUSTER, workload, World.START));
    return done(Services.apply(made, CLUSTER, service, false, World.START));
  }

  private static World listening(World world, String host, int port) {
    var machine = world.network().at(NamespaceId.root(host));
    var listener = new Listener(Protocol.TCP, null, port, "test");
    return world.with(world.network().with(machine.withListeners(List.of(listener))));
  }

  Cluster cluster() {
    return world.estate().cluster(CLUSTER).orElseThrow();
  }

  private List<Pod> pods(String name) {
    return Pods.of(cluster(), new WorkloadId("default", WorkloadId.Kind.DEPLOYMENT, name)).toList();
  }

  /** The names that rows use, and what they stand for. */
  Map<String, String> cast() {
    var web = pods("web");
    var a = web.getFirst();
    var b = beside(web, a);
    var c = web.stream().filter(pod -> !isBeside(pod, a)).findFirst().orElseThrow();
    var solo = pods("solo").getFirst();
    var cast = new TreeMap<String, String>();
    cast.put("{a}", "pod/" + a.name());
    cast.put("{b}", "pod/" + b.name());
    cast.put("{c}", "pod/" + c.name());
    cast.put("{solo}", "pod/" + solo.name());
    cast.put("{nodeA}", "node/" + a.node());
    cast.put("{nodeC}", "node/" + c.node());
    cast.put("{nodeSolo}", "node/" + solo.node());
    cast.put("{cbr0}", bridge(solo));
    cast.put("{outbound}", outbound());
    cast.put("{nodePort}", nodePort());
    return cast;
  }

  private static Pod beside(List<Pod> pods, Pod a) {
    return pods.stream()
        .filter(pod -> !pod.equals(a) && isBeside(pod, a))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isBeside(Pod one, Pod other) {
    return Objects.equals(one.node(), other.node());
  }

  private String bridge(Pod pod) {
    var node = cluster().nodes().get(String.valueOf(pod.node()));
    var range = node == null ? null : node.podRange();
    return range == null ? "none" : new Ipv4(range.network().bits() + 1).toString();
  }

  private String outbound() {
    return world.estate().azure().all(LoadBalancer.class).stream()
        .filter(balancer -> !balancer.outboundRules().isEmpty())
        .flatMap(balancer -> balancer.frontends().stream())
        .map(frontend -> publicIp(frontend))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse("none");
  }

  private @Nullable String publicIp(LoadBalancer.Frontend frontend) {
    return frontend instanceof LoadBalancer.Frontend.Public outside
        ? world
            .estate()
            .azure()
            .find(PublicIp.class, outside.publicIp())
            .orElseThrow()
            .address()
            .toString()
        : null;
  }

  private String nodePort() {
    var service = cluster().services().get(new ServiceId("default", "web"));
    return service == null ? "none" : String.valueOf(service.ports().getFirst().nodePort());
  }

  /** A row with the names in their places. */
  String spelled(String row) {
    var text = row;
    for (var name : new ArrayList<>(cast().entrySet())) {
      text = text.replace(name.getKey(), name.getValue());
    }
    return text.strip();
  }
}
