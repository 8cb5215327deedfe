package hopwise.simulator.kernel;

import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.cluster.Service.TrafficPolicy;
import hopwise.simulator.cluster.host.LinuxHost;
import hopwise.simulator.cluster.host.Masquerade;
import hopwise.simulator.cluster.host.Nic;
import hopwise.simulator.cluster.host.NodeView;
import hopwise.simulator.cluster.host.PodView;
import hopwise.simulator.cluster.host.Relocation;
import hopwise.simulator.cluster.host.Wiring;
import hopwise.simulator.cluster.proxy.Endpoint;
import hopwise.simulator.cluster.proxy.ProxyView;
import hopwise.simulator.cluster.proxy.ServicePort;
import hopwise.simulator.cluster.proxy.ServiceView;
import hopwise.simulator.cluster.proxy.Shape;
import hopwise.simulator.linux.InterfaceConf;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A small cluster made by luck: two nodes, their pods and services. All its namespaces are those of
 * one machine, under the names of nodes and pods; their cards are veths to the namespace vnet.
 */
final class DerivedCluster {
  private static final Mac FABRIC = Mac.of("12:34:56:78:9a:bc");
  private static final Cidr NODES = Cidr.of("10.240.0.0/16");
  private static final Ipv4 GATEWAY = Ipv4.of("10.240.0.1");
  private static final String BALANCER = "10.240.0.21";

  /** The plugins that are compared. */
  enum Plugin {
    KUBENET,
    NODE_SUBNET,
    BRIDGE,
    POD_SUBNET,
    OVERLAY,
    CALICO
  }

  final Plugin plugin;
  final List<NodeView> nodes;
  final List<ServiceView> services;
  private final Draft draft;
  private final Shape shape;
  private final ContainerRuntime runtime;

  DerivedCluster(Draft draft, Plugin plugin) {
    this.draft = draft;
    this.plugin = plugin;
    this.shape = draft.oneOf(Shape.values());
    this.runtime = draft.oneOf(ContainerRuntime.values());
    var pods = List.of(pods(1), pods(2));
    this.services = services(pods);
    this.nodes = IntStream.of(1, 2).mapToObj(number -> node(number, pods.get(number - 1))).toList();
  }

  private boolean hasOwnRange() {
    return switch (plugin) {
      case KUBENET, OVERLAY, CALICO -> true;
      case NODE_SUBNET, BRIDGE, POD_SUBNET -> false;
    };
  }

  private Cidr clusterCidr() {
    return switch (plugin) {
      case KUBENET, OVERLAY, CALICO -> Cidr.of("10.244.0.0/16");
      case NODE_SUBNET, BRIDGE -> NODES;
      case POD_SUBNET -> Cidr.of("10.241.0.0/16");
    };
  }

  static Cidr range(int node) {
    return Cidr.of("10.244." + node + ".0/24");
  }

  private String podAddress(int node, int number) {
    return switch (plugin) {
      case KUBENET, OVERLAY, CALICO -> "10.244." + node + "." + (1 + number);
      case NODE_SUBNET, BRIDGE -> "10.240.0." + (30 * node + number);
      case POD_SUBNET -> "10.241.0." + (16 * node + number);
    };
  }

  private List<PodView> pods(int node) {
    var pods = new ArrayList<PodView>();
    int count = draft.number(1, 3);
    int slot = 0;
    for (int number = 1; number <= count; number++) {
      slot += draft.number(0, 2);
      pods.add(
          new PodView(
              "default",
              "pod" + node + number,
              new NamespaceId("node/node" + node, "pod" + node + number),
              Ipv4.of(podAddress(node, number)),
              slot++,
              link(node, number),
              Mac.of("02:00:00:0%d:0%d:01".formatted(node, number)),
              Mac.of("02:00:00:0%d:0%d:02".formatted(node, number)),
              List.of(),
              null));
    }
    return pods;
  }

  private String link(int node, int number) {
    return switch (plugin) {
      case KUBENET -> "veth%08x".formatted(0x9423_9650 + 16 * node + number);
      case CALICO -> "cali%011x".formatted(0x79_d050_3850L + 16L * node + number);
      case NODE_SUBNET, BRIDGE, POD_SUBNET, OVERLAY ->
          "azv%011x".formatted(0x79_d050_3850L + 16L * node + number);
    };
  }

  private List<ServiceView> services(List<List<PodView>> pods) {
    var all = new ArrayList<ServiceView>();
    int count = draft.number(1, 3);
    for (int i = 1; i <= count; i++) {
      var endpoints = new ArrayList<Endpoint>();
      for (int node = 1; node <= 2; node++) {
        for (var pod : pods.get(node - 1)) {
          if (draft.chance(0.5)) {
            endpoints.add(new Endpoint(pod.ip(), 80, "node" + node));
          }
        }
      }
      all.add(service(i, endpoints));
    }
    return all;
  }

  private ServiceView service(int number, List<Endpoint> endpoints) {
    var protocol = draft.oneOf(Protocol.TCP, Protocol.TCP, Protocol.UDP);
    boolean balanced = draft.chance(0.5);
    int nodePort = balanced || draft.chance(0.5) ? 30080 + number : 0;
    var port = new ServicePort(draft.oneOf("", "http"), protocol, 80, nodePort, endpoints);
    var external = draft.oneOf(TrafficPolicy.values());
    boolean checked = balanced && external == TrafficPolicy.LOCAL;
    return new ServiceView(
        "default",
        "web" + number,
        Ipv4.of("10.0.171." + (20 + number)),
        List.of(port),
        draft.chance(0.2) ? List.of(Ipv4.of("10.240.0.22" + number)) : List.of(),
        balanced ? List.of(Ipv4.of(BALANCER + number)) : List.of(),
        external,
        draft.chance(0.3) ? TrafficPolicy.LOCAL : TrafficPolicy.CLUSTER,
        draft.chance(0.4)
            ? List.of(Cidr.of(draft.oneOf("192.168.10.0/24", "10.244.0.0/16", "10.240.0.0/24")))
            : List.of(),
        checked ? 32000 + number : 0);
  }

