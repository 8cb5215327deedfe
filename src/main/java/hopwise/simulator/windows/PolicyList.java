package hopwise.simulator.windows;

import java.util.List;

/**
 * A load balancer and the endpoints behind it.
 *
 * @param id a GUID in lower case
 * @param endpoints at least one: kube-proxy makes no list for a service without endpoints
 */
public record PolicyList(String id, Policy.LoadBalancer policy, List<HnsEndpoint> endpoints) {
  /** Copies the endpoints. */
  public PolicyList {
    endpoints = List.copyOf(endpoints);
    if (endpoints.isEmpty()) {
      throw new IllegalArgumentException("no endpoints behind " + policy.service());
    }
  }
}
