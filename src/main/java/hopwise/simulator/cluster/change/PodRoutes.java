package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.NextHopType;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.UserRoute;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.net.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The routes to nodes' pods that the route controller keeps in a route table. */
final class PodRoutes {
  private PodRoutes() {}

  /** Azure with a cluster's routes as they have to be; what is not about its pods stays. */
  static Azure write(Azure azure, Cluster cluster) {
    var pods = cluster.profile().podCidr();
    var table = azure.find(RouteTable.class, cluster.routeTable());
    if (pods == null || table.isEmpty()) {
      return azure;
    }
    var routes = new ArrayList<>(without(table.get(), pods));
    cluster.nodes().values().stream()
        .flatMap(node -> route(cluster, node))
        .limit(Math.max(0, RouteTable.LIMIT - routes.size()))
        .forEach(routes::add);
    return azure.with(table.get().withRoutes(routes));
  }

  /** Azure without a cluster's routes. */
  static Azure remove(Azure azure, Cluster cluster) {
    var pods = cluster.profile().podCidr();
    var table = azure.find(RouteTable.class, cluster.routeTable());
    return pods == null || table.isEmpty()
        ? azure
        : azure.with(table.get().withRoutes(without(table.get(), pods)));
  }

  /** How many routes of a table are not about a cluster's pods. */
  static int others(RouteTable table, Cluster cluster) {
    var pods = cluster.profile().podCidr();
    return pods == null ? table.routes().size() : without(table, pods).size();
  }

  private static List<UserRoute> without(RouteTable table, Cidr pods) {
    return table.routes().stream().filter(route -> !pods.contains(route.prefix())).toList();
  }

  private static Stream<UserRoute> route(Cluster cluster, Node node) {
    var range = node.podRange();
    return range == null
        ? Stream.of()
        : Stream.of(
            new UserRoute(
                Names.route(cluster, node.name(), range),
                range,
                NextHopType.VIRTUAL_APPLIANCE,
                node.ip()));
  }
}
