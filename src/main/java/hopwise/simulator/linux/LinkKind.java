package hopwise.simulator.linux;

import hopwise.simulator.net.Ipv4;
import org.jspecify.annotations.Nullable;

/** What a link is. */
public sealed interface LinkKind {
  /** {@code lo}. */
  record Loopback() implements LinkKind {}

  /** One end of a veth pair. */
  record Veth(LinkRef peer) implements LinkKind {}

  /**
   * A physical card.
   *
   * @param cable the card at the other end; null where nothing is plugged in, or something that is
   *     no Linux machine
   */
  record Nic(@Nullable LinkRef cable) implements LinkKind {}

  /**
   * A bridge.
   *
   * @param addressSet whether somebody set its Ethernet address; if not, it takes the lowest of its
   *     ports' addresses
   */
  record Bridge(boolean addressSet) implements LinkKind {}

  /**
   * A VXLAN device.
   *
   * @param vni the network identifier, 24 bits
   * @param local the outer source address, null where the route chooses
   * @param remote where frames without a forwarding entry go, null for nowhere
   * @param port the UDP port it listens on and sends to
   * @param device index of the link that outer packets must leave by, 0 where the route chooses
   * @param learning whether senders' addresses are noted
   */
  record Vxlan(
      int vni, @Nullable Ipv4 local, @Nullable Ipv4 remote, int port, int device, boolean learning)
      implements LinkKind {
    /** A learning device whose packets leave as the route says. */
    public Vxlan(int vni, @Nullable Ipv4 local, @Nullable Ipv4 remote, int port) {
      this(vni, local, remote, port, 0, true);
    }
  }
}