  private NodeView node(int number, List<PodView> pods) {
    var vnet = new LinkRef(id("vnet"), 10 + number);
    return new NodeView(
        "node/node" + number,
        new Nic(
            Ipv4.of("10.240.0." + (3 + number)),
            Mac.of("00:0d:3a:1b:04:a" + number),
            NODES,
            GATEWAY,
            vnet),
        wiring(number),
        runtime,
        draft.chance(0.2),
        masquerade(),
        shape,
        new ProxyView(shape, "node" + number, clusterCidr(), services),
        List.of(),
        pods);
  }

  private Wiring wiring(int number) {
    return switch (plugin) {
      case KUBENET ->
          new Wiring.Kubenet(
              range(number),
              Mac.of("16:0c:0c:ac:56:6" + number),
              draft.chance(0.7),
              draft.chance(0.7));
      case NODE_SUBNET, POD_SUBNET -> new Wiring.Transparent(16);
      case OVERLAY -> new Wiring.Transparent(draft.oneOf(24, 32));
      case BRIDGE -> new Wiring.Bridge();
      case CALICO -> new Wiring.Calico();
    };
  }

  private Masquerade masquerade() {
    var agent = new Masquerade.Agent(List.of(clusterCidr()), draft.chance(0.7));
    return switch (plugin) {
      case KUBENET, CALICO -> draft.oneOf(new Masquerade.Kubelet(clusterCidr()), agent);
      case NODE_SUBNET, BRIDGE, OVERLAY -> agent;
      case POD_SUBNET -> draft.oneOf(new Masquerade.Swift(clusterCidr()), new Masquerade.Nobody());
    };
  }

  static NamespaceId id(String name) {
    return SimulatorSubject.id(name);
  }

  /** Nodes and pods as derived, and the fabric's ends of the nodes' cables. */
  Network network() {
    var relocation =
        new Relocation(id -> {
          var name = id.isRoot() ? id.host().replace("node/", "") : id.name();
          return id.host().startsWith("node/") ? id(name) : id;
        });
    var network = Network.EMPTY;
    for (var node : nodes) {
      network = network.with(wired(relocation.moved(LinuxHost.root(node))));
      for (var pod : node.pods()) {
        network = network.with(relocation.moved(LinuxHost.pod(node, pod)));
      }
    }
    var vnet = Namespace.fresh(id("vnet"));
    for (int number = 1; number <= nodes.size(); number++) {
      vnet = vnet.with(port(number)).numbering(id("node" + number));
    }
    return network.with(vnet);
  }

  /** A veth in place of a node's card, as a kernel has no card to give away. */
  private static Namespace wired(Namespace root) {
    var card = root.links().named("eth0").orElseThrow();
    return card.kind() instanceof LinkKind.Nic(var cable) && cable != null
        ? root.with(card.withKind(new LinkKind.Veth(cable))).numbering(cable.namespace())
        : root;
  }

  private static Link port(int number) {
    return new Link(
        10 + number,
        "n" + number,
        FABRIC,
        1500,
        false,
        false,
        new LinkKind.Veth(new LinkRef(id("node" + number), 2)),
        null,
        List.of(),
        InterfaceConf.INITIAL);
  }

  /** What the fabric and the client beyond it are told. */
  void writeFabric(Draft into) {
    into.run("vnet", "ip link set lo up");
    into.run("vnet", "sysctl -w net.ipv4.ip_forward=1");
    for (int number = 1; number <= nodes.size(); number++) {
      var node = nodes.get(number - 1);
      var link = "n" + number;
      into.run("vnet", "ip link set %s up", link);
      into.run("vnet", "ip addr add %s/32 dev %s", GATEWAY, link);
      into.run("vnet", "ip route add %s/32 dev %s", node.nic().ip(), link);
      into.run("vnet", "sysctl -w net.ipv4.conf.%s.proxy_arp=1", link);
      into.run("vnet", "sysctl -w net.ipv4.conf.%s.proxy_arp_pvlan=1", link);
      for (var range : behind(number)) {
        into.run("vnet", "ip route add %s via %s dev %s", range, node.nic().ip(), link);
      }
    }
    for (var service : services) {
      for (var ip : service.balancerIps()) {
        var node = draft.number(1, 2);
        into.run(
            "vnet", "ip route add %s/32 via %s dev n%s", ip, nodes.get(node - 1).nic().ip(), node);
      }
    }
    into.run(
        "out",
        "ip link add eth0 address 52:54:00:aa:00:01 type veth peer name out0 address %s netns vnet",
        FABRIC);
    into.run("out", "ip link set lo up");
    into.run("out", "ip addr add 192.168.10.20/24 dev eth0");
    into.run("out", "ip link set eth0 up");
    into.run("out", "ip route add default via 192.168.10.1");
    into.run("vnet", "ip addr add 192.168.10.1/24 dev out0");
    into.run("vnet", "ip link set out0 up");
  }

  private List<String> behind(int number) {
    return hasOwnRange()
        ? List.of(range(number).toString())
        : nodes.get(number - 1).pods().stream().map(pod -> pod.ip() + "/32").toList();
  }
}
