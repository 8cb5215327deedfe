package hopwise.simulator.cluster;

import hopwise.simulator.azure.Azure;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything that is declared in a subscription and decided about it. Immutable.
 *
 * @param seed of everything that is random in reality
 * @param today the release that a cluster gets when nobody names one
 */
public record Estate(
    long seed, Release today, Azure azure, SortedMap<ClusterId, Cluster> clusters) {
  /** Keeps the clusters from changing. */
  public Estate {
    clusters = Collections.unmodifiableSortedMap(clusters);
  }

  /** A subscription without clusters. */
  public static Estate of(long seed, Release today, Azure azure) {
    return new Estate(seed, today, azure, new TreeMap<>());
  }

  /** The cluster of this id. */
  public Optional<Cluster> cluster(ClusterId id) {
    return Optional.ofNullable(clusters.get(id));
  }

  /** The clusters by group and name. */
  public List<Cluster> all() {
    return List.copyOf(clusters.values());
  }

  /** The same with other Azure resources. */
  public Estate with(Azure other) {
    return new Estate(seed, today, other, clusters);
  }

  /** The same with a cluster added or replaced. */
  public Estate with(Cluster cluster) {
    var more = new TreeMap<>(clusters);
    more.put(cluster.id(), cluster);
    return new Estate(seed, today, azure, more);
  }

  /** The same without a cluster; its Azure resources stay. */
  public Estate without(ClusterId id) {
    var fewer = new TreeMap<>(clusters);
    fewer.remove(id);
    return new Estate(seed, today, azure, fewer);
  }
}
