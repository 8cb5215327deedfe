package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.net.Transport;

/**
 * The socket that sent the probe.
 *
 * @param port for ICMP the id
 * @param remotePort for ICMP 0
 * @param ttl of all that it sends
 */
record Client(
    NamespaceId namespace,
    Protocol protocol,
    Ipv4 ip,
    int port,
    Ipv4 remote,
    int remotePort,
    int ttl) {
  static final Client NOBODY =
      new Client(NamespaceId.root(""), Protocol.TCP, new Ipv4(0), 0, new Ipv4(0), 0, 0);

  /** Whether a packet that came to a place answers what it asked. */
  boolean awaits(NamespaceId place, Packet packet, int source, int destination) {
    return place.equals(namespace)
        && packet.protocol() == protocol
        && packet.source().equals(remote)
        && packet.destination().equals(ip)
        && source == remotePort
        && destination == port;
  }

  /** Whether a packet that an ICMP error speaks of at a place is its own. */
  boolean sent(NamespaceId place, Packet original) {
    return place.equals(namespace)
        && original.protocol() == protocol
        && original.source().equals(ip)
        && original.destination().equals(remote)
        && isOwn(original.transport());
  }

  private boolean isOwn(Transport transport) {
    return switch (transport) {
      case Transport.Tcp tcp -> tcp.source() == port && tcp.destination() == remotePort;
      case Transport.Udp udp -> udp.source() == port && udp.destination() == remotePort;
      case Transport.Echo echo -> echo.id() == port;
      case Transport.Failure failure -> false;
    };
  }
}
