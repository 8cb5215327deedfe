package hopwise.simulator.cluster.host;

import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.cluster.proxy.Endpoint;
import hopwise.simulator.cluster.proxy.ProxyView;
import hopwise.simulator.cluster.proxy.ServiceView;
import hopwise.simulator.cluster.proxy.Shape;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.InterfaceConf;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.VethPolicy;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.Shell;
import hopwise.simulator.shell.programs.LinuxPrograms;
import hopwise.simulator.trace.Ground;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.trace.Probe;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.trace.kernel.Walker;
import hopwise.simulator.world.World;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Two nodes behind a fabric with the machine 192.168.10.20 beyond it: pods a and b on node1
 * (10.240.0.4), c on node2 (10.240.0.5).
 */
public final class TwoNodes {
  private static final Shell SHELL = new Shell(LinuxPrograms.all());
  private static final NamespaceId VNET = NamespaceId.root("host/vnet");
  private static final NamespaceId OUT = NamespaceId.root("host/out");
  private static final Mac FABRIC = Mac.of("12:34:56:78:9a:bc");

  /** How the nodes are wired. */
  public enum Plugin {
    KUBENET,
    TRANSPARENT,
    BRIDGE,
    OVERLAY
  }

  private final Plugin plugin;
  private final Shape shape;
  private final List<ServiceView> services;
  private final Map<String, VethPolicy> policies;

  /** The nodes with these services. */
  public TwoNodes(Plugin plugin, Shape shape, List<ServiceView> services) {
    this(plugin, shape, services, Map.of());
  }

  /** The nodes with these services, and policies by pod. */
  public TwoNodes(
      Plugin plugin, Shape shape, List<ServiceView> services, Map<String, VethPolicy> policies) {
    this.plugin = plugin;
    this.shape = shape;
    this.services = services;
    this.policies = policies;
  }

  private boolean hasOwnRange() {
    return plugin == Plugin.KUBENET || plugin == Plugin.OVERLAY;
  }

  /** The range of all pods, as kube-proxy knows it. */
  private Cidr pods() {
    return Cidr.of(hasOwnRange() ? "10.244.0.0/16" : "10.240.0.0/16");
  }

  /** The address of pod a, b or c. */
  public static Ipv4 address(Plugin plugin, String pod) {
    boolean own = plugin == Plugin.KUBENET || plugin == Plugin.OVERLAY;
    return switch (pod) {
      case "a" -> Ipv4.of(own ? "10.244.0.3" : "10.240.0.31");
      case "b" -> Ipv4.of(own ? "10.244.0.5" : "10.240.0.32");
      case "c" -> Ipv4.of(own ? "10.244.1.3" : "10.240.0.61");
      default -> throw new IllegalArgumentException("no pod " + pod);
    };
  }

  /** Port 80 of pod a, b or c. */
  public static Endpoint endpoint(Plugin plugin, String pod) {
    return new Endpoint(address(plugin, pod), 80, pod.equals("c") ? "node2" : "node1");
  }

  private PodView pod(String name, int slot) {
    return new PodView(
        "default",
        name,
        place(name),
        address(plugin, name),
        slot,
        (plugin == Plugin.KUBENET ? "veth0000000" : "azv0000000000") + name,
        Mac.of("02:00:00:00:0%s:01".formatted(name)),
        Mac.of("02:00:00:00:0%s:02".formatted(name)),
        List.of(new Listener(Protocol.TCP, null, 80, "nginx")),
        policies.get(name));
  }

  /** Node 1 or 2. */
  public NodeView node(int number) {
    var range = Cidr.of("10.244." + (number - 1) + ".0/24");
    var name = "node" + number;
    return new NodeView(
        "node/" + name,
        new Nic(
            Ipv4.of("10.240.0." + (3 + number)),
            Mac.of("00:0d:3a:1b:04:a" + number),
            Cidr.of("10.240.0.0/16"),
            Ipv4.of("10.240.0.1"),
            new LinkRef(VNET, 10 + number)),
        switch (plugin) {
          case KUBENET -> new Wiring.Kubenet(range, Mac.of("16:0c:0c:ac:56:6" + number));
          case TRANSPARENT -> new Wiring.Transparent(16);
          case OVERLAY -> new Wiring.Transparent(24);
          case BRIDGE -> new Wiring.Bridge();
        },
        shape == Shape.XLB ? ContainerRuntime.DOCKER : ContainerRuntime.CONTAINERD,
        false,
        shape == Shape.XLB && plugin == Plugin.KUBENET
            ? new Masquerade.Kubelet(pods())
            : new Masquerade.Agent(List.of(pods()), true),
        shape,
        new ProxyView(shape, name, pods(), services),
        List.of(new Listener(Protocol.TCP, null, 10250, "kubelet")),
        number == 1 ? List.of(pod("a", 0), pod("b", 1)) : List.of(pod("c", 0)));
  }

