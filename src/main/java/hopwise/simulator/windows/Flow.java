package hopwise.simulator.windows;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;

/**
 * The five values by which VFP knows a packet.
 *
 * @param sourcePort for ICMP the id, in both directions
 * @param destinationPort for ICMP 0
 */
public record Flow(
    Protocol protocol, Ipv4 source, int sourcePort, Ipv4 destination, int destinationPort) {
  /** That of an answer. */
  public Flow inverse() {
    return protocol == Protocol.ICMP
        ? new Flow(protocol, destination, sourcePort, source, 0)
        : new Flow(protocol, destination, destinationPort, source, sourcePort);
  }

  /** The same from another sender. */
  public Flow from(Ipv4 ip, int port) {
    return new Flow(protocol, ip, port, destination, destinationPort);
  }

  /** The same to another receiver. */
  public Flow to(Ipv4 ip, int port) {
    return new Flow(protocol, source, sourcePort, ip, port);
  }
}
