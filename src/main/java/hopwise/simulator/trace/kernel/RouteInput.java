package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.InterfaceConf;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.net.IcmpError;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Disposition;
import org.jspecify.annotations.Nullable;

/** Routing of packets that came in by a link ({@code ip_route_input}). */
final class RouteInput {
  private RouteInput() {}

  /** Where a packet goes. */
  sealed interface Result {
    /** To this machine. */
    record Local(Found found) implements Result {}

    /** To all of a network, this machine among them. */
    record Broadcast() implements Result {}

    /** On. */
    record Forward(Way way) implements Result {}

    /** Nowhere; with the ICMP error to send where one is due. */
    record Refused(Disposition disposition, String detail, @Nullable IcmpError error)
        implements Result {}
  }

  /**
   * Decides on a packet.
   *
   * @param arp whether it is the question of an ARP request, which may not leave by the link it
   *     came in by unless {@code proxy_arp_pvlan} is set
   */
  static Result find(
      Stack stack, Ipv4 destination, Ipv4 source, Link input, int mark, boolean arp) {
    if (isMartianSource(stack, source, input)) {
      return refused(Disposition.MARTIAN, "source " + source);
    }
    if (destination.bits() == -1) {
      return new Result.Broadcast();
    }
    if (Routes.isLoopback(destination) && !Routes.routesLocalnet(stack, input)) {
      return refused(Disposition.MARTIAN, "destination " + destination);
    }
    var found = Routes.find(stack, new Routes.Key(destination, source, input.name(), 0, mark));
    if (found != null && found.route().type() == RouteType.BROADCAST) {
      return new Result.Broadcast();
    }
    if (found != null && found.route().type() == RouteType.LOCAL) {
      var doubt = validate(stack, source, destination, 0, input);
      return doubt == null ? new Result.Local(found) : doubt;
    }
    if (!input.conf().forwarding()) {
      return refused(Disposition.FORWARDING_DISABLED, "");
    }
    return found == null
        ? new Result.Refused(Disposition.NO_ROUTE, "", IcmpError.NET_UNREACHABLE)
        : forward(stack, found, destination, source, input, arp);
  }

  private static Result forward(
      Stack stack, Found found, Ipv4 destination, Ipv4 source, Link input, boolean arp) {
    return switch (found.route().type()) {
      case BLACKHOLE -> refused(Disposition.NO_ROUTE, "blackhole");
      case UNREACHABLE ->
          new Result.Refused(Disposition.NO_ROUTE, "unreachable", unreachable(found));
      case PROHIBIT ->
          new Result.Refused(Disposition.NO_ROUTE, "prohibit", IcmpError.ADMIN_PROHIBITED);
      case UNICAST, LOCAL, BROADCAST, THROW ->
          onwards(stack, found, destination, source, input, arp);
    };
  }

  /** A rule that refuses says the network, a route the host. */
  private static IcmpError unreachable(Found found) {
    return found.isRefusal() ? IcmpError.NET_UNREACHABLE : IcmpError.HOST_UNREACHABLE;
  }

  private static Result onwards(
      Stack stack, Found found, Ipv4 destination, Ipv4 source, Link input, boolean arp) {
    var output = stack.links().at(found.route().device());
    if (output == null) {
      return refused(Disposition.NO_ROUTE, "");
    }
    var doubt = validate(stack, source, destination, output.index(), input);
    if (doubt != null) {
      return doubt;
    }
    if (arp && output.index() == input.index() && !answersInside(stack, input)) {
      return refused(Disposition.MARTIAN, "");
    }
    var way = new Way(found, output, RouteOutput.nextHop(found.route(), destination), false);
    return new Result.Forward(way);
  }

  private static boolean isMartianSource(Stack stack, Ipv4 source, Link input) {
    int first = source.bits() >>> 24;
    return first >>> 4 == 14
        || source.bits() == -1
        || (first == 0 && source.bits() != 0)
        || (first == 127 && !Routes.routesLocalnet(stack, input));
  }

  private static boolean answersInside(Stack stack, Link input) {
    return input.conf().proxyArpPvlan() || stack.namespace.sysctls().all().proxyArpPvlan();
  }

  /**
   * Whether the source may come by this link ({@code fib_validate_source}); null where it may.
   *
   * @param output index of the link the packet is to leave by, 0 for this machine
   */
  private static @Nullable Result validate(
      Stack stack, Ipv4 source, Ipv4 destination, int output, Link input) {
    var all = stack.namespace.sysctls().all();
    int filter = Math.max(input.conf().rpFilter(), all.rpFilter());
    boolean ownAllowed = input.conf().acceptLocal() || all.acceptLocal();
    if (filter == 0 && (input.index() != output || !redirects(input, all))) {
      if (ownAllowed) {
        return null;
      }
      if (stack.namespace.routing().isUntouched()) {
        return stack.links().owner(source) == null
            ? null
            : refused(Disposition.MARTIAN, "source " + source);
      }
    }
    return reverse(stack, source, destination, output, input, filter, ownAllowed);
  }

  private static boolean redirects(Link input, InterfaceConf all) {
    return input.conf().sendRedirects() || all.sendRedirects();
  }

  private static @Nullable Result reverse(
      Stack stack,
      Ipv4 source,
      Ipv4 destination,
      int output,
      Link input,
      int filter,
      boolean ownAllowed) {
    var from = stack.links().at(output);
    var key = new Routes.Key(source, destination, from == null ? Link.LOOPBACK : from.name(), 0, 0);
    var back = Routes.find(stack, key);
    var doubt = refused(Disposition.RP_FILTER, "source " + source + " would be reached otherwise");
    if (back == null || back.route().type().isError()) {
      return filter > 0 ? doubt : null;
    }
    if (back.route().type() != RouteType.UNICAST) {
      boolean own = back.route().type() == RouteType.LOCAL && ownAllowed;
      return own ? null : refused(Disposition.MARTIAN, "source " + source);
    }
    if (back.route().device() == input.index() || filter == 0) {
      return null;
    }
    return filter == 1 || input.addresses().isEmpty() ? doubt : null;
  }

  private static Result refused(Disposition disposition, String detail) {
    return new Result.Refused(disposition, detail, null);
  }
}
