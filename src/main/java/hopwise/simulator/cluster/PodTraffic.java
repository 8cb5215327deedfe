package hopwise.simulator.cluster;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.net.Cidr;
import java.util.ArrayList;
import java.util.List;

/**
 * What nodes take for the cluster's own traffic.
 *
 * @param clusterRanges where pods have their addresses: kube-proxy does not masquerade what comes
 *     from there, Windows does not translate what goes there
 * @param spared where packets of pods go with the pods' own addresses
 */
public record PodTraffic(List<Cidr> clusterRanges, List<Cidr> spared) {
  /** Copies the lists. */
  public PodTraffic {
    clusterRanges = List.copyOf(clusterRanges);
    spared = List.copyOf(spared);
  }

  /** The ranges of a cluster. The owner's own configuration spares more. */
  public static PodTraffic of(Azure azure, Cluster cluster) {
    var pods = cluster.profile().podCidr();
    var ranges = pods == null ? network(azure, cluster) : List.of(pods);
    var spared = new ArrayList<>(ranges);
    spared.addAll(cluster.profile().nonMasquerade());
    return new PodTraffic(ranges, spared);
  }

  private static List<Cidr> network(Azure azure, Cluster cluster) {
    return cluster.pools().stream()
        .map(pool -> pool.subnet().vnet())
        .distinct()
        .flatMap(id -> azure.find(Vnet.class, id).stream())
        .flatMap(vnet -> vnet.prefixes().stream())
        .toList();
  }
}
