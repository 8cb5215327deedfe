package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Address;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.List;

/** The routes that the kernel makes by itself for the addresses of a link. */
final class ConnectedRoutes {
  private static final int BROADCAST_ALL = -1;

  private ConnectedRoutes() {}

  /** Adds what is missing for one address of {@code link}, in the state in which the link is. */
  static Namespace added(Namespace namespace, Link link, Address address) {
    for (var route : of(link, address, link.up())) {
      var routes = new ArrayList<>(namespace.routing().routes());
      if (!routes.contains(route) && RouteCheck.hasOwnSource(namespace, route)) {
        routes.add(route);
        namespace = namespace.with(namespace.routing().withRoutes(routes));
      }
    }
    return namespace;
  }

  /**
   * Takes away what {@code gone} alone needed, as long as other routes do not lean on its address.
   *
   * @param link still with {@code gone}
   */
  static Namespace removed(Namespace namespace, Link link, Address gone) {
    var kept = new ArrayList<Route>();
    for (var address : link.addresses()) {
      if (!address.equals(gone)) {
        kept.addAll(of(link, address, true));
      }
    }
    var routes = new ArrayList<>(namespace.routing().routes());
    for (var route : of(link, gone, true)) {
      if (!kept.contains(route)) {
        routes.remove(route);
      }
    }
    var after = namespace.with(namespace.routing().withRoutes(routes));
    return RouteCheck.typeOf(after, gone.ip()) == RouteType.LOCAL
        ? after
        : Change.withoutRoutes(
            after, route -> route.table() == Route.MAIN && gone.ip().equals(route.source()));
  }

  private static List<Route> of(Link link, Address address, boolean up) {
    var source = primary(link, address).ip();
    var routes = new ArrayList<Route>();
    routes.add(route(link, RouteType.LOCAL, Cidr.around(address.ip(), 32), source));
    if (!up) {
      return routes;
    }
    var broadcast = address.broadcast();
    if (broadcast != null && broadcast.bits() != BROADCAST_ALL) {
      routes.add(route(link, RouteType.BROADCAST, Cidr.around(broadcast, 32), source));
    }
    if (!address.secondary() && hasNetwork(address)) {
      var type = link.isLoopback() ? RouteType.LOCAL : RouteType.UNICAST;
      routes.add(route(link, type, address.network(), source));
      if (address.length() < 31) {
        var last = Cidr.around(address.network().last(), 32);
        routes.add(route(link, RouteType.BROADCAST, last, source));
      }
    }
    return routes;
  }

  /** A network of one address needs no route beside the local one; 0.0.0.0/8 gets none at all. */
  private static boolean hasNetwork(Address address) {
    return address.network().network().bits() >>> 24 != 0 && address.length() < 32;
  }

  private static Address primary(Link link, Address address) {
    return link.addresses().stream()
        .filter(other -> !other.secondary() && other.network().equals(address.network()))
        .findFirst()
        .orElse(address);
  }

  private static Route route(Link link, RouteType type, Cidr destination, Ipv4 source) {
    return new Route(
        type,
        destination,
        type == RouteType.UNICAST ? Route.MAIN : Route.LOCAL,
        null,
        link.index(),
        0,
        type == RouteType.LOCAL ? Scope.HOST : Scope.LINK,
        Origin.KERNEL,
        source,
        false);
  }
}
