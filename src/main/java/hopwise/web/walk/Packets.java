package hopwise.web.walk;

import hopwise.simulator.net.Arp;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Shot;
import hopwise.simulator.trace.Step;

/** A packet's fields as text. */
final class Packets {
  private Packets() {}

  /** {@code 10.0.0.2:40000}; an address alone where there are no ports. */
  static String end(Shot shot, boolean source) {
    return switch (shot.payload()) {
      case Arp arp -> (source ? arp.senderIp() : arp.targetIp()).toString();
      case Packet packet -> end(packet, source);
    };
  }

  private static String end(Packet packet, boolean source) {
    var ip = source ? packet.source() : packet.destination();
    return switch (packet.transport()) {
      case Transport.Tcp tcp -> ip + ":" + (source ? tcp.source() : tcp.destination());
      case Transport.Udp udp -> ip + ":" + (source ? udp.source() : udp.destination());
      case Transport.Echo echo -> ip.toString();
      case Transport.Failure failure -> ip.toString();
    };
  }

  /** An address alone. */
  static String ip(Shot shot, boolean source) {
    return switch (shot.payload()) {
      case Arp arp -> (source ? arp.senderIp() : arp.targetIp()).toString();
      case Packet packet -> (source ? packet.source() : packet.destination()).toString();
    };
  }

  /** {@code source 10.244.0.4:40000 becomes 10.1.0.4:40000}. */
  static String change(Step step, boolean source) {
    return (source ? "source " : "destination ")
        + end(step.before(), source)
        + " becomes "
        + end(step.after(), source);
  }
}
