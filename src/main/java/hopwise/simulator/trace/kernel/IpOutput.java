package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.netfilter.Match.AddressType;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.trace.Decision;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Flow;
import hopwise.simulator.trace.Outcome;
import org.jspecify.annotations.Nullable;

/** IPv4 packets on their way out ({@code ip_local_out}, {@code ip_output}). */
final class IpOutput {
  private IpOutput() {}

  /** Sends a packet of our own; false where a rule of OUTPUT or POSTROUTING stopped it. */
  static boolean send(Stack stack, Buffer buffer, Way way) {
    buffer.way = way;
    note(stack, buffer, way);
    if (!Hooks.output(stack, buffer, way)) {
      return false;
    }
    var chosen = buffer.way;
    return finish(stack, buffer, null, chosen == null ? way : chosen);
  }

  private static void note(Stack stack, Buffer buffer, Way way) {
    buffer.note(
        stack.id(),
        new Decision.Routed(way.found().rule(), way.found().route(), way.output(), way.nextHop()));
  }

  /** POSTROUTING, the next hop's Ethernet address, and out; false where a rule stopped it. */
  static boolean finish(Stack stack, Buffer buffer, @Nullable Link input, Way way) {
    if (!Hooks.postrouting(stack, buffer, input, way.output())) {
      return false;
    }
    Arps.output(stack, way.output(), way.nextHop(), buffer);
    return true;
  }

  /** Asks routing again where translation has changed the other end of the connection. */
  static boolean rerouteTranslated(Stack stack, Buffer buffer) {
    var entry = buffer.entry;
    if (entry == null) {
      return true;
    }
    Ipv4 before = entry.tuple(buffer.replying).destination();
    Ipv4 now = entry.tuple(!buffer.replying).source();
    return before.equals(now) || reroute(stack, buffer);
  }

  /** Asks routing again ({@code ip_route_me_harder}); false where there is no way any more. */
  static boolean reroute(Stack stack, Buffer buffer) {
    var packet = buffer.packet();
    var type = Routes.typeOf(stack, packet.source());
    boolean keeps = type == AddressType.LOCAL || type == AddressType.UNICAST;
    var routed =
        RouteOutput.find(
            stack, packet.destination(), keeps ? packet.source() : Routes.ANY, buffer.mark);
    if (routed.way() == null) {
      tell(stack, buffer, routed);
      stack.wire.ends.dropped(stack.id(), buffer, Disposition.NO_ROUTE, "");
      return false;
    }
    buffer.way = routed.way();
    note(stack, buffer, routed.way());
    return true;
  }

  /** A socket other than TCP's gets the error at once. */
  private static void tell(Stack stack, Buffer buffer, RouteOutput.Result routed) {
    if (buffer.flow == Flow.REQUEST
        && buffer.packet().protocol() != Protocol.TCP
        && routed.refused() != null) {
      stack.wire.ends.tell(new Outcome.NotSent(routed.refused()));
    }
  }
}
