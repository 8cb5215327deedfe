package hopwise.simulator.linux.netfilter;

import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;

/** Packets with another source or destination. */
public final class Rewrite {
  private Rewrite() {}

  /** The source that {@code tuple} has; an echo's id stands for its port. */
  public static Packet source(Packet packet, Tuple tuple) {
    int port = tuple.sourcePort();
    var transport =
        switch (packet.transport()) {
          case Transport.Tcp tcp -> new Transport.Tcp(port, tcp.destination(), tcp.segment());
          case Transport.Udp udp -> new Transport.Udp(port, udp.destination(), udp.tunnelled());
          case Transport.Echo echo -> new Transport.Echo(echo.reply(), port, echo.sequence());
          case Transport.Failure failure -> failure;
        };
    return new Packet(tuple.source(), packet.destination(), packet.ttl(), transport);
  }

  /** The destination that {@code tuple} has; an echo has the same id in both directions. */
  public static Packet destination(Packet packet, Tuple tuple) {
    int port = tuple.destinationPort();
    var transport =
        switch (packet.transport()) {
          case Transport.Tcp tcp -> new Transport.Tcp(tcp.source(), port, tcp.segment());
          case Transport.Udp udp -> new Transport.Udp(udp.source(), port, udp.tunnelled());
          case Transport.Echo echo ->
              new Transport.Echo(echo.reply(), tuple.sourcePort(), echo.sequence());
          case Transport.Failure failure -> failure;
        };
    return new Packet(packet.source(), tuple.destination(), packet.ttl(), transport);
  }
}
