package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Plugin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Makes, scales and deletes pools of nodes. */
public final class NodePools {
  private NodePools() {}

  /** A pool as a request asks for it, still without nodes. */
  static NodePool pool(Cluster cluster, PoolRequest request) {
    var maxPods = request.maxPods();
    return new NodePool(
        request.name(),
        request.mode(),
        request.os(),
        request.vmSize(),
        maxPods == null ? cluster.profile().plugin().defaultPods() : maxPods,
        subnet(cluster, request),
        request.podSubnet(),
        request.maxSurge(),
        RequestCheck.release(cluster, request),
        request.outboundNat(),
        0);
  }

  private static SubnetId subnet(Cluster cluster, PoolRequest request) {
    var asked = request.subnet();
    if (asked != null) {
      return asked;
    }
    return cluster.pools().isEmpty() ? Names.subnet(cluster) : cluster.pools().getFirst().subnet();
  }

  /** Adds a pool. */
  public static Outcome add(Estate estate, ClusterId id, PoolRequest asked, Instant now) {
    var found = estate.cluster(id);
    if (found.isEmpty()) {
      return Refusals.noCluster(id);
    }
    var cluster = found.get();
    var request =
        asked.subnet() == null ? asked.in(subnet(cluster, asked), asked.podSubnet()) : asked;
    if (cluster.pool(request.name()).isPresent()) {
      return Refusals.exists("node pool", request.name());
    }
    var release = RequestCheck.release(cluster, request);
    var refused =
        RequestCheck.of(estate, request, cluster.profile().plugin())
            .or(() -> system(request))
            .or(() -> Windows.refusal(cluster, request, release))
            .or(() -> sameNetwork(cluster, request))
            .or(() -> NetworkCheck.subnet(estate, cluster, subnet(cluster, request)))
            .or(() ->
                release.compareTo(cluster.release()) > 0
                    ? Optional.of(
                        Refusals.upgrade(
                            cluster.release(), release, "a pool cannot be newer than its cluster"))
                    : Optional.empty());
    if (refused.isPresent()) {
      return refused.get();
    }
    var pool = pool(cluster, request);
    var pools = new ArrayList<>(cluster.pools());
    pools.add(pool);
    var with = cluster.withPools(pools);
    return new Room(estate, with, pool)
        .forNew(request.count())
        .<Outcome>map(refusal -> refusal)
        .orElseGet(() ->
            new Outcome.Done(grow(attach(estate, with, pool), with, pool, request.count(), now)));
  }

  private static Optional<Outcome.Refused> system(PoolRequest request) {
    return request.os().isWindows() && request.mode() == NodePool.Mode.SYSTEM
        ? Optional.of(Refusals.windowsFirst())
        : Optional.empty();
  }

  private static Optional<Outcome.Refused> sameNetwork(Cluster cluster, PoolRequest request) {
    var mine = cluster.pools().getFirst().subnet();
    var asked = request.subnet();
    return asked == null || asked.vnet().equals(mine.vnet())
        ? Optional.empty()
        : Optional.of(
            Refusals.unchangeable(
                "vnetSubnetID", "All pools of a cluster are in one virtual network."));
  }

  /** All subnets of a kubenet cluster have its route table. */
  private static Estate attach(Estate estate, Cluster cluster, NodePool pool) {
    var table = cluster.routeTable();
    return cluster.profile().plugin() == Plugin.KUBENET && table != null
        ? estate.with(
            Subnets.change(estate.azure(), pool.subnet(), subnet -> subnet.withRouteTable(table)))
        : estate;
  }

  private static Estate grow(
      Estate estate, Cluster cluster, NodePool pool, int count, Instant now) {
    var made = Machines.make(estate, cluster, pool, count, now);
    return Controllers.settle(made, cluster.id(), now);
  }

