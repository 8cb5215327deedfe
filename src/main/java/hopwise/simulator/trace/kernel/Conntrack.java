package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.netfilter.Match.CtState;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Decision;

/** Connection tracking: which connection a packet belongs to. */
final class Conntrack {
  private static final long UDP_UNREPLIED = 30_000;
  private static final long UDP_REPLIED = 120_000;
  private static final long ICMP = 30_000;

  private Conntrack() {}

  /** Finds or begins the packet's connection; always lets it pass. */
  static boolean in(Stack stack, Buffer buffer) {
    if (buffer.entry != null || !stack.namespace.rules().tracksConnections()) {
      return true;
    }
    buffer.forgetConnection();
    if (buffer.packet().transport() instanceof Transport.Failure failure) {
      relate(stack, buffer, failure);
    } else if (!Checksums.isWrong(buffer)) {
      track(stack, buffer);
    }
    note(stack, buffer);
    return true;
  }

  private static void note(Stack stack, Buffer buffer) {
    var entry = buffer.entry;
    if (entry != null) {
      buffer.note(stack.id(), new Decision.Tracked(buffer.state, entry.original, entry.reply));
    }
  }

  private static void track(Stack stack, Buffer buffer) {
    var packet = buffer.packet();
    var tuple = Tuple.of(packet);
    var entry = stack.connections.find(tuple);
    if (entry != null && isOver(entry, packet) && tuple.equals(entry.original)) {
      stack.connections.remove(entry);
      entry = null;
    }
    if (entry == null) {
      begin(stack, buffer, tuple);
    } else {
      follow(stack, buffer, entry, !tuple.equals(entry.original));
    }
  }

  private static boolean isOver(Entry entry, Packet packet) {
    return (entry.tcp == TcpState.TIME_WAIT || entry.tcp == TcpState.CLOSE)
        && packet.transport() instanceof Transport.Tcp tcp
        && tcp.segment() == Transport.Segment.SYN;
  }

  private static void begin(Stack stack, Buffer buffer, Tuple tuple) {
    var transport = buffer.packet().transport();
    boolean possible =
        switch (transport) {
          case Transport.Tcp tcp ->
              tcp.segment() == Transport.Segment.SYN || tcp.segment() == Transport.Segment.ACK;
          case Transport.Udp udp -> true;
          case Transport.Echo echo -> !echo.reply();
          case Transport.Failure failure -> false;
        };
    if (!possible) {
      return;
    }
    var entry = new Entry(tuple);
    entry.expires = stack.wire.now() + ICMP;
    if (transport instanceof Transport.Tcp tcp) {
      enter(stack, entry, begun(tcp.segment()));
    }
    buffer.entry = entry;
    buffer.state = CtState.NEW;
    buffer.replying = false;
  }

  private static TcpState begun(Transport.Segment segment) {
    return segment == Transport.Segment.SYN ? TcpState.SYN_SENT : TcpState.ESTABLISHED;
  }

  private static void follow(Stack stack, Buffer buffer, Entry entry, boolean replying) {
    if (buffer.packet().transport() instanceof Transport.Tcp tcp
        && !segment(stack, entry, tcp.segment(), replying)) {
      return;
    }
    buffer.entry = entry;
    buffer.replying = replying;
    buffer.state = replying || entry.replied ? CtState.ESTABLISHED : CtState.NEW;
    if (replying) {
      entry.replied = true;
    }
    entry.expires = stack.wire.now() + lasts(entry);
  }

  private static long lasts(Entry entry) {
    return switch (entry.original.protocol()) {
      case UDP -> entry.replied ? UDP_REPLIED : UDP_UNREPLIED;
      case ICMP -> ICMP;
      case TCP -> entry.tcp.lasts();
    };
  }

  /** Moves a TCP connection on; false for a segment that does not belong where it came. */
  private static boolean segment(
      Stack stack, Entry entry, Transport.Segment segment, boolean replying) {
    return switch (segment) {
      case SYN -> true;
      case SYN_ACK -> synAck(stack, entry, replying);
      case ACK -> ack(stack, entry, replying);
      case RST -> reset(stack, entry);
      case FIN_ACK -> {
        enter(stack, entry, TcpState.TIME_WAIT);
        yield true;
      }
    };
  }

  private static boolean synAck(Stack stack, Entry entry, boolean replying) {
    if (replying && entry.tcp == TcpState.SYN_SENT) {
      enter(stack, entry, TcpState.SYN_RECV);
    }
    return replying;
  }

  private static boolean ack(Stack stack, Entry entry, boolean replying) {
    if (!replying && entry.tcp == TcpState.SYN_RECV) {
      enter(stack, entry, TcpState.ESTABLISHED);
      entry.assured = true;
    }
    return replying || entry.tcp != TcpState.SYN_SENT;
  }

  /** A reset before any answer ends the entry, whoever sent it. */
  private static boolean reset(Stack stack, Entry entry) {
    if (!entry.replied) {
      stack.connections.remove(entry);
    }
    enter(stack, entry, TcpState.CLOSE);
    return true;
  }

  private static void enter(Stack stack, Entry entry, TcpState state) {
    entry.tcp = state;
    entry.expires = stack.wire.now() + state.lasts();
  }

  /** An ICMP error belongs to the connection of the packet it speaks of. */
  private static void relate(Stack stack, Buffer buffer, Transport.Failure failure) {
    if (failure.original().transport() instanceof Transport.Failure) {
      return;
    }
    var tuple = Tuple.of(failure.original()).inverse();
    var entry = stack.connections.find(tuple);
    if (entry == null) {
      return;
    }
    boolean replying = !tuple.equals(entry.original);
    if (entry.tuple(replying).destination().equals(buffer.packet().destination())) {
      attach(buffer, entry, replying);
    }
  }

  private static void attach(Buffer buffer, Entry entry, boolean replying) {
    buffer.entry = entry;
    buffer.state = CtState.RELATED;
    buffer.replying = replying;
  }

  /** Ties a reset or ICMP error that we make to the connection of the packet it is about. */
  static void attach(Buffer made, Buffer about) {
    Entry entry = about.entry;
    if (entry != null) {
      attach(made, entry, !about.replying);
    }
  }

  /**
   * The connection stands once its first packet leaves; false where another has its tuple. A UDP
   * datagram passes without an entry if only what it asks is taken, or all of it is the same.
   */
  static boolean confirm(Stack stack, Buffer buffer) {
    var entry = buffer.entry;
    if (entry == null || entry.confirmed || buffer.replying) {
      return true;
    }
    if (stack.connections.isTaken(entry.original, entry)
        || stack.connections.isTaken(entry.reply, entry)) {
      if (entry.original.protocol() == Protocol.UDP && !isAnothersAnswer(stack, entry)) {
        return true;
      }
      Hooks.drop(stack, buffer, "another connection has the same addresses and ports");
      return false;
    }
    stack.connections.add(entry);
    return true;
  }

  private static boolean isAnothersAnswer(Stack stack, Entry entry) {
    var other = stack.connections.find(entry.reply);
    return other != null
        && other != entry
        && !(other.original.equals(entry.original) && other.reply.equals(entry.reply));
  }
}
