package hopwise.simulator.cluster;

import hopwise.simulator.net.Protocol;

/**
 * A port of a service.
 *
 * @param name empty for none
 * @param targetPort a number, or the name of a container's port
 * @param nodePort 0 for none
 */
public record ServicePort(
    String name, Protocol protocol, int port, String targetPort, int nodePort) {
  /** The same with a port on every node. */
  public ServicePort withNodePort(int number) {
    return new ServicePort(name, protocol, port, targetPort, number);
  }
}
