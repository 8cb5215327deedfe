package hopwise.simulator.cluster;

import hopwise.simulator.net.Ipv4;
import org.jspecify.annotations.Nullable;

/**
 * Who answers for a port of a service.
 *
 * @param node the name of the node that it runs on, null outside the cluster
 */
public record Endpoint(Ipv4 ip, int port, @Nullable String node) {
  @Override
  public String toString() {
    return ip + ":" + port;
  }
}
