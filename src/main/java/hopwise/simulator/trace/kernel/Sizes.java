package hopwise.simulator.trace.kernel;

import hopwise.simulator.net.Arp;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Payload;
import hopwise.simulator.net.Transport;

/** How long packets are, in octets with the IP header: what the programs send that we imitate. */
final class Sizes {
  private static final int IP = 20;
  private static final int VXLAN = 8 + 8 + 14;

  private Sizes() {}

  static int of(Payload payload) {
    return switch (payload) {
      case Arp arp -> 28;
      case Packet packet -> of(packet);
    };
  }

  private static int of(Packet packet) {
    return switch (packet.transport()) {
      case Transport.Tcp tcp ->
          switch (tcp.segment()) {
            case SYN, SYN_ACK -> IP + 40;
            case ACK, FIN_ACK -> IP + 32;
            case RST -> IP + 20;
          };
      case Transport.Udp udp ->
          udp.tunnelled() == null
              ? IP + 8 + 32
              : IP + VXLAN + of(udp.tunnelled().frame().payload());
      case Transport.Echo echo -> IP + 64;
      case Transport.Failure failure -> IP + 8 + of(failure.original());
    };
  }
}
