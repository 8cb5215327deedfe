package hopwise.simulator.cluster.proxy;

import hopwise.simulator.cluster.Service.TrafficPolicy;
import hopwise.simulator.cluster.rules.RuleDraft;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.List;

/** One port of a service, seen by one kube-proxy. */
record PortView(
    ProxyView proxy, ServiceView service, ServicePort port, String name, ChainNames chains) {

  /**
   * @param colon whether a port without a name leaves the colon behind the service's name
   */
  static PortView of(ProxyView proxy, ServiceView service, ServicePort port, boolean colon) {
    var suffix = port.name().isEmpty() && !colon ? "" : ":" + port.name();
    var name = service.namespace() + "/" + service.name() + suffix;
    return new PortView(proxy, service, port, name, new ChainNames(name, port.protocol()));
  }

  List<Endpoint> endpoints() {
    return port.endpoints();
  }

  List<Endpoint> localEndpoints() {
    return port.endpoints().stream().filter(one -> one.node().equals(proxy.node())).toList();
  }

  List<Endpoint> endpoints(TrafficPolicy policy) {
    return switch (policy) {
      case CLUSTER -> endpoints();
      case LOCAL -> localEndpoints();
    };
  }

  Cidr clusterCidr() {
    return proxy.clusterCidr();
  }

  boolean hasNodePort() {
    return port.nodePort() != 0;
  }

  /** Whether anything but the cluster address leads to it. */
  boolean isExternal() {
    return hasNodePort() || !service.externalIps().isEmpty() || !service.balancerIps().isEmpty();
  }

  boolean usesFirewall() {
    return !service.balancerIps().isEmpty() && !service.sourceRanges().isEmpty();
  }

  /** A rule for packets to an address of the service; the comment begins with the port's name. */
  RuleDraft to(Ipv4 ip, String comment) {
    return commented(comment).over(port.protocol(), port.port()).to(ip);
  }

  /** A rule with a comment that begins with the port's name. */
  RuleDraft commented(String comment) {
    return RuleDraft.commented(name + comment);
  }

  /** A rule for packets to the node port. */
  RuleDraft toNodePort() {
    return commented("").over(port.protocol(), port.nodePort());
  }
}