  /** Nodes, pods, fabric and the machine beyond. */
  public Network network() {
    var network = Network.EMPTY.with(Namespace.fresh(OUT)).with(Namespace.fresh(VNET));
    var vnet = network.at(VNET);
    for (int number = 1; number <= 2; number++) {
      var node = node(number);
      network = network.with(LinuxHost.root(node));
      for (var pod : node.pods()) {
        network = network.with(LinuxHost.pod(node, pod));
      }
      vnet = vnet.with(card(10 + number, "n" + number, new LinkRef(node.root(), 2)));
    }
    vnet = vnet.with(card(13, "out0", new LinkRef(OUT, 2)));
    var out = network.at(OUT).with(card(2, "eth0", new LinkRef(VNET, 13)));
    out = out.withListeners(List.of(new Listener(Protocol.TCP, null, 80, "nginx")));
    return told(told(network.with(vnet).with(out), VNET, fabric()), OUT, outside());
  }

  private static Link card(int index, String name, LinkRef cable) {
    return new Link(
        index,
        name,
        FABRIC,
        1500,
        true,
        false,
        new LinkKind.Nic(cable),
        null,
        List.of(),
        InterfaceConf.INITIAL);
  }

  private List<String> fabric() {
    var common =
        Stream.of(
            "sysctl -w net.ipv4.ip_forward=1",
            "sysctl -w net.ipv4.conf.all.proxy_arp=1",
            "sysctl -w net.ipv4.conf.n1.proxy_arp_pvlan=1",
            "sysctl -w net.ipv4.conf.n2.proxy_arp_pvlan=1",
            "ip addr add 10.240.0.1/32 dev n1",
            "ip addr add 10.240.0.1/32 dev n2",
            "ip addr add 192.168.10.1/24 dev out0",
            "ip route add 10.240.0.4 dev n1",
            "ip route add 10.240.0.5 dev n2",
            "ip route add 10.240.0.200 via 10.240.0.4 dev n1");
    var behind =
        hasOwnRange()
            ? Stream.of(
                "ip route add 10.244.0.0/24 via 10.240.0.4 dev n1",
                "ip route add 10.244.1.0/24 via 10.240.0.5 dev n2")
            : Stream.of(
                "ip route add 10.240.0.31 via 10.240.0.4 dev n1",
                "ip route add 10.240.0.32 via 10.240.0.4 dev n1",
                "ip route add 10.240.0.61 via 10.240.0.5 dev n2");
    return Stream.concat(common, behind).toList();
  }

  private static List<String> outside() {
    return List.of(
        "ip addr add 192.168.10.20/24 dev eth0", "ip route add default via 192.168.10.1");
  }

  private static Network told(Network network, NamespaceId place, List<String> commands) {
    var session = Session.begin(new World(network, Dynamics.NONE, 0, 1), place);
    for (var command : commands) {
      var reply = SHELL.run(session, command);
      if (reply.next().status() != 0) {
        throw new IllegalStateException(command + ": " + reply.printed());
      }
      session = reply.next();
    }
    return session.world().network();
  }

  /** The same network after somebody typed commands on a node. */
  public static Network typed(Network network, NodeView node, String... commands) {
    return told(network, node.root(), List.of(commands));
  }

  /** What a command prints in a namespace that stands alone. */
  public static String printed(Namespace alone, String command) {
    return printed(Network.EMPTY.with(alone), alone.id(), command);
  }

  /** What a command prints somewhere in a network. */
  public static String printed(Network network, NamespaceId place, String command) {
    var world = new World(network, Dynamics.NONE, 0, 1);
    return SHELL.run(Session.begin(world, place), command).printed();
  }

  private static NamespaceId place(String name) {
    return switch (name) {
      case "out" -> OUT;
      case "node1", "node2" -> NamespaceId.root("node/" + name);
      default -> new NamespaceId("node/node" + (name.equals("c") ? 2 : 1), name);
    };
  }

  /** A TCP connection. */
  public static Walk connect(Network network, String from, String to, int port, long seed) {
    var probe = new Probe(place(from), Protocol.TCP, null, 40001, Ipv4.of(to), port, 0);
    return Walker.walk(Ground.of(network), Dynamics.NONE, probe, 0, seed, List.of());
  }

  /** {@code c saw 10.240.0.4}, or why there was no connection. */
  public static String seen(Walk walk) {
    var seen = walk.request().seen();
    return switch (walk.outcome()) {
      case Outcome.Answered answered ->
          reached(walk) + " saw " + (seen == null ? "nobody" : seen.source());
      case Outcome.Refused refused -> "refused";
      case Outcome.Told(var error, var by) -> "refused by " + by;
      case Outcome.Silence silence -> "silence";
      case Outcome.NotSent notSent -> "not sent";
    };
  }

  private static String reached(Walk walk) {
    var names = Map.of("node/node1", "node1", "node/node2", "node2", "host/out", "out");
    var at = walk.reached();
    return at == null ? "nobody" : at.isRoot() ? names.getOrDefault(at.host(), "") : at.name();
  }
}
