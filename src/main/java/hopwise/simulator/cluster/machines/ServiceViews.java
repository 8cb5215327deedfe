package hopwise.simulator.cluster.machines;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Endpoints;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.proxy.Endpoint;
import hopwise.simulator.cluster.proxy.ServicePort;
import hopwise.simulator.cluster.proxy.ServiceView;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.stream.Stream;

/** A cluster's services as kube-proxy sees them. */
final class ServiceViews {
  private ServiceViews() {}

  static List<ServiceView> of(Cluster cluster) {
    return cluster.services().values().stream().flatMap(one -> view(cluster, one)).toList();
  }

  /** A headless service has no rules. */
  private static Stream<ServiceView> view(Cluster cluster, Service service) {
    var ip = service.clusterIp();
    if (ip == null) {
      return Stream.of();
    }
    var outside = service.loadBalancerIp();
    return Stream.of(
        new ServiceView(
            service.id().namespace(),
            service.id().name(),
            ip,
            service.ports().stream().map(port -> port(cluster, service, port)).toList(),
            List.<Ipv4>of(),
            outside == null ? List.of() : List.of(outside),
            service.external(),
            service.internal(),
            service.sourceRanges(),
            service.healthCheckNodePort()));
  }

  private static ServicePort port(
      Cluster cluster, Service service, hopwise.simulator.cluster.ServicePort port) {
    var endpoints =
        Endpoints.of(cluster, service, port).stream()
            .map(one -> new Endpoint(one.ip(), one.port(), one.node() == null ? "" : one.node()))
            .toList();
    return new ServicePort(port.name(), port.protocol(), port.port(), port.nodePort(), endpoints);
  }
}
