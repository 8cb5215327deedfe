package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.ScaleSet;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.NodePool;
import java.time.Instant;
import java.util.ArrayList;

/**
 * The controllers of a cluster: what they decide about its pods, and what they write into Azure.
 * They mend what is theirs and leave the rest alone.
 */
public final class Controllers {
  private Controllers() {}

  /** The estate as it is when the controllers of a cluster have nothing left to do. */
  public static Estate settle(Estate estate, ClusterId id, Instant now) {
    var cluster = estate.cluster(id).orElseThrow();
    var placed = Scheduling.settle(estate, cluster, now);
    var with = nics(estate, placed).with(placed);
    var routed = with.with(PodRoutes.write(with.azure(), placed));
    var grouped = scaleSets(routed, placed);
    return Balancers.write(grouped, placed);
  }

  /** Writes the addresses that nodes lease for pods into their NICs. */
  private static Estate nics(Estate estate, Cluster cluster) {
    var plugin = cluster.profile().plugin();
    if (!plugin.isNodeSubnet() && !plugin.isPodSubnet()) {
      return estate;
    }
    var changed = new ArrayList<Nic>();
    for (var node : cluster.nodes().values()) {
      estate
          .azure()
          .find(Nic.class, node.nic())
          .filter(nic -> !nic.secondary().equals(node.podAddresses()))
          .ifPresent(nic -> changed.add(nic.withSecondary(node.podAddresses())));
    }
    return changed.isEmpty() ? estate : estate.with(estate.azure().withAll(changed));
  }

  private static Estate scaleSets(Estate estate, Cluster cluster) {
    if (!Names.hasScaleSets(cluster.release())) {
      return estate;
    }
    var sets = cluster.pools().stream().map(pool -> scaleSet(cluster, pool)).toList();
    return estate.with(estate.azure().withAll(sets));
  }

  private static ScaleSet scaleSet(Cluster cluster, NodePool pool) {
    return new ScaleSet(
        scaleSetId(cluster, pool), cluster.location(), cluster.fleet().instances(pool.name()));
  }

  static ResourceId scaleSetId(Cluster cluster, NodePool pool) {
    return Names.id(cluster, ResourceType.VIRTUAL_MACHINE_SCALE_SET, Names.scaleSet(cluster, pool));
  }
}
