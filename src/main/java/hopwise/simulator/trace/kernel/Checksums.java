package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;

/**
 * What becomes of the checksum of a tunnel's datagram. Links leave the checksums of TCP and UDP to
 * the hardware, and the datagram's own is right if the one inside is computed in the end. To
 * translate the datagram before that spoils its checksum ({@code inet_proto_csum_replace4}), but
 * nobody looks at it as long as the one inside is not computed.
 */
final class Checksums {
  private Checksums() {}

  /** A link that cannot leave what a tunnel carries to the hardware computes its checksum. */
  static void transmit(Link link, Buffer buffer) {
    boolean able =
        switch (link.kind()) {
          case LinkKind.Veth veth -> true;
          case LinkKind.Nic nic -> true;
          case LinkKind.Loopback loopback -> false;
          case LinkKind.Bridge bridge -> false;
          case LinkKind.Vxlan vxlan -> false;
        };
    if (!able && buffer.isTunnel()) {
      buffer.unsummed = false;
    }
  }

  /** A translated packet, with the checksum that the translation leaves. */
  static Packet translated(Buffer buffer, Packet changed) {
    return buffer.unsummed && changed.transport() instanceof Transport.Udp udp
        ? new Packet(changed.source(), changed.destination(), changed.ttl(), udp.spoiled())
        : changed;
  }

  /** Whether connection tracking and receivers find the checksum of a packet wrong. */
  static boolean isWrong(Buffer buffer) {
    return !buffer.unsummed
        && buffer.packet().transport() instanceof Transport.Udp udp
        && udp.tunnelled() != null
        && udp.tunnelled().wrong();
  }
}
