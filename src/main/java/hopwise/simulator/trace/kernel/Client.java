package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;

/**
 * The socket that sent the probe.
 *
 * @param port for ICMP the id
 * @param remotePort for ICMP 0
 */
record Client(
    NamespaceId namespace, Protocol protocol, Ipv4 ip, int port, Ipv4 remote, int remotePort) {
  static final Client NOBODY =
      new Client(NamespaceId.root(""), Protocol.TCP, new Ipv4(0), 0, new Ipv4(0), 0);
}
