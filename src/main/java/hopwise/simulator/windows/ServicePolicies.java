package hopwise.simulator.windows;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.windows.WindowsNodeView.Service;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policy lists that kube-proxy makes of services. Cluster addresses return directly; node ports
 * and load balancers' addresses do not, so that pods see the node there.
 */
final class ServicePolicies {
  private final WindowsNodeView view;
  private final List<HnsEndpoint> endpoints;
  private final List<PolicyList> lists = new ArrayList<>();

  private ServicePolicies(WindowsNodeView view, List<HnsEndpoint> endpoints) {
    this.view = view;
    this.endpoints = endpoints;
  }

  static List<PolicyList> of(WindowsNodeView view, List<HnsEndpoint> endpoints) {
    var policies = new ServicePolicies(view, endpoints);
    view.services().forEach(policies::add);
    return policies.lists;
  }

  private void add(Service service) {
    var inside = behind(service, service.internalLocal());
    var outside = behind(service, service.externalLocal());
    add(service, service.clusterIp(), service.port(), view.directServerReturn(), inside);
    if (service.nodePort() > 0) {
      add(service, null, service.nodePort(), false, outside);
    }
    service.loadBalancerIps().forEach(ip -> add(service, ip, service.port(), false, outside));
  }

  private void add(
      Service service, @Nullable Ipv4 vip, int port, boolean dsr, List<HnsEndpoint> behind) {
    if (behind.isEmpty()) {
      return;
    }
    var policy =
        new Policy.LoadBalancer(
            service.name(), vip, service.protocol(), port, service.targetPort(), dsr);
    var id = Guids.of(view.name() + " " + service.name() + " " + vip + ":" + port);
    lists.add(new PolicyList(id, policy, behind));
  }

  private List<HnsEndpoint> behind(Service service, boolean localOnly) {
    return service.endpoints().stream()
        .flatMap(ip -> endpoints.stream().filter(endpoint -> endpoint.ip().equals(ip)))
        .filter(endpoint -> !localOnly || !endpoint.remote())
        .toList();
  }
}
