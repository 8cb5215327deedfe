package hopwise.simulator.cluster.proxy;

import hopwise.simulator.cluster.Service.TrafficPolicy;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.List;

/**
 * A service as kube-proxy sees it. A headless one has no rules and no view.
 *
 * @param externalIps {@code spec.externalIPs}
 * @param balancerIps addresses of its load balancer
 * @param external policy for traffic to node ports, load balancer and external addresses
 * @param internal policy for traffic to the cluster address
 * @param sourceRanges who may use the load balancer; empty for everybody
 * @param healthCheckNodePort 0 for none
 */
public record ServiceView(
    String namespace,
    String name,
    Ipv4 clusterIp,
    List<ServicePort> ports,
    List<Ipv4> externalIps,
    List<Ipv4> balancerIps,
    TrafficPolicy external,
    TrafficPolicy internal,
    List<Cidr> sourceRanges,
    int healthCheckNodePort) {
  /** Copies the lists. */
  public ServiceView {
    ports = List.copyOf(ports);
    externalIps = List.copyOf(externalIps);
    balancerIps = List.copyOf(balancerIps);
    sourceRanges = List.copyOf(sourceRanges);
  }

  /** Whether a ready pod of it runs on a node. */
  public boolean hasEndpointOn(String node) {
    return ports.stream()
        .flatMap(port -> port.endpoints().stream())
        .anyMatch(one -> one.node().equals(node));
  }

  /** A service of type ClusterIP, or NodePort where its ports have node ports. */
  public static ServiceView of(
      String namespace, String name, Ipv4 clusterIp, List<ServicePort> ports) {
    return new ServiceView(
        namespace,
        name,
        clusterIp,
        ports,
        List.of(),
        List.of(),
        TrafficPolicy.CLUSTER,
        TrafficPolicy.CLUSTER,
        List.of(),
        0);
  }
}
