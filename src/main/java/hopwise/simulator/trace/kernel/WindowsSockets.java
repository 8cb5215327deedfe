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
import hopwise.simulator.windows.Compartment;
import hopwise.simulator.windows.WindowsListener;
import org.jspecify.annotations.Nullable;

/**
 * What a Windows compartment does with packets that are for it. The node's has Windows Firewall,
 * which drops in silence what no rule lets in; pods have none.
 */
final class WindowsSockets {
  private static final String FIREWALL = "Windows Firewall";

  private final WindowsNode node;
  private final Compartment at;
  private final Buffer buffer;
  private final Packet packet;

  private WindowsSockets(WindowsNode node, Compartment at, Buffer buffer) {
    this.node = node;
    this.at = at;
    this.buffer = buffer;
    this.packet = buffer.packet();
  }

  static void receive(WindowsNode node, Compartment at, Buffer buffer) {
    var sockets = new WindowsSockets(node, at, buffer);
    switch (buffer.packet().transport()) {
      case Transport.Tcp tcp -> sockets.tcp(tcp);
      case Transport.Udp udp -> sockets.udp(udp);
      case Transport.Echo echo -> sockets.echo(echo);
      case Transport.Failure failure -> sockets.failure(failure);
    }
  }

  private Client client() {
    return node.wire.client;
  }

  private boolean isAwaited(int source, int destination) {
    return client().awaits(WindowsNode.id(at), packet, source, destination);
  }

  /** Windows Firewall does not look at what a machine sends to itself. */
  private boolean isGuarded() {
    return at.isHost() && !packet.source().equals(at.adapter().ip());
  }

  private @Nullable WindowsListener listener(Protocol protocol, int port) {
    return at.listener(protocol, port)
        .filter(listener -> listener.open() || !isGuarded())
        .orElse(null);
  }

  private void tcp(Transport.Tcp tcp) {
    switch (tcp.segment()) {
      case SYN -> syn(tcp);
      case SYN_ACK -> synAck(tcp);
      case RST -> {
        if (isAwaited(tcp.source(), tcp.destination())) {
          node.wire.ends.tell(new Outcome.Refused());
        }
        received(Disposition.DELIVERED, null);
      }
      case ACK -> acknowledged(tcp);
      case FIN_ACK -> received(Disposition.DELIVERED, null);
    }
  }

  private void acknowledged(Transport.Tcp tcp) {
    received(Disposition.DELIVERED, null);
    if (node.wire.openings.waits(WindowsNode.id(at), Tuple.of(packet), buffer.opening)) {
      node.wire.ends.settle();
    } else {
      answer(errorFlow(), tcp.answer(Transport.Segment.RST), 0);
    }
  }

  private void syn(Transport.Tcp tcp) {
    var listener = listener(Protocol.TCP, tcp.destination());
    if (listener != null) {
      received(Disposition.DELIVERED, listener);
      int opening = node.wire.openings.answer(WindowsNode.id(at), Tuple.of(packet));
      answer(answerFlow(), tcp.answer(Transport.Segment.SYN_ACK), opening);
    } else if (isGuarded()) {
      refused();
    } else {
      received(Disposition.DELIVERED_NO_LISTENER, null);
      answer(errorFlow(), tcp.answer(Transport.Segment.RST), 0);
    }
  }

  private void synAck(Transport.Tcp tcp) {
    if (isAwaited(tcp.source(), tcp.destination())) {
      received(Disposition.DELIVERED, null);
      node.wire.ends.tell(new Outcome.Answered(packet.source(), packet.ttl()));
      int opening = node.wire.openings.accept(buffer.opening);
      node.wire.answer(
          () -> answer(Flow.SIDE, tcp.answer(Transport.Segment.ACK), opening, client().ttl()));
      return;
    }
    boolean asker = WindowsNode.id(at).equals(client().namespace());
    received(asker ? Disposition.REPLY_NOT_UNDONE : Disposition.DELIVERED_NO_LISTENER, null);
    answer(errorFlow(), tcp.answer(Transport.Segment.RST), 0);
  }

  private void udp(Transport.Udp udp) {
    var listener = listener(Protocol.UDP, udp.destination());
    if (isAwaited(udp.source(), udp.destination())) {
      received(Disposition.DELIVERED, null);
      node.wire.ends.tell(new Outcome.Answered(packet.source(), packet.ttl()));
    } else if (listener != null) {
      received(Disposition.DELIVERED, listener);
      if (buffer.flow == Flow.REQUEST) {
        node.wire.wake(() -> answer(Flow.REPLY, udp.answer(), 0));
      }
    } else if (isGuarded()) {
      refused();
    } else {
      boolean reply = buffer.flow == Flow.REPLY;
      received(reply ? Disposition.REPLY_NOT_UNDONE : Disposition.DELIVERED_NO_LISTENER, null);
      buffer.note(WindowsNode.id(at), new Decision.Complained(IcmpError.PORT_UNREACHABLE));
      answer(errorFlow(), new Transport.Failure(IcmpError.PORT_UNREACHABLE, packet), 0);
    }
  }

  private void echo(Transport.Echo echo) {
    if (echo.reply()) {
      if (WindowsNode.id(at).equals(client().namespace()) && echo.id() == client().port()) {
        node.wire.ends.tell(new Outcome.Answered(packet.source(), packet.ttl()));
      }
      boolean asked = isAwaited(0, echo.id());
      received(asked ? Disposition.DELIVERED : Disposition.REPLY_NOT_UNDONE, null);
    } else if (isGuarded() && !at.answersPing()) {
      refused();
    } else {
      received(Disposition.DELIVERED, null);
      answer(answerFlow(), new Transport.Echo(true, echo.id(), echo.sequence()), 0);
    }
  }

  private void failure(Transport.Failure failure) {
    if (client().sent(WindowsNode.id(at), failure.original())) {
      node.wire.ends.tell(new Outcome.Told(failure.error(), packet.source()));
    }
    received(Disposition.DELIVERED, null);
  }

  private Flow answerFlow() {
    return buffer.flow == Flow.REQUEST ? Flow.REPLY : Flow.SIDE;
  }

  private Flow errorFlow() {
    return buffer.flow == Flow.REQUEST ? Flow.ERROR : Flow.SIDE;
  }

  private void refused() {
    node.wire.ends.dropped(WindowsNode.id(at), buffer, Disposition.DROPPED_WINDOWS, FIREWALL);
  }

  private void received(Disposition disposition, @Nullable WindowsListener listener) {
    var socket =
        listener == null
            ? null
            : new Listener(listener.protocol(), null, listener.port(), listener.program());
    Seen seen = Sockets.seen(packet);
    node.wire.ends.received(
        WindowsNode.id(at), buffer, disposition, new Decision.Delivered(socket), seen);
  }

  private void answer(Flow flow, Transport transport, int opening) {
    answer(flow, transport, opening, WindowsNode.TTL);
  }

  private void answer(Flow flow, Transport transport, int opening, int ttl) {
    Ipv4 from = packet.destination();
    node.send(at, flow, new Packet(from, packet.source(), ttl, transport), opening);
  }
}
