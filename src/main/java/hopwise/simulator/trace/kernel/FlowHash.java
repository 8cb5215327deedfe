package hopwise.simulator.trace.kernel;

import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.net.SplitMix64;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Flow;

/**
 * The hash of the flow that a packet belongs to, which a tunnel draws a source port from ({@code
 * skb_get_hash}): what connected sockets and TCP send has a lot of the socket's own, anything else
 * the same number in both directions. All of ARP is one flow, and so is all ICMP between two hosts.
 */
final class FlowHash {
  private FlowHash() {}

  /** The hash, which the buffer keeps if ports are part of it. */
  static long of(Stack stack, Buffer buffer) {
    if (buffer.flowHash != 0) {
      return buffer.flowHash;
    }
    if (!(buffer.payload instanceof Packet packet)) {
      return 0;
    }
    long hash = of(stack, buffer, packet);
    if (packet.protocol() != Protocol.ICMP) {
      buffer.flowHash = hash;
    }
    return hash;
  }

  private static long of(Stack stack, Buffer buffer, Packet packet) {
    long ends = between(packet.source().bits(), packet.destination().bits());
    return switch (packet.transport()) {
      case Transport.Tcp tcp ->
          switch (tcp.segment()) {
            case SYN, ACK, FIN_ACK -> stack.wire.chances.lot(0);
            case SYN_ACK -> stack.wire.chances.lot(buffer.opening);
            case RST -> flow(ends, tcp.source(), tcp.destination());
          };
      case Transport.Udp udp ->
          buffer.flow == Flow.REQUEST && !buffer.isTunnel()
              ? stack.wire.chances.lot(0)
              : flow(ends, udp.source(), udp.destination());
      case Transport.Echo echo -> ends;
      case Transport.Failure failure -> ends;
    };
  }

  private static long flow(long ends, int source, int destination) {
    return SplitMix64.mix(ends + between(source, destination));
  }

  private static long between(long one, long other) {
    return SplitMix64.mix((Math.min(one, other) << 32) + Math.max(one, other));
  }
}
