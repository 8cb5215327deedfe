package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.SourceAddress;
import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.RoutingRule;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Outcome.NotSent.Why;
import org.jspecify.annotations.Nullable;

/** Routing of packets of our own ({@code ip_route_output_key}). */
final class RouteOutput {
  private RouteOutput() {}

  /** A way with the source to use, or why there is none. */
  record Result(@Nullable Way way, Ipv4 source, @Nullable Why refused) {
    private static Result refused(Why why) {
      return new Result(null, Routes.ANY, why);
    }
  }

  /**
   * The way to {@code destination}.
   *
   * @param source {@link Routes#ANY} where it is to be chosen
   */
  static Result find(Stack stack, Ipv4 destination, Ipv4 source, int mark) {
    return find(stack, destination, source, mark, 0);
  }

  /**
   * The same by a link of this index, which must be up; 0 for any. Where the tables refuse or know
   * nothing, the kernel takes them to be wrong, and the destination to be on that link.
   */
  static Result find(Stack stack, Ipv4 destination, Ipv4 source, int mark, int output) {
    var bound = stack.links().at(output);
    if (output != 0 && (bound == null || !bound.up())) {
      return Result.refused(Why.NETWORK_UNREACHABLE);
    }
    var found =
        Routes.find(stack, new Routes.Key(destination, source, Link.LOOPBACK, output, mark));
    if (output != 0 && (found == null || found.route().type().isError())) {
      return unicast(stack, onLink(destination, output), destination, source);
    }
    if (found == null) {
      return Result.refused(Why.NETWORK_UNREACHABLE);
    }
    return switch (found.route().type()) {
      case UNICAST -> unicast(stack, found, destination, source);
      case LOCAL -> local(stack, found, destination, source);
      case BROADCAST, PROHIBIT -> Result.refused(Why.PERMISSION_DENIED);
      case BLACKHOLE -> Result.refused(Why.INVALID_ARGUMENT);
      case UNREACHABLE ->
          Result.refused(found.isRefusal() ? Why.NETWORK_UNREACHABLE : Why.HOST_UNREACHABLE);
      case THROW -> Result.refused(Why.NETWORK_UNREACHABLE);
    };
  }

  private static Found onLink(Ipv4 destination, int output) {
    var to = new Cidr(destination, 32);
    var route =
        new Route(
            RouteType.UNICAST,
            to,
            Route.MAIN,
            null,
            output,
            0,
            Scope.LINK,
            Origin.KERNEL,
            null,
            false);
    return new Found(RoutingRule.INITIAL.get(1), route);
  }

  private static Result unicast(Stack stack, Found found, Ipv4 destination, Ipv4 source) {
    var output = stack.links().at(found.route().device());
    if (output == null) {
      return Result.refused(Why.NETWORK_UNREACHABLE);
    }
    var way = new Way(found, output, nextHop(found.route(), destination), false);
    var chosen = chosen(stack, found.route(), output, destination, source);
    return Routes.isLoopback(chosen)
            && !output.isLoopback()
            && !Routes.routesLocalnet(stack, output)
        ? Result.refused(Why.INVALID_ARGUMENT)
        : new Result(way, chosen, null);
  }

  private static Result local(Stack stack, Found found, Ipv4 destination, Ipv4 source) {
    var loopback = stack.links().at(1);
    if (loopback == null) {
      return Result.refused(Why.NETWORK_UNREACHABLE);
    }
    var way = new Way(found, loopback, destination, true);
    return new Result(way, chosen(stack, found.route(), loopback, destination, source), null);
  }

  private static Ipv4 chosen(Stack stack, Route route, Link output, Ipv4 destination, Ipv4 source) {
    return source.equals(Routes.ANY)
        ? SourceAddress.of(stack.links(), route, output, destination)
        : source;
  }

  static Ipv4 nextHop(Route route, Ipv4 destination) {
    return route.gateway() == null ? destination : route.gateway();
  }
}
