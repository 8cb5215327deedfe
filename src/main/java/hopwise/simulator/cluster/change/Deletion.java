package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.Outcome;

/** Deletes clusters. */
public final class Deletion {
  private Deletion() {}

  /** Deletes a cluster with its resource group of machines; the owner's network stays. */
  public static Outcome delete(Estate estate, ClusterId id) {
    var found = estate.cluster(id);
    if (found.isEmpty()) {
      return Refusals.noCluster(id);
    }
    var cluster = found.get();
    var routes = PodRoutes.remove(estate.azure(), cluster);
    var detached = detached(routes, cluster);
    return new Outcome.Done(estate.with(withoutGroup(detached, cluster)).without(id));
  }

  private static Azure detached(Azure before, Cluster cluster) {
    var azure = before;
    for (var pool : cluster.pools()) {
      azure =
          Subnets.change(
              azure,
              pool.subnet(),
              subnet -> {
                var table = subnet.routeTable();
                var gateway = subnet.natGateway();
                var own = Names.routeTable(cluster).equals(table) ? null : table;
                var way = Names.natGateway(cluster).equals(gateway) ? null : gateway;
                return subnet.withRouteTable(own).withNatGateway(way);
              });
    }
    return azure;
  }

  private static Azure withoutGroup(Azure before, Cluster cluster) {
    var azure = before;
    for (var resource : before.all()) {
      if (resource.id().group().equalsIgnoreCase(cluster.nodeGroup())) {
        azure = azure.without(resource.id());
      }
    }
    return azure;
  }
}
