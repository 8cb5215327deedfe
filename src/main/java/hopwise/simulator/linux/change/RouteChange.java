package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Routes that an administrator makes and takes away ({@code ip route}). */
public final class RouteChange {
  private RouteChange() {}

  /** How a route is put in beside others of its destination and metric. */
  public enum Mode {
    /** Only if there is none. */
    ADD,
    /** Behind them. */
    APPEND,
    /** Before them. */
    PREPEND,
    /** In place of the first of them, if any. */
    REPLACE,
    /** In place of the first of them, which must be there. */
    CHANGE
  }

  /**
   * Puts a route in.
   *
   * @param wanted with {@code device} 0 where a gateway's route is to choose it
   */
  public static Outcome put(Network network, NamespaceId where, Route wanted, Mode mode) {
    var namespace = network.at(where);
    return switch (RouteCheck.check(namespace, wanted)) {
      case RouteCheck.Result.Wrong(var refusal) -> refusal;
      case RouteCheck.Result.Right(var route) -> {
        var routes = new ArrayList<>(namespace.routing().routes());
        var refusal = insert(routes, route, mode);
        yield refusal != null ? Outcome.refused(refusal) : done(network, namespace, routes);
      }
    };
  }

  private static @Nullable Errno insert(List<Route> routes, Route route, Mode mode) {
    int first = 0;
    while (first < routes.size() && !isBeside(routes.get(first), route)) {
      first++;
    }
    if (first == routes.size()) {
      if (mode == Mode.CHANGE) {
        return Errno.ENOENT;
      }
      routes.add(route);
      return null;
    }
    boolean known = routes.contains(route);
    switch (mode) {
      case ADD -> {
        return Errno.EEXIST;
      }
      case APPEND, PREPEND -> {
        if (known) {
          return Errno.EEXIST;
        }
        routes.add(mode == Mode.APPEND ? routes.size() : first, route);
      }
      case REPLACE, CHANGE -> {
        if (known && !routes.get(first).equals(route)) {
          return Errno.EEXIST;
        }
        routes.set(first, route);
      }
    }
    return null;
  }

  private static boolean isBeside(Route one, Route other) {
    return one.table() == other.table()
        && one.metric() == other.metric()
        && one.destination().equals(other.destination());
  }

  /**
   * What the route to delete must look like; null and 0 for anything.
   *
   * @param table never 0
   */
  public record Pattern(
      Cidr destination,
      int table,
      @Nullable RouteType type,
      @Nullable Ipv4 gateway,
      int device,
      int metric,
      @Nullable Scope scope,
      @Nullable Origin origin,
      @Nullable Ipv4 source) {
    boolean matches(Route route) {
      return route.table() == table
          && route.destination().equals(destination)
          && (type == null || type == route.type())
          && (gateway == null || gateway.equals(route.gateway()))
          && (device == 0 || device == route.device())
          && (metric == 0 || metric == route.metric())
          && (scope == null || scope == route.scope())
          && (origin == null || origin == route.origin())
          && (source == null || Objects.equals(source, route.source()));
    }
  }

  /** Deletes the first route that looks like {@code pattern}. */
  public static Outcome delete(Network network, NamespaceId where, Pattern pattern) {
    var namespace = network.at(where);
    if (!isMade(namespace, pattern.table())) {
      return new Outcome.Refused(Errno.ESRCH, "FIB table does not exist");
    }
    var routes = new ArrayList<>(namespace.routing().routes());
    for (var route : namespace.routing().tried(pattern.table())) {
      if (pattern.matches(route)) {
        routes.remove(route);
        return done(network, namespace, routes);
      }
    }
    return Outcome.refused(Errno.ESRCH);
  }

  /** The kernel makes the main table with the first of any. */
  private static boolean isMade(Namespace namespace, int table) {
    var made = namespace.routing().made();
    return made.contains(table) || (table == Route.MAIN && !made.isEmpty());
  }

  private static Outcome done(Network network, Namespace namespace, List<Route> routes) {
    return new Outcome.Done(network.with(namespace.with(namespace.routing().withRoutes(routes))));
  }
}
