package hopwise.simulator.trace.kernel;

import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.net.Transport;
import hopwise.simulator.windows.FiveTuple;

/** Packets as VFP sees them. */
final class WindowsPackets {
  private WindowsPackets() {}

  /** The five values of a packet; an ICMP error has no id. */
  static FiveTuple tuple(Packet packet) {
    return switch (packet.transport()) {
      case Transport.Tcp tcp -> tuple(packet, tcp.source(), tcp.destination());
      case Transport.Udp udp -> tuple(packet, udp.source(), udp.destination());
      case Transport.Echo echo -> tuple(packet, echo.id(), 0);
      case Transport.Failure failure -> tuple(packet, 0, 0);
    };
  }

  private static FiveTuple tuple(Packet packet, int source, int destination) {
    Protocol protocol = packet.protocol();
    return new FiveTuple(protocol, packet.source(), source, packet.destination(), destination);
  }

  /** The packet with other addresses and ports. */
  static Packet with(Packet packet, FiveTuple flow) {
    int from = flow.sourcePort();
    int to = flow.destinationPort();
    var transport =
        switch (packet.transport()) {
          case Transport.Tcp tcp -> new Transport.Tcp(from, to, tcp.segment());
          case Transport.Udp udp -> new Transport.Udp(from, to, udp.tunnelled());
          case Transport.Echo echo -> echo;
          case Transport.Failure failure -> failure;
        };
    return new Packet(flow.source(), flow.destination(), packet.ttl(), transport);
  }
}
