package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.net.IcmpError;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Flow;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.trace.Trace.Seen;
import org.jspecify.annotations.Nullable;

/** What the machine does with packets that are for it. */
final class Sockets {
  private Sockets() {}

  static void receive(Stack stack, Buffer buffer) {
    switch (buffer.packet().transport()) {
      case Transport.Tcp tcp -> tcp(stack, buffer, tcp);
      case Transport.Udp udp -> udp(stack, buffer, udp);
      case Transport.Echo echo -> echo(stack, buffer, echo);
      case Transport.Failure failure -> failure(stack, buffer, failure);
    }
  }

  private static void tcp(Stack stack, Buffer buffer, Transport.Tcp tcp) {
    switch (tcp.segment()) {
      case SYN -> syn(stack, buffer, tcp);
      case SYN_ACK -> synAck(stack, buffer, tcp);
      case RST -> {
        if (isForClient(stack, buffer.packet(), tcp.source(), tcp.destination())) {
          stack.wire.ends.tell(new Outcome.Refused());
        }
        received(stack, buffer, Disposition.DELIVERED, null);
      }
      case ACK -> acknowledged(stack, buffer, tcp);
      case FIN_ACK -> received(stack, buffer, Disposition.DELIVERED, null);
    }
  }

  /** The last segment of the handshake; one that no server waits for is reset. */
  private static void acknowledged(Stack stack, Buffer buffer, Transport.Tcp tcp) {
    received(stack, buffer, Disposition.DELIVERED, null);
    if (stack.wire.openings.waits(stack.id(), Tuple.of(buffer.packet()), buffer.opening)) {
      stack.wire.ends.settle();
    } else {
      Icmp.reset(stack, buffer, tcp, false);
    }
  }

  private static void syn(Stack stack, Buffer buffer, Transport.Tcp tcp) {
    var packet = buffer.packet();
    var listener = listener(stack, Protocol.TCP, packet.destination(), tcp.destination());
    if (listener == null) {
      received(stack, buffer, Disposition.DELIVERED_NO_LISTENER, null);
      Icmp.reset(stack, buffer, tcp, false);
      return;
    }
    received(stack, buffer, Disposition.DELIVERED, listener);
    var answer = tcp.answer(Transport.Segment.SYN_ACK);
    int opening = stack.wire.openings.answer(stack.id(), Tuple.of(packet));
    send(stack, answerFlow(buffer), packet.destination(), packet.source(), answer, opening);
  }

  private static Flow answerFlow(Buffer buffer) {
    return buffer.flow == Flow.REQUEST ? Flow.REPLY : Flow.SIDE;
  }

  private static void synAck(Stack stack, Buffer buffer, Transport.Tcp tcp) {
    var packet = buffer.packet();
    if (!isForClient(stack, packet, tcp.source(), tcp.destination())) {
      boolean asker = stack.id().equals(stack.wire.client.namespace());
      received(
          stack,
          buffer,
          asker ? Disposition.REPLY_NOT_UNDONE : Disposition.DELIVERED_NO_LISTENER,
          null);
      Icmp.reset(stack, buffer, tcp, false);
      return;
    }
    received(stack, buffer, Disposition.DELIVERED, null);
    stack.wire.ends.tell(new Outcome.Answered(packet.source(), packet.ttl()));
    var last = tcp.answer(Transport.Segment.ACK);
    int opening = stack.wire.openings.accept(buffer.opening);
    stack.wire.answer(() -> acknowledge(stack, packet, last, opening));
  }

  private static void udp(Stack stack, Buffer buffer, Transport.Udp udp) {
    if (Checksums.isWrong(buffer)) {
      Hooks.drop(stack, buffer, "a translation has made its checksum wrong");
      return;
    }
    if (Tunnels.receive(stack, buffer, udp)) {
      return;
    }
    var packet = buffer.packet();
    if (isForClient(stack, packet, udp.source(), udp.destination())) {
      received(stack, buffer, Disposition.DELIVERED, null);
      stack.wire.ends.tell(new Outcome.Answered(packet.source(), packet.ttl()));
      return;
    }
    var listener = listener(stack, Protocol.UDP, packet.destination(), udp.destination());
    if (listener == null) {
      boolean reply = buffer.flow == Flow.REPLY;
      received(
          stack,
          buffer,
          reply ? Disposition.REPLY_NOT_UNDONE : Disposition.DELIVERED_NO_LISTENER,
          null);
      buffer.forgetConnection();
      Icmp.send(stack, buffer, IcmpError.PORT_UNREACHABLE, true);
      return;
    }
    received(stack, buffer, Disposition.DELIVERED, listener);
    if (buffer.flow == Flow.REQUEST && !buffer.isTunnel()) {
      var from = listener.address() == null ? Routes.ANY : listener.address();
      stack.wire.wake(() -> send(stack, Flow.REPLY, from, packet.source(), udp.answer()));
    }
  }

