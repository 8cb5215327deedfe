package hopwise.simulator.linux.netfilter;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;

/**
 * One direction of a tracked connection.
 *
 * @param sourcePort for ICMP the id
 * @param destinationPort for ICMP 8 for an echo request, 0 for its reply
 */
public record Tuple(
    Protocol protocol, Ipv4 source, int sourcePort, Ipv4 destination, int destinationPort) {
  /** ICMP type of an echo request. */
  public static final int ECHO_REQUEST = 8;

  /** ICMP type of an echo reply. */
  public static final int ECHO_REPLY = 0;

  /** The tuple of an answer. */
  public Tuple inverse() {
    return switch (protocol) {
      case TCP, UDP -> new Tuple(protocol, destination, destinationPort, source, sourcePort);
      case ICMP ->
          new Tuple(
              protocol,
              destination,
              sourcePort,
              source,
              destinationPort == ECHO_REQUEST ? ECHO_REPLY : ECHO_REQUEST);
    };
  }

  /** The same tuple with another source. */
  public Tuple withSource(Ipv4 ip, int port) {
    return new Tuple(protocol, ip, port, destination, destinationPort);
  }

  /** The same tuple with another destination. */
  public Tuple withDestination(Ipv4 ip, int port) {
    return new Tuple(protocol, source, sourcePort, ip, port);
  }
}
