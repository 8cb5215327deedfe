package hopwise.web.walk;

import hopwise.simulator.lab.Narrator;
import hopwise.simulator.net.Arp;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Shot;
import hopwise.simulator.trace.Step;

/** A packet's fields as text. */
final class Packets {
  private Packets() {}

  /** {@code 10.0.0.2:40000}; an address alone where there are no ports. */
  static String end(Shot shot, boolean source) {
    return switch (shot.payload()) {
      case Arp arp -> (source ? arp.senderIp() : arp.targetIp()).toString();
      case Packet packet -> Narrator.end(packet, source);
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
