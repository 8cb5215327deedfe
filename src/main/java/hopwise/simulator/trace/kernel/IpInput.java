package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.net.IcmpError;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Disposition;

/** IPv4 packets that came in: to a socket here, or on ({@code ip_rcv}, {@code ip_forward}). */
final class IpInput {
  private IpInput() {}

  static void receive(Stack stack, Link link, Buffer buffer) {
    if (buffer.receiver == Buffer.Receiver.OTHER) {
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.NOT_FOR_THIS_HOST, link.name());
      return;
    }
    boolean passes = buffer.prerouted || Hooks.prerouting(stack, buffer, link);
    buffer.prerouted = false;
    if (passes) {
      route(stack, link, buffer);
    }
  }

  private static void route(Stack stack, Link link, Buffer buffer) {
    if (link.isLoopback() && buffer.way != null) {
      deliver(stack, link, buffer);
      return;
    }
    var packet = buffer.packet();
    var result =
        RouteInput.find(stack, packet.destination(), packet.source(), link, buffer.mark, false);
    switch (result) {
      case RouteInput.Result.Local(var found) -> {
        buffer.note(
            stack.id(),
            new Decision.Routed(found.rule(), found.route(), link, packet.destination()));
        deliver(stack, link, buffer);
      }
      case RouteInput.Result.Broadcast() ->
          stack.wire.ends.dropped(stack.id(), buffer, Disposition.UNSUPPORTED, "a broadcast");
      case RouteInput.Result.Forward(var way) -> forward(stack, link, way, buffer);
      case RouteInput.Result.Refused(var disposition, var detail, var error) -> {
        if (error != null) {
          Icmp.send(stack, buffer, error, false);
        }
        stack.wire.ends.dropped(stack.id(), buffer, disposition, detail);
      }
    }
  }

  private static void deliver(Stack stack, Link link, Buffer buffer) {
    if (Hooks.input(stack, buffer, link)) {
      Sockets.receive(stack, buffer);
    }
  }

  private static void forward(Stack stack, Link link, Way way, Buffer buffer) {
    buffer.note(
        stack.id(),
        new Decision.Routed(way.found().rule(), way.found().route(), way.output(), way.nextHop()));
    if (buffer.receiver != Buffer.Receiver.HOST) {
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.NOT_FOR_THIS_HOST, link.name());
      return;
    }
    var packet = buffer.packet();
    if (packet.ttl() <= 1) {
      Icmp.send(stack, buffer, IcmpError.TTL_EXCEEDED, false);
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.TTL_EXPIRED, "");
      return;
    }
    buffer.payload = packet.withTtl(packet.ttl() - 1);
    buffer.way = way;
    if (Hooks.forward(stack, buffer, link, way.output())) {
      IpOutput.finish(stack, buffer, link, way);
    }
  }
}
