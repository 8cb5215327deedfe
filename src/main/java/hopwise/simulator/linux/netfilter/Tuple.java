package hopwise.simulator.linux.netfilter;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.net.Transport;

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

  /** The tuple of a packet that is no ICMP error. */
  public static Tuple of(Packet packet) {
    return switch (packet.transport()) {
      case Transport.Tcp tcp -> ports(Protocol.TCP, packet, tcp.source(), tcp.destination());
      case Transport.Udp udp -> ports(Protocol.UDP, packet, udp.source(), udp.destination());
      case Transport.Echo echo ->
          ports(Protocol.ICMP, packet, echo.id(), echo.reply() ? ECHO_REPLY : ECHO_REQUEST);
      case Transport.Failure failure ->
          throw new IllegalArgumentException("an ICMP error has no tuple of its own");
    };
  }

  private static Tuple ports(Protocol protocol, Packet packet, int source, int destination) {
    return new Tuple(protocol, packet.source(), source, packet.destination(), destination);
  }

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
