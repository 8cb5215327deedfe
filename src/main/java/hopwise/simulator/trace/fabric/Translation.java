package hopwise.simulator.trace.fabric;

import hopwise.simulator.linux.netfilter.Rewrite;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;

/** Packets with another tuple. */
final class Translation {
  private Translation() {}

  static Tuple tuple(Packet packet) {
    return packet.transport() instanceof Transport.Failure failure
        ? tuple(failure.original()).inverse()
        : Tuple.of(packet);
  }

  /**
   * The packet that has the tuple {@code to} where this one has {@code from}. An ICMP error keeps
   * its source unless the receiver itself sent it.
   */
  static Packet of(Packet packet, Tuple from, Tuple to) {
    if (packet.transport() instanceof Transport.Failure failure) {
      var original = of(failure.original(), from.inverse(), to.inverse());
      return new Packet(
          packet.source().equals(from.source()) ? to.source() : packet.source(),
          to.destination(),
          packet.ttl(),
          new Transport.Failure(failure.error(), original));
    }
    return Rewrite.destination(Rewrite.source(packet, to), to);
  }
}