  private static void echo(Stack stack, Buffer buffer, Transport.Echo echo) {
    var packet = buffer.packet();
    if (!echo.reply()) {
      received(stack, buffer, Disposition.DELIVERED, null);
      var answer = new Transport.Echo(true, echo.id(), echo.sequence());
      send(stack, answerFlow(buffer), packet.destination(), packet.source(), answer);
      return;
    }
    var client = stack.wire.client;
    if (stack.id().equals(client.namespace()) && echo.id() == client.port()) {
      stack.wire.ends.tell(new Outcome.Answered(packet.source(), packet.ttl()));
    }
    boolean asked = isForClient(stack, packet, 0, echo.id());
    received(stack, buffer, asked ? Disposition.DELIVERED : Disposition.REPLY_NOT_UNDONE, null);
  }

  private static void failure(Stack stack, Buffer buffer, Transport.Failure failure) {
    if (stack.wire.client.sent(stack.id(), failure.original())) {
      stack.wire.ends.tell(new Outcome.Told(failure.error(), buffer.packet().source()));
    }
    received(stack, buffer, Disposition.DELIVERED, null);
  }

  private static boolean isForClient(Stack stack, Packet packet, int source, int destination) {
    return stack.wire.client.awaits(stack.id(), packet, source, destination);
  }

  private static @Nullable Listener listener(Stack stack, Protocol protocol, Ipv4 ip, int port) {
    for (var listener : stack.namespace.listeners()) {
      if (listener.accepts(protocol, ip, port)) {
        return listener;
      }
    }
    return null;
  }

  private static void received(
      Stack stack, Buffer buffer, Disposition disposition, @Nullable Listener listener) {
    stack.wire.ends.received(
        stack.id(), buffer, disposition, new Decision.Delivered(listener), seen(buffer.packet()));
  }

  /** What a receiver sees. */
  static Seen seen(Packet packet) {
    return switch (packet.transport()) {
      case Transport.Tcp tcp ->
          new Seen(packet.source(), tcp.source(), packet.destination(), tcp.destination());
      case Transport.Udp udp ->
          new Seen(packet.source(), udp.source(), packet.destination(), udp.destination());
      case Transport.Echo echo -> new Seen(packet.source(), echo.id(), packet.destination(), 0);
      case Transport.Failure failure -> new Seen(packet.source(), 0, packet.destination(), 0);
    };
  }

  /** The client's socket gives its TTL to all that it sends. */
  private static void acknowledge(Stack stack, Packet answer, Transport.Tcp last, int opening) {
    int ttl = stack.wire.client.ttl();
    send(stack, Flow.SIDE, answer.destination(), answer.source(), last, opening, ttl);
  }

  private static void send(Stack stack, Flow flow, Ipv4 from, Ipv4 to, Transport transport) {
    send(stack, flow, from, to, transport, 0);
  }

  private static void send(
      Stack stack, Flow flow, Ipv4 from, Ipv4 to, Transport transport, int opening) {
    int ttl = stack.namespace.sysctls().defaultTtl();
    send(stack, flow, from, to, transport, opening, ttl);
  }

  private static void send(
      Stack stack, Flow flow, Ipv4 from, Ipv4 to, Transport transport, int opening, int ttl) {
    var routed = RouteOutput.find(stack, to, from, 0);
    var buffer = new Buffer(flow, new Packet(routed.source(), to, ttl, transport));
    buffer.opening = opening;
    buffer.unsummed = transport.protocol() != Protocol.ICMP;
    buffer.note(stack.id(), new Decision.Originated());
    if (routed.way() == null) {
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.NO_ROUTE, "");
    } else {
      IpOutput.send(stack, buffer, routed.way());
    }
  }
}
