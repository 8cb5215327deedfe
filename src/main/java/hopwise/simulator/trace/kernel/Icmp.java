package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.netfilter.Hook;
import hopwise.simulator.linux.netfilter.Match.AddressType;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.net.IcmpError;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Transport;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Flow;

/** ICMP errors and resets about packets that get no further. */
final class Icmp {
  private Icmp() {}

  /**
   * Sends an error about a packet to its source ({@code icmp_send}).
   *
   * @param here whether the packet was for this machine, whose address is then the error's source
   */
  static void send(Stack stack, Buffer about, IcmpError error, boolean here) {
    var packet = about.packet();
    if (packet.transport() instanceof Transport.Failure
        || about.receiver != Buffer.Receiver.HOST
        || Routes.typeOf(stack, packet.destination()) == AddressType.BROADCAST) {
      return;
    }
    about.note(stack.id(), new Decision.Complained(error));
    var wanted = here ? packet.destination() : Routes.ANY;
    var made = new Buffer(errorAbout(about), packet);
    emit(stack, about, made, wanted, packet.source(), new Transport.Failure(error, packet));
  }

  /** What a tunnel carries is nothing that an error about its datagrams could tell of. */
  private static Flow errorAbout(Buffer about) {
    return about.flow == Flow.REQUEST && !about.isTunnel() ? Flow.ERROR : Flow.SIDE;
  }

  private static void emit(
      Stack stack, Buffer about, Buffer made, Ipv4 from, Ipv4 to, Transport transport) {
    var routed = RouteOutput.find(stack, to, from, 0);
    if (routed.way() == null) {
      return;
    }
    made.payload =
        new Packet(routed.source(), to, stack.namespace.sysctls().defaultTtl(), transport);
    Conntrack.attach(made, about);
    made.note(stack.id(), new Decision.Originated());
    IpOutput.send(stack, made, routed.way());
  }

  /** Tells the source that a next hop did not answer. */
  static void unreachable(Stack stack, Buffer about) {
    send(stack, about, IcmpError.HOST_UNREACHABLE, false);
  }

  /** {@code -j REJECT}: an ICMP error, or for TCP a reset if the rule says so. */
  static void reject(Stack stack, Buffer about, Hook hook, Target.Reject reject) {
    boolean here = hook == Hook.INPUT || isLoop(about);
    if (reject.error() != null) {
      send(stack, about, reject.error(), here);
    } else if (about.packet().transport() instanceof Transport.Tcp tcp
        && tcp.segment() != Transport.Segment.RST) {
      reset(stack, about, tcp, true);
    }
    stack.wire.ends.dropped(stack.id(), about, Disposition.REJECTED, "");
  }

  private static boolean isLoop(Buffer about) {
    var way = about.way;
    return way != null && way.local();
  }

  /** Resets a connection: from the address that was asked, to the one that asked. */
  static void reset(Stack stack, Buffer about, Transport.Tcp tcp, boolean attached) {
    var packet = about.packet();
    var asked = packet.destination();
    var asker = packet.source();
    var routed = RouteOutput.find(stack, asker, asked, 0);
    if (routed.way() == null) {
      return;
    }
    var reset = tcp.answer(Transport.Segment.RST);
    int ttl = stack.namespace.sysctls().defaultTtl();
    var made = new Buffer(errorAbout(about), new Packet(asked, asker, ttl, reset));
    made.unsummed = attached;
    made.note(stack.id(), new Decision.Originated());
    if (attached && about.physicalInput != null) {
      backOut(stack, about, made, about.physicalInput);
      return;
    }
    if (attached) {
      Conntrack.attach(made, about);
    }
    IpOutput.send(stack, made, routed.way());
  }

  /** A packet that came by a bridge which calls iptables is reset through the same port. */
  private static void backOut(Stack stack, Buffer about, Buffer made, Link port) {
    made.source = about.destination;
    made.destination = about.source;
    Devices.transmit(stack, port, made);
  }
}
