package hopwise.simulator.cluster.proxy;

import hopwise.simulator.net.Protocol;
import java.util.Comparator;
import java.util.List;

/**
 * A port of a service.
 *
 * @param name empty where it has none
 * @param protocol TCP or UDP
 * @param nodePort 0 for none
 * @param endpoints ready ones; kept in the order of their text, as kube-proxy sorts them
 */
public record ServicePort(
    String name, Protocol protocol, int port, int nodePort, List<Endpoint> endpoints) {
  /** Sorts the endpoints. */
  public ServicePort {
    endpoints = endpoints.stream().sorted(Comparator.comparing(Endpoint::toString)).toList();
  }
}
