package hopwise.simulator.cluster.proxy;

import hopwise.simulator.net.Ipv4;

/**
 * A ready pod behind a port of a service.
 *
 * @param port the target port
 * @param node name of the node that it runs on
 */
public record Endpoint(Ipv4 ip, int port, String node) {
  @Override
  public String toString() {
    return ip + ":" + port;
  }
}
