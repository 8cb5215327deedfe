package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.SourceAddress;
import hopwise.simulator.linux.netfilter.Match.AddressType;
import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.Routing;
import hopwise.simulator.linux.route.RoutingRule;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import org.jspecify.annotations.Nullable;

/** The search in rules and tables ({@code fib_lookup}). */
final class Routes {
  static final Ipv4 ANY = SourceAddress.NONE;

  private Routes() {}

  /**
   * What is looked up.
   *
   * @param source {@link #ANY} where it is not chosen yet
   * @param input name of the link it came in by; {@code lo} for a packet of our own
   * @param output index of the link that it must leave by, 0 for any
   */
  record Key(Ipv4 destination, Ipv4 source, String input, int output, int mark) {}

  /** The route that wins, null where no table has one. */
  static @Nullable Found find(Stack stack, Key key) {
    var routing = stack.namespace.routing();
    if (routing.isUntouched()) {
      return merged(routing, key);
    }
    for (var rule : routing.rules()) {
      if (matches(rule, key)) {
        var found =
            switch (rule.action()) {
              case RoutingRule.Action.Lookup(int table) -> {
                var route = search(routing.tried(table), key);
                yield route == null ? null : new Found(rule, route);
              }
              case RoutingRule.Action.Refuse(var type) -> new Found(rule, refusal(rule, type));
            };
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable Found merged(Routing routing, Key key) {
    var local = search(routing.tried(Route.LOCAL), key);
    var main = search(routing.tried(Route.MAIN), key);
    if (local != null
        && (main == null || local.destination().length() >= main.destination().length())) {
      return new Found(RoutingRule.INITIAL.get(0), local);
    }
    return main == null ? null : new Found(RoutingRule.INITIAL.get(1), main);
  }

  private static Route refusal(RoutingRule rule, RouteType type) {
    var to = rule.to() == null ? new Cidr(ANY, 0) : rule.to();
    return new Route(type, to, 0, null, 0, 0, Scope.GLOBAL, Origin.STATIC, null, false);
  }

  private static boolean matches(RoutingRule rule, Key key) {
    boolean matches =
        (rule.from() == null || rule.from().contains(key.source()))
            && (rule.to() == null || rule.to().contains(key.destination()))
            && (rule.input() == null || rule.input().equals(key.input()))
            && rule.output() == null
            && (rule.mark() == null || (key.mark() & rule.mark().mask()) == rule.mark().value());
    return matches != rule.negated();
  }

  private static @Nullable Route search(Iterable<Route> table, Key key) {
    for (var route : table) {
      if (route.destination().contains(key.destination())
          && (key.output() == 0 || route.device() == key.output() || route.device() == 0)) {
        return route.type() == RouteType.THROW ? null : route;
      }
    }
    return null;
  }

  static boolean isLoopback(Ipv4 ip) {
    return ip.bits() >>> 24 == 127;
  }

  /** Whether addresses of 127.0.0.0/8 may come and go by a link. */
  static boolean routesLocalnet(Stack stack, Link link) {
    return link.conf().routeLocalnet() || stack.namespace.sysctls().all().routeLocalnet();
  }

  /** What an address is to this namespace, by its local table alone ({@code inet_addr_type}). */
  static AddressType typeOf(Stack stack, Ipv4 ip) {
    int first = ip.bits() >>> 24;
    if (first == 0 || ip.bits() == -1) {
      return ip.bits() == 0 ? AddressType.UNSPEC : AddressType.BROADCAST;
    }
    if (first >>> 4 == 14) {
      return AddressType.MULTICAST;
    }
    for (var route : stack.namespace.routing().tried(Route.LOCAL)) {
      if (route.destination().contains(ip)) {
        return route.type() == RouteType.BROADCAST ? AddressType.BROADCAST : AddressType.LOCAL;
      }
    }
    return AddressType.UNICAST;
  }
}
