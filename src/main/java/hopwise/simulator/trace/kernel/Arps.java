package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.SourceAddress;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Arp;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Packet;
import hopwise.simulator.trace.Decision.Resolved;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Flow;
import hopwise.simulator.trace.kernel.Neighbours.Question;
import java.util.List;

/** ARP: asking, answering for oneself and for others, learning ({@code arp_process}). */
final class Arps {
  /** How often a question is asked ({@code mcast_solicit}). */
  private static final int TIMES = 3;

  private Arps() {}

  /** Sends a packet to a next hop on a link, asking for its Ethernet address where need be. */
  static void output(Stack stack, Link link, Ipv4 nextHop, Buffer buffer) {
    if (link.isLoopback()) {
      Devices.transmit(stack, link, buffer);
      return;
    }
    var permanent = stack.neighbours.permanent(link, nextHop);
    var mac = permanent == null ? stack.neighbours.known(link, nextHop) : permanent;
    if (mac == null) {
      ask(stack, link, nextHop, buffer);
      return;
    }
    var how = permanent == null ? Resolved.How.KNOWN : Resolved.How.PERMANENT;
    resolved(stack, link, nextHop, mac, how, buffer);
  }

  private static void resolved(
      Stack stack, Link link, Ipv4 ip, Mac mac, Resolved.How how, Buffer buffer) {
    var before = buffer.shot();
    buffer.destination = mac;
    if (buffer.bridgedTranslated) {
      buffer.bridgedTranslated = false;
      buffer.note(stack.id(), new Resolved(link, ip, how, mac), before);
      Bridges.finish(stack, link, buffer);
    } else {
      buffer.source = link.mac();
      buffer.note(stack.id(), new Resolved(link, ip, how, mac), before);
      Devices.transmit(stack, link, buffer);
    }
  }

  private static void ask(Stack stack, Link link, Ipv4 ip, Buffer buffer) {
    var question = stack.neighbours.await(link, ip, buffer);
    if (question != null) {
      ask(stack, question);
    }
  }

  private static void ask(Stack stack, Question question) {
    question.asked++;
    stack.wire.later(() -> unanswered(stack, question));
    var link = question.link;
    var source = ((Packet) question.buffers.getFirst().payload).source();
    var own =
        stack.links().owner(source) != null
            ? source
            : SourceAddress.of(stack.links(), link, question.ip, Scope.LINK);
    var request = new Buffer(Flow.SIDE, new Arp(false, link.mac(), own, Mac.ZERO, question.ip));
    request.source = link.mac();
    request.destination = Mac.BROADCAST;
    Devices.transmit(stack, link, request);
  }

  private static void unanswered(Stack stack, Question question) {
    if (question.over) {
      return;
    }
    if (question.asked < TIMES) {
      ask(stack, question);
    } else {
      giveUp(stack, question);
    }
  }

  /** Takes an ARP message that came in by a link. */
  static void receive(Stack stack, Link link, Buffer buffer) {
    var arp = (Arp) buffer.payload;
    if (buffer.receiver == Buffer.Receiver.OTHER) {
      return;
    }
    if (!arp.reply() && answers(stack, link, arp)) {
      released(stack, link, arp, stack.neighbours.heard(link, arp.senderIp(), arp.senderMac()));
      reply(stack, link, link.mac(), arp);
      return;
    }
    boolean answer = arp.reply() && buffer.receiver == Buffer.Receiver.HOST;
    released(
        stack, link, arp, stack.neighbours.answered(link, arp.senderIp(), arp.senderMac(), answer));
  }

  private static void released(Stack stack, Link link, Arp arp, List<Buffer> waiting) {
    for (var buffer : waiting) {
      resolved(stack, link, arp.senderIp(), arp.senderMac(), Resolved.How.ASKED, buffer);
    }
  }

  private static boolean answers(Stack stack, Link link, Arp request) {
    return switch (RouteInput.find(stack, request.targetIp(), request.senderIp(), link, 0, true)) {
      case RouteInput.Result.Local(var found) -> found.route().type() == RouteType.LOCAL;
      case RouteInput.Result.Broadcast() -> false;
      case RouteInput.Result.Refused refused -> false;
      case RouteInput.Result.Forward(var way) -> answersFor(stack, link, way, request);
    };
  }

  private static boolean answersFor(Stack stack, Link link, Way way, Arp request) {
    var all = stack.namespace.sysctls().all();
    if (way.output().index() == link.index()) {
      return link.conf().proxyArpPvlan() || all.proxyArpPvlan();
    }
    return link.conf().proxyArp()
        || all.proxyArp()
        || stack.neighbours.isProxied(link, request.targetIp());
  }

  /** Answers a request with {@code mac}. */
  static void reply(Stack stack, Link link, Mac mac, Arp request) {
    var buffer = new Buffer(Flow.SIDE, request.answer(mac));
    buffer.source = mac;
    buffer.destination = request.senderMac();
    Devices.transmit(stack, link, buffer);
  }

  private static void giveUp(Stack stack, Question question) {
    for (var buffer : stack.neighbours.giveUp(question)) {
      buffer.note(
          stack.id(), new Resolved(question.link, question.ip, Resolved.How.UNANSWERED, null));
      Icmp.unreachable(stack, buffer);
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.HOST_UNREACHABLE, "");
    }
  }
}
