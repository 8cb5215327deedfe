package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.ServicePort;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Services. */
final class Services {
  /** Since this minor release services have IP families and an internal policy. */
  private static final int FAMILIES = 22;

  /** Since this minor release addresses outside have a mode. */
  private static final int IP_MODE = 30;

  private Services() {}

  static Stream<ObjectNode> of(Cluster cluster, Instant now) {
    return cluster.services().values().stream().map(service -> tree(cluster, service));
  }

  private static ObjectNode tree(Cluster cluster, Service service) {
    var meta =
        new Meta(cluster, "Service", service.id().namespace(), service.id().name())
            .created(service.created())
            .labels(service.labels())
            .annotations(service.annotations())
            .put("uid", service.uid());
    boolean balanced = service.type() == Service.Type.LOAD_BALANCER;
    if (balanced) {
      meta.put("finalizers", List.of("service.kubernetes.io/load-balancer-cleanup"));
    }
    return meta.object("v1")
        .put("spec", spec(cluster, service))
        .keep("status", Fields.of().keep("loadBalancer", ingress(cluster, service)))
        .tree();
  }

  private static Fields ingress(Cluster cluster, Service service) {
    var ip = service.loadBalancerIp();
    return ip == null
        ? Fields.of()
        : Fields.of(
            "ingress",
            List.of(
                Fields.of("ip", ip)
                    .text("ipMode", cluster.release().isAtLeast(IP_MODE) ? "VIP" : "")));
  }

  private static Fields spec(Cluster cluster, Service service) {
    var ip = service.clusterIp();
    var address = ip == null ? "None" : ip.toString();
    var spec =
        Fields.of("clusterIP", address)
            .put("loadBalancerSourceRanges", service.sourceRanges())
            .put("ports", service.ports().stream().map(Services::port).toList())
            .put("selector", service.selector())
            .put("sessionAffinity", "None")
            .put("type", service.type().toString());
    if (cluster.release().isAtLeast(FAMILIES)) {
      spec.put("clusterIPs", List.of(address))
          .put("internalTrafficPolicy", service.internal().toString())
          .put("ipFamilies", List.of("IPv4"))
          .put("ipFamilyPolicy", "SingleStack")
          .flag("allocateLoadBalancerNodePorts", service.type() == Service.Type.LOAD_BALANCER);
    }
    if (service.type() != Service.Type.CLUSTER_IP) {
      spec.put("externalTrafficPolicy", service.external().toString());
    }
    return service.healthCheckNodePort() == 0
        ? spec
        : spec.put("healthCheckNodePort", service.healthCheckNodePort());
  }

  private static Fields port(ServicePort port) {
    var target = port.targetPort();
    var fields =
        Fields.of("port", port.port())
            .text("name", port.name())
            .put("protocol", port.protocol().name())
            .put("targetPort", target.matches("\\d+") ? Integer.valueOf(target) : target);
    return port.nodePort() == 0 ? fields : fields.put("nodePort", port.nodePort());
  }
}
