package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.cluster.WorkloadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Brings clusters and pools to another release: surge nodes first, then node after node. */
public final class Upgrades {
  /** So many steps at most: large pools are upgraded more nodes at a time than the surge says. */
  private static final int STEPS = 16;

  private Upgrades() {}

  /** Upgrades the control plane, and all pools unless {@code controlPlaneOnly}. */
  public static Outcome cluster(
      Estate estate, ClusterId id, Release to, boolean controlPlaneOnly, Instant now) {
    var found = estate.cluster(id);
    if (found.isEmpty()) {
      return Refusals.noCluster(id);
    }
    var cluster = found.get();
    var refused = Releases.refusal(cluster.release(), to, estate.today());
    if (refused.isEmpty() && !controlPlaneOnly) {
      refused =
          cluster.pools().stream()
              .flatMap(pool -> surgeRefusal(estate, cluster, pool).stream())
              .findFirst();
    }
    if (refused.isPresent()) {
      return refused.get();
    }
    var upgraded = estate.with(SystemPods.renewed(cluster.with(to), now));
    if (!controlPlaneOnly) {
      for (var pool : cluster.pools()) {
        upgraded = reimaged(upgraded, id, pool.name(), to, now);
      }
    }
    return new Outcome.Done(Controllers.settle(upgraded, id, now));
  }

  /** Upgrades one pool; it cannot be newer than the control plane. */
  public static Outcome pool(Estate estate, ClusterId id, String name, Release to, Instant now) {
    var found = estate.cluster(id);
    if (found.isEmpty()) {
      return Refusals.noCluster(id);
    }
    var cluster = found.get();
    var pool = cluster.pool(name);
    if (pool.isEmpty()) {
      return Refusals.noPool(id, name);
    }
    var refused =
        poolRefusal(cluster, pool.get(), to).or(() -> surgeRefusal(estate, cluster, pool.get()));
    return refused
        .<Outcome>map(refusal -> refusal)
        .orElseGet(() -> new Outcome.Done(reimaged(estate, id, name, to, now)));
  }

  private static Optional<Refused> poolRefusal(Cluster cluster, NodePool pool, Release to) {
    if (to.compareTo(cluster.release()) > 0) {
      return Optional.of(
          Refusals.upgrade(pool.release(), to, "a pool cannot be newer than its cluster"));
    }
    return to.compareTo(pool.release()) < 0
        ? Optional.of(Refusals.upgrade(pool.release(), to, "a version cannot be lowered"))
        : Optional.empty();
  }

  /** Why there is no room for a pool's surge nodes. */
  static Optional<Refused> surgeRefusal(Estate estate, Cluster cluster, NodePool pool) {
    int nodes = cluster.nodes(pool).size();
    return nodes == 0
        ? Optional.empty()
        : new Room(estate, cluster, pool).forSurge(Surge.nodes(pool.maxSurge(), nodes));
  }

  /** The estate in which the nodes of a pool were emptied and written anew one after the other. */
  static Estate reimaged(Estate before, ClusterId id, String name, Release to, Instant now) {
    var cluster = before.cluster(id).orElseThrow();
    var pool = cluster.pool(name).orElseThrow();
    var old = cluster.nodes(pool);
    if (old.isEmpty()) {
      return before.with(with(cluster, pool.with(to)));
    }
    int surge = Surge.nodes(pool.maxSurge(), old.size());
    var renewed = pool.with(to);
    var estate = Machines.make(before, with(cluster, renewed), renewed, surge, now);
    estate = Controllers.settle(estate, id, now);
    int step = Math.max(surge, Math.ceilDiv(old.size(), STEPS));
    for (int from = 0; from < old.size(); from += step) {
      var some = old.subList(from, Math.min(old.size(), from + step));
      estate = renewed(estate, id, some, to, now);
    }
    var full = estate.cluster(id).orElseThrow();
    var surged = full.nodes(renewed).stream().filter(node -> isNew(node, old)).toList();
    return Controllers.settle(NodePools.remove(estate, full, surged), id, now);
  }

  private static boolean isNew(Node node, List<Node> old) {
    return old.stream().noneMatch(other -> other.name().equals(node.name()));
  }

  private static Cluster with(Cluster cluster, NodePool changed) {
    return cluster.withPools(
        cluster.pools().stream()
            .map(pool -> pool.name().equals(changed.name()) ? changed : pool)
            .toList());
  }

  private static Estate renewed(
      Estate estate, ClusterId id, List<Node> nodes, Release to, Instant now) {
    var drained = change(estate, id, nodes, node -> evicted(node).withCordon(true));
    var moved = Controllers.settle(drained, id, now);
    var fresh = change(moved, id, nodes, node -> node.reimaged(to, now));
    return Controllers.settle(fresh, id, now);
  }

  private static Estate change(
      Estate estate, ClusterId id, List<Node> nodes, UnaryOperator<Node> change) {
    var cluster = estate.cluster(id).orElseThrow();
    var all = new ArrayList<Node>();
    for (var node : cluster.nodes().values()) {
      all.add(isNew(node, nodes) ? node : change.apply(node));
    }
    return estate.with(cluster.withNodes(all));
  }

  /** A node without the pods that can move away: those of DaemonSets stay. */
  static Node evicted(Node node) {
    return node.withRuns(
        node.runs().stream()
            .filter(run -> run.workload().kind() == WorkloadId.Kind.DAEMON_SET)
            .toList());
  }
}
