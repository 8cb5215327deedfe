package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.FreeAddresses;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.cluster.Plugin;
import java.util.Optional;

/** Whether there are addresses for more nodes. */
final class Room {
  private static final int RANGE = 256;
  private static final int BLOCK = 16;

  private final Estate estate;
  private final Cluster cluster;
  private final NodePool pool;

  Room(Estate estate, Cluster cluster, NodePool pool) {
    this.estate = estate;
    this.cluster = cluster;
    this.pool = pool;
  }

  /** The addresses of the node subnet that nodes take. */
  static long addresses(Plugin plugin, int maxPods, long nodes) {
    return plugin.isNodeSubnet() ? nodes * (maxPods + 1L) : nodes;
  }

  /** How many blocks of 16 a node takes of a pod subnet: one address of them is not a pod's. */
  static int blocks(int maxPods) {
    return Math.ceilDiv(maxPods + 1, BLOCK);
  }

  private long addresses(long nodes) {
    return addresses(cluster.profile().plugin(), pool.maxPods(), nodes);
  }

  private FreeAddresses free() {
    return FreeAddresses.of(estate.azure(), pool.subnet());
  }

  /** Why a cluster or a pool cannot be made with so many nodes. */
  Optional<Refused> forNew(int nodes) {
    return limits(nodes)
        .or(() -> ranges(nodes))
        .or(() -> blocksFor(nodes))
        .or(() ->
            free().count() < addresses(nodes)
                ? Optional.of(
                    SizeRefusals.subnetTooSmall(
                        addresses(nodes), free().count(), free().prefix(), pool.subnet().name()))
                : Optional.empty());
  }

  /** Why a pool cannot get so many nodes more. */
  Optional<Refused> forMore(int nodes) {
    return limits(nodes)
        .or(() -> ranges(nodes))
        .or(() -> blocksFor(nodes))
        .or(() ->
            free().count() < addresses(nodes)
                ? Optional.of(
                    SizeRefusals.subnetFull(
                        pool.subnet().name(), free().prefix(), addresses(nodes)))
                : Optional.empty());
  }

  /** Why a pool cannot get so many nodes for the time of an upgrade. */
  Optional<Refused> forSurge(int nodes) {
    return poolLimit(nodes)
        .or(() -> limits(nodes))
        .or(() -> ranges(nodes))
        .or(() -> blocksFor(nodes))
        .or(() ->
            free().count() < addresses(nodes)
                ? Optional.of(
                    SizeRefusals.subnetFullForSurge(
                        pool.name(), cluster.id().name(), pool.subnet().name(), free().prefix()))
                : Optional.empty());
  }

  private Optional<Refused> limits(int more) {
    var plugin = cluster.profile().plugin();
    long all = (long) cluster.nodes().size() + more;
    return poolLimit(more)
        .or(() ->
            all > plugin.nodeLimit()
                ? Optional.of(SizeRefusals.tooManyNodes(plugin, all))
                : Optional.empty())
        .or(() -> routes(all));
  }

  /** With kubenet a node takes a route, and the owner's routes are in the same table. */
  private Optional<Refused> routes(long nodes) {
    if (cluster.profile().plugin() != Plugin.KUBENET) {
      return Optional.empty();
    }
    var subnet = estate.azure().subnet(pool.subnet()).orElseThrow();
    return estate
        .azure()
        .find(RouteTable.class, subnet.routeTable())
        .flatMap(table -> {
          int others = PodRoutes.others(table, cluster);
          return others + nodes > RouteTable.LIMIT
              ? Optional.of(SizeRefusals.routeTableFull(table.id().name(), others, nodes))
              : Optional.empty();
        });
  }

  private Optional<Refused> poolLimit(int more) {
    long all = (long) cluster.nodes(pool).size() + more;
    return all > Plugin.MAX_NODES_OF_POOL
        ? Optional.of(SizeRefusals.tooManyNodesOfPool(pool.name(), all))
        : Optional.empty();
  }

  private Optional<Refused> ranges(int more) {
    var range = cluster.profile().podCidr();
    if (range == null || !cluster.profile().plugin().hasNodeRanges()) {
      return Optional.empty();
    }
    long needed = ((long) cluster.nodes().size() + more) * RANGE;
    return needed > range.size()
        ? Optional.of(SizeRefusals.podRangeTooSmall(needed, range))
        : Optional.empty();
  }

  private Optional<Refused> blocksFor(int nodes) {
    var subnet = pool.podSubnet();
    if (subnet == null || cluster.profile().plugin() != Plugin.POD_SUBNET_STATIC) {
      return Optional.empty();
    }
    var free = Leases.ofPods(estate, subnet);
    int needed = nodes * blocks(pool.maxPods());
    var left = free;
    for (int i = 0; i < needed; i++) {
      if (!(left.takeBlock(28) instanceof FreeAddresses.Allocation.Given given)) {
        return Optional.of(SizeRefusals.podSubnetFull(subnet.name(), free.prefix(), needed, i));
      }
      left = given.rest();
    }
    return Optional.empty();
  }
}