  /** Gives a pool another number of nodes; the newest go first. */
  public static Outcome scale(Estate estate, ClusterId id, String name, int count, Instant now) {
    var found = estate.cluster(id);
    if (found.isEmpty()) {
      return Refusals.noCluster(id);
    }
    var cluster = found.get();
    var pool = cluster.pool(name);
    if (pool.isEmpty()) {
      return Refusals.noPool(id, name);
    }
    int before = cluster.nodes(pool.get()).size();
    var refused =
        scaleRefusal(pool.get(), count)
            .or(() ->
                count > before
                    ? new Room(estate, cluster, pool.get()).forMore(count - before)
                    : Optional.empty());
    if (refused.isPresent()) {
      return refused.get();
    }
    return new Outcome.Done(
        count >= before
            ? grow(estate, cluster, pool.get(), count - before, now)
            : Controllers.settle(
                remove(estate, cluster, newest(cluster, pool.get(), before - count)), id, now));
  }

  /** Gives a pool another surge. */
  public static Outcome surge(Estate estate, ClusterId id, String name, String maxSurge) {
    var found = estate.cluster(id);
    if (found.isEmpty()) {
      return Refusals.noCluster(id);
    }
    var cluster = found.get();
    if (cluster.pool(name).isEmpty()) {
      return Refusals.noPool(id, name);
    }
    if (Surge.parse(maxSurge).isEmpty()) {
      return Refusals.surge(maxSurge);
    }
    var pools =
        cluster.pools().stream()
            .map(pool -> pool.name().equals(name) ? pool.withMaxSurge(maxSurge) : pool)
            .toList();
    return new Outcome.Done(estate.with(cluster.withPools(pools)));
  }

  private static Optional<Outcome.Refused> scaleRefusal(NodePool pool, int count) {
    if (count < (pool.mode() == NodePool.Mode.SYSTEM ? 1 : 0)) {
      return Optional.of(SizeRefusals.tooFewNodes(pool.name(), count));
    }
    return count > 0 && (long) count * pool.maxPods() < Plugin.MIN_PODS_OF_POOL
        ? Optional.of(SizeRefusals.maxPodsOfPool(pool.name(), count, pool.maxPods()))
        : Optional.empty();
  }

  private static List<Node> newest(Cluster cluster, NodePool pool, int count) {
    return cluster.nodes(pool).stream()
        .sorted(Comparator.comparingInt(Node::index).reversed())
        .limit(count)
        .toList();
  }

  /** The estate without some nodes and their NICs. */
  static Estate remove(Estate estate, Cluster cluster, List<Node> gone) {
    var left = new ArrayList<>(cluster.nodes().values());
    left.removeAll(gone);
    var azure = estate.azure();
    for (var node : gone) {
      azure = azure.without(node.nic());
    }
    return estate.with(azure).with(cluster.withNodes(left));
  }

  /** Deletes a pool with its nodes. */
  public static Outcome delete(Estate estate, ClusterId id, String name, Instant now) {
    var found = estate.cluster(id);
    if (found.isEmpty()) {
      return Refusals.noCluster(id);
    }
    var cluster = found.get();
    var pool = cluster.pool(name);
    if (pool.isEmpty()) {
      return Refusals.noPool(id, name);
    }
    boolean last =
        cluster.pools().stream()
            .filter(other -> other.mode() == NodePool.Mode.SYSTEM)
            .allMatch(other -> other.name().equals(name));
    if (last && pool.get().mode() == NodePool.Mode.SYSTEM) {
      return Refusals.lastSystemPool(name);
    }
    var removed = remove(estate, cluster, cluster.nodes(pool.get()));
    var left = removed.cluster(id).orElseThrow();
    var pools = left.pools().stream().filter(other -> !other.name().equals(name)).toList();
    var without =
        removed
            .with(removed.azure().without(Controllers.scaleSetId(cluster, pool.get())))
            .with(left.withPools(pools));
    return new Outcome.Done(Controllers.settle(without, id, now));
  }
}
