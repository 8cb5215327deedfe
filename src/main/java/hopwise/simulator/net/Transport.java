package hopwise.simulator.net;

import org.jspecify.annotations.Nullable;

/** What an IPv4 packet carries. */
public sealed interface Transport {
  /** Which protocol it is. */
  Protocol protocol();

  /** The source port; 0 where there are no ports. */
  default int sourcePort() {
    return switch (this) {
      case Tcp tcp -> tcp.source();
      case Udp udp -> udp.source();
      case Echo echo -> 0;
      case Failure failure -> 0;
    };
  }

  /** The destination port; 0 where there are no ports. */
  default int destinationPort() {
    return switch (this) {
      case Tcp tcp -> tcp.destination();
      case Udp udp -> udp.destination();
      case Echo echo -> 0;
      case Failure failure -> 0;
    };
  }

  /**
   * A TCP segment.
   *
   * @param source port, 1 to 65535
   * @param destination port, 1 to 65535
   */
  record Tcp(int source, int destination, Segment segment) implements Transport {
    /** A segment in the other direction. */
    public Tcp answer(Segment other) {
      return new Tcp(/* source= */ destination, /* destination= */ source, other);
    }

    @Override
    public Protocol protocol() {
      return Protocol.TCP;
    }
  }

  /** The kinds of TCP segment by their flags. */
  enum Segment {
    SYN,
    SYN_ACK,
    ACK,
    RST,
    FIN_ACK
  }

  /**
   * A UDP datagram.
   *
   * @param source port, 1 to 65535
   * @param destination port, 1 to 65535
   * @param tunnelled the frame in a VXLAN datagram, else null
   */
  record Udp(int source, int destination, @Nullable Tunnelled tunnelled) implements Transport {
    /** The same with a wrong checksum, where a tunnel is in it. */
    public Udp spoiled() {
      return tunnelled == null
          ? this
          : new Udp(source, destination, new Tunnelled(tunnelled.vni(), tunnelled.frame(), true));
    }

    /** A datagram in the other direction, with no tunnel in it. */
    public Udp answer() {
      return new Udp(/* source= */ destination, /* destination= */ source, null);
    }

    @Override
    public Protocol protocol() {
      return Protocol.UDP;
    }
  }

  /**
   * A frame inside a VXLAN datagram (RFC 7348).
   *
   * @param vni the network identifier, 24 bits
   * @param wrong whether the checksum of the datagram has become wrong
   */
  record Tunnelled(int vni, Frame frame, boolean wrong) {}

  /** An ICMP echo request, or its reply. */
  record Echo(boolean reply, int id, int sequence) implements Transport {
    @Override
    public Protocol protocol() {
      return Protocol.ICMP;
    }
  }

  /** An ICMP error about {@code original}, a packet as the reporter of the error met it. */
  record Failure(IcmpError error, Packet original) implements Transport {
    @Override
    public Protocol protocol() {
      return Protocol.ICMP;
    }
  }
}
