package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.route.Route;

/** Routes as people read them. */
public final class RouteLine {
  private RouteLine() {}

  /** The line of {@code ip route} for a route of a namespace. */
  public static String of(Network network, NamespaceId place, Route route) {
    return new RouteText(network, place, RouteFilter.of(route.table())).of(route).strip();
  }
}
