package hopwise.simulator.windows;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;

/**
 * The five values by which VFP knows a packet.
 *
 * @param sourcePort for ICMP the id, in both directions
 * @param destinationPort for ICMP 0
 */
public record FiveTuple(
    Protocol protocol, Ipv4 source, int sourcePort, Ipv4 destination, int destinationPort) {
  /** That of an answer. */
  public FiveTuple inverse() {
    return protocol == Protocol.ICMP
        ? new FiveTuple(protocol, destination, sourcePort, source, 0)
        : new FiveTuple(protocol, destination, destinationPort, source, sourcePort);
  }

  /** The same from another sender. */
  public FiveTuple from(Ipv4 ip, int port) {
    return new FiveTuple(protocol, ip, port, destination, destinationPort);
  }

  /** The same to another receiver. */
  public FiveTuple to(Ipv4 ip, int port) {
    return new FiveTuple(protocol, source, sourcePort, ip, port);
  }
}
