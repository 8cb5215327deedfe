package hopwise.simulator.cluster.machines;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Endpoints;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.ServicePort;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.windows.WindowsHost;
import hopwise.simulator.windows.WindowsHosts;
import hopwise.simulator.windows.WindowsListener;
import hopwise.simulator.windows.WindowsNodeView;
import hopwise.simulator.windows.WindowsNodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The Windows nodes of an estate. */
public final class WindowsViews {
  private static final int BUILD_2022 = 20348;
  private static final int BUILD_2025 = 26100;

  private final Azure azure;
  private final Cluster cluster;
  private final List<WindowsNodeView.Service> services;

  private WindowsViews(Azure azure, Cluster cluster) {
    this.azure = azure;
    this.cluster = cluster;
    this.services =
        cluster.services().values().stream()
            .flatMap(one -> one.ports().stream().flatMap(port -> service(one, port)))
            .toList();
  }

  /** All of them as they are set up. */
  public static WindowsHosts of(Estate estate) {
    var hosts = new ArrayList<WindowsHost>();
    for (var cluster : estate.all()) {
      var nodes =
          cluster.pools().stream()
              .filter(pool -> pool.os().isWindows())
              .flatMap(pool -> cluster.nodes(pool).stream())
              .sorted(Comparator.comparing(Node::name))
              .toList();
      if (!nodes.isEmpty()) {
        var views = new WindowsViews(estate.azure(), cluster);
        for (var node : nodes) {
          hosts.add(WindowsNodes.host(views.view(node)));
        }
      }
    }
    return WindowsHosts.of(hosts);
  }

  private WindowsNodeView view(Node node) {
    var nic = azure.find(Nic.class, node.nic()).orElseThrow();
    var pool = cluster.pool(node.pool()).orElseThrow();
    var pods = Pods.on(cluster, node).toList();
    var podSubnet = podSubnet(node, pool, nic.subnet());
    return new WindowsNodeView(
        node.name(),
        pool.os() == NodePool.OsSku.WINDOWS_2025 ? BUILD_2025 : BUILD_2022,
        node.ip(),
        nic.mac(),
        prefix(nic.subnet()),
        plugin(),
        podSubnet,
        clusterRange(podSubnet),
        azure.find(Vnet.class, nic.subnet().vnet()).orElseThrow().prefixes(),
        cluster.profile().serviceCidr(),
        cluster.profile().dnsServiceIp(),
        true,
        pool.outboundNat(),
        pods.stream().filter(pod -> !pod.isHostNetwork()).map(this::pod).toList(),
        services,
        Stream.concat(
                pods.stream().filter(Pod::isHostNetwork).flatMap(WindowsViews::listeners),
                healthChecks(node))
            .toList());
  }

  /** kube-proxy answers the load balancer's probe where a pod of the service runs. */
  private Stream<WindowsListener> healthChecks(Node node) {
    return cluster.services().values().stream()
        .filter(service -> service.healthCheckNodePort() != 0)
        .filter(service ->
            service.ports().stream()
                .flatMap(port -> Endpoints.of(cluster, service, port).stream())
                .anyMatch(one -> node.name().equals(one.node())))
        .map(service ->
            new WindowsListener(Protocol.TCP, service.healthCheckNodePort(), "kube-proxy", true));
  }

  private Cidr prefix(SubnetId id) {
    return azure.subnet(id).map(Subnet::prefix).orElseThrow();
  }

  private WindowsNodeView.Plugin plugin() {
    return switch (cluster.profile().plugin()) {
      case OVERLAY -> WindowsNodeView.Plugin.OVERLAY;
      case POD_SUBNET, POD_SUBNET_STATIC -> WindowsNodeView.Plugin.POD_SUBNET;
      case NODE_SUBNET, NODE_SUBNET_BRIDGE -> WindowsNodeView.Plugin.NODE_SUBNET;
      case KUBENET, NONE -> throw new IllegalStateException("no Windows with " + cluster.profile());
    };
  }

  private Cidr podSubnet(Node node, NodePool pool, SubnetId nodes) {
    return switch (plugin()) {
      case OVERLAY -> Objects.requireNonNull(node.podRange());
      case POD_SUBNET -> prefix(Objects.requireNonNull(pool.podSubnet()));
      case NODE_SUBNET -> prefix(nodes);
    };
  }

  private Cidr clusterRange(Cidr podSubnet) {
    var range = cluster.profile().podCidr();
    return range == null ? podSubnet : range;
  }

  private WindowsNodeView.Pod pod(Pod pod) {
    return new WindowsNodeView.Pod(
        pod.namespace(),
        pod.name(),
        pod.containerId(-1),
        Objects.requireNonNull(pod.ip()),
        listeners(pod).toList());
  }

  private static Stream<WindowsListener> listeners(Pod pod) {
    return Sockets.of(pod).stream().map(WindowsViews::listener);
  }

  private static WindowsListener listener(Listener one) {
    return new WindowsListener(one.protocol(), one.port(), one.program(), true);
  }

  private Stream<WindowsNodeView.Service> service(Service service, ServicePort port) {
    var ip = service.clusterIp();
    if (ip == null) {
      return Stream.of();
    }
    var endpoints = Endpoints.of(cluster, service, port);
    var outside = service.loadBalancerIp();
    return Stream.of(
        new WindowsNodeView.Service(
            service.id().toString(),
            ip,
            port.protocol(),
            port.port(),
            port.nodePort(),
            outside == null ? List.<Ipv4>of() : List.of(outside),
            service.external() == Service.TrafficPolicy.LOCAL,
            service.internal() == Service.TrafficPolicy.LOCAL,
            endpoints.isEmpty() ? port.port() : endpoints.getFirst().port(),
            endpoints.stream().map(one -> one.ip()).toList()));
  }
}
