package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Ipv4;

/** Whether the kernel takes a route, and by which link it leads. */
final class RouteCheck {
  private final Namespace namespace;
  private final Route route;

  private RouteCheck(Namespace namespace, Route route) {
    this.namespace = namespace;
    this.route = route;
  }

  /** What a check finds. */
  sealed interface Result {
    /** The route as the kernel keeps it. */
    record Right(Route route) implements Result {}

    /** Why it refuses. */
    record Wrong(Outcome refusal) implements Result {}
  }

  static Result check(Namespace namespace, Route route) {
    return new RouteCheck(namespace, route).check();
  }

  private Result check() {
    if (nearest().number() > route.scope().number()) {
      return wrong(Errno.EINVAL, "Invalid scope");
    }
    return switch (route.type()) {
      case BLACKHOLE, UNREACHABLE, PROHIBIT, THROW ->
          route.gateway() != null || route.device() != 0
              ? wrong(
                  Errno.EINVAL,
                  "Gateway, device and multipath can not be specified for this route type")
              : new Result.Right(route);
      case UNICAST, LOCAL, BROADCAST -> checkHop();
    };
  }

  private Scope nearest() {
    return switch (route.type()) {
      case LOCAL -> Scope.HOST;
      case BROADCAST -> Scope.LINK;
      case UNICAST, BLACKHOLE, UNREACHABLE, PROHIBIT, THROW -> Scope.GLOBAL;
    };
  }

  private Result checkHop() {
    if (route.scope() == Scope.NOWHERE) {
      return wrong(Errno.EINVAL, "Invalid scope");
    }
    if (route.scope() == Scope.HOST) {
      if (route.gateway() != null) {
        return wrong(Errno.EINVAL, "Route with host scope can not have a gateway");
      }
      return namespace.links().at(route.device()) == null
          ? wrong(Errno.ENODEV, "")
          : checkSource(route);
    }
    var gateway = route.gateway();
    return gateway == null ? checkDevice() : checkGateway(gateway);
  }

  private Result checkDevice() {
    if (route.onlink()) {
      return wrong(Errno.EINVAL, "Invalid flags for nexthop - PERVASIVE and ONLINK can not be set");
    }
    var link = namespace.links().at(route.device());
    if (link == null) {
      return wrong(Errno.ENODEV, "");
    }
    return link.up() ? checkSource(route) : wrong(Errno.ENETDOWN, "Device for nexthop is not up");
  }

  private Result checkGateway(Ipv4 gateway) {
    if (route.onlink()) {
      return checkOnlink(gateway);
    }
    int scope = Math.max(route.scope().number() + 1, Scope.LINK.number());
    var link = namespace.links().at(route.device());
    var search =
        new RouteSearch(
            gateway,
            new Ipv4(0),
            Link.LOOPBACK,
            route.device(),
            link == null ? null : link.name(),
            0,
            scope);
    return switch (found(search)) {
      case RouteSearch.Result.Missed(var errno) -> wrong(errno, "Nexthop has invalid gateway");
      case RouteSearch.Result.Found(var way) -> checkWay(way);
    };
  }

  private RouteSearch.Result found(RouteSearch search) {
    if (route.table() != Route.MAIN
        && search.in(namespace, route.table()).orElse(null)
            instanceof RouteSearch.Result.Found found) {
      return found;
    }
    return search.in(namespace);
  }

  private Result checkWay(Route way) {
    if (way.type() == RouteType.BROADCAST) {
      return wrong(Errno.EINVAL, "Nexthop has invalid gateway");
    }
    var link = namespace.links().at(way.device());
    return link != null && link.up()
        ? checkSource(through(way.device()))
        : wrong(Errno.ENETDOWN, "");
  }

  private Result checkOnlink(Ipv4 gateway) {
    if (route.scope().number() >= Scope.LINK.number()) {
      return wrong(Errno.EINVAL, "Nexthop has invalid scope");
    }
    var link = namespace.links().at(route.device());
    if (link == null) {
      return wrong(Errno.ENODEV, "Nexthop device required for onlink");
    }
    if (!link.up()) {
      return wrong(Errno.ENETDOWN, "Nexthop device is not up");
    }
    return typeOf(namespace, gateway) == RouteType.UNICAST
        ? checkSource(route)
        : wrong(Errno.EINVAL, "Nexthop has invalid gateway");
  }

  private Result checkSource(Route kept) {
    return hasOwnSource(namespace, kept)
        ? new Result.Right(kept)
        : wrong(Errno.EINVAL, "Invalid prefsrc address");
  }

  /** Whether the source that a route names is an address of ours. */
  static boolean hasOwnSource(Namespace namespace, Route route) {
    var source = route.source();
    return source == null
        || (route.type() == RouteType.LOCAL && route.destination().network().equals(source))
        || typeOf(namespace, source) == RouteType.LOCAL;
  }

  /** What the local table says of an address. */
  static RouteType typeOf(Namespace namespace, Ipv4 ip) {
    if (ip.bits() == 0 || ip.bits() == -1) {
      return RouteType.BROADCAST;
    }
    return RouteSearch.tried(namespace, Route.LOCAL).stream()
        .filter(own -> own.destination().contains(ip))
        .map(Route::type)
        .findFirst()
        .orElse(RouteType.UNICAST);
  }

  private Route through(int device) {
    return new Route(
        route.type(),
        route.destination(),
        route.table(),
        route.gateway(),
        device,
        route.metric(),
        route.scope(),
        route.origin(),
        route.source(),
        route.onlink());
  }

  private static Result wrong(Errno errno, String explanation) {
    return new Result.Wrong(new Outcome.Refused(errno, explanation));
  }
}
