package hopwise.simulator.cluster.machines;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.NetworkProfile.Dataplane;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.PodTraffic;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.cluster.host.Masquerade;
import hopwise.simulator.cluster.host.NodeView;
import hopwise.simulator.cluster.host.Wiring;
import hopwise.simulator.cluster.machines.EstateMachines.PodSeat;
import hopwise.simulator.cluster.proxy.ProxyView;
import hopwise.simulator.cluster.proxy.ServiceView;
import hopwise.simulator.cluster.proxy.Shape;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the programs of a cluster's Linux nodes see. Each node's view is made once. */
final class NodeViews {
  private static final int FIRST_WITH_EXT_CHAINS = 24;
  private static final int LAST_WITH_LXC = 12;

  private final Azure azure;
  private final Cluster cluster;
  private final ConcurrentHashMap<String, NodeView> views = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<NamespaceId, PodSeat> seats = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<Boolean, List<ServiceView>> services = new ConcurrentHashMap<>();

  NodeViews(Azure azure, Cluster cluster) {
    this.azure = azure;
    this.cluster = cluster;
  }

  NodeView of(Node node) {
    return views.computeIfAbsent(node.name(), name -> seated(view(node)));
  }

  private NodeView seated(NodeView view) {
    view.pods().forEach(pod -> seats.put(pod.id(), new PodSeat(view, pod)));
    return view;
  }

  /** The pod of this id, if its node's view was made. */
  Optional<PodSeat> seat(NamespaceId id) {
    return Optional.ofNullable(seats.get(id));
  }

  private NodeView view(Node node) {
    var nic = azure.find(Nic.class, node.nic()).orElseThrow();
    var subnet = prefix(nic.subnet());
    var gateway = new Ipv4(subnet.network().bits() + 1);
    var pods = Pods.on(cluster, node).toList();
    return new NodeView(
        node.host(),
        new hopwise.simulator.cluster.host.Nic(node.ip(), nic.mac(), subnet, gateway, null),
        wiring(node, subnet),
        node.release().image().runtime(),
        node.release().minor() <= LAST_WITH_LXC,
        masquerade(node),
        shape(node),
        proxy(node, subnet),
        listeners(pods),
        pods.stream()
            .filter(pod -> !pod.isHostNetwork())
            .map(pod -> PodViews.of(cluster, pod))
            .toList());
  }

  private Cidr prefix(SubnetId id) {
    return azure.subnet(id).map(Subnet::prefix).orElseThrow();
  }

  private Wiring wiring(Node node, Cidr subnet) {
    if (cluster.profile().dataplane() == Dataplane.CILIUM) {
      return new Wiring.Cilium();
    }
    return switch (cluster.profile().plugin()) {
      case KUBENET -> kubenet(node);
      case NODE_SUBNET -> new Wiring.Transparent(subnet.length());
      case NODE_SUBNET_BRIDGE -> new Wiring.Bridge();
      case POD_SUBNET, POD_SUBNET_STATIC -> new Wiring.Transparent(podSubnet(node).length());
      case OVERLAY -> new Wiring.Transparent(podRange().length());
      case NONE -> new Wiring.Transparent(subnet.length());
    };
  }

  private Wiring kubenet(Node node) {
    return cluster.profile().policyEngine() == PolicyEngine.CALICO
        ? new Wiring.Calico()
        : new Wiring.Kubenet(
            Objects.requireNonNull(node.podRange()),
            Seeded.localMac(cluster.seed(), "cbr0", node.name()));
  }

  private Cidr podRange() {
    return Objects.requireNonNull(cluster.profile().podCidr());
  }

  private Cidr podSubnet(Node node) {
    return prefix(Objects.requireNonNull(cluster.pool(node.pool()).orElseThrow().podSubnet()));
  }

  /** What Cilium does by eBPF is written as the rules that do the same. */
  private Masquerade masquerade(Node node) {
    return switch (cluster.masquerader()) {
      case KUBELET -> new Masquerade.Kubelet(podRange());
      case IP_MASQ_AGENT -> agent();
      case CNS -> new Masquerade.Swift(podSubnet(node));
      case CILIUM ->
          cluster.profile().plugin().isPodSubnet()
              ? new Masquerade.Swift(podSubnet(node))
              : agent();
      case NOBODY -> new Masquerade.Nobody();
    };
  }

  private Masquerade agent() {
    return new Masquerade.Agent(PodTraffic.of(azure, cluster).spared(), true);
  }

  private static Shape shape(Node node) {
    return node.release().isAtLeast(FIRST_WITH_EXT_CHAINS) ? Shape.EXT : Shape.XLB;
  }

  private ProxyView proxy(Node node, Cidr subnet) {
    var views = services.computeIfAbsent(true, key -> ServiceViews.of(cluster));
    return new ProxyView(shape(node), node.name(), clusterRange(node, subnet), views);
  }

  private Cidr clusterRange(Node node, Cidr subnet) {
    if (cluster.profile().plugin().hasNodeRanges()) {
      return podRange();
    }
    return cluster.profile().plugin().isPodSubnet() ? podSubnet(node) : subnet;
  }

  private static List<Listener> listeners(List<Pod> pods) {
    var listeners = new ArrayList<>(Sockets.ofNode());
    pods.stream()
        .filter(Pod::isHostNetwork)
        .flatMap(pod -> Sockets.of(pod).stream())
        .distinct()
        .forEach(listeners::add);
    return listeners;
  }
}
