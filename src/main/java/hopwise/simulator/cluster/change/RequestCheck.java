package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Release;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is wrong with a request by itself: names, numbers, a group or a subnet that is not there.
 */
final class RequestCheck {
  private static final Pattern CLUSTER_NAME =
      Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_-]{0,61}[A-Za-z0-9])?");
  private static final Pattern POOL_NAME = Pattern.compile("[a-z][a-z0-9]{0,11}");
  private static final int LONGEST_WINDOWS_NAME = 6;

  private RequestCheck() {}

  static Optional<Refused> of(Estate estate, ClusterRequest request) {
    var id = request.id();
    var group = new ResourceId(id.group(), ResourceType.RESOURCE_GROUP, id.group());
    if (estate.azure().find(ResourceGroup.class, group).isEmpty()) {
      return Optional.of(Refusals.noGroup(id.group()));
    }
    if (!CLUSTER_NAME.matcher(id.name()).matches()) {
      return Optional.of(Refusals.clusterName(id.name()));
    }
    if (estate.cluster(id).isPresent()) {
      return Optional.of(Refusals.exists("cluster", id.name()));
    }
    var asked = request.release();
    var release = asked == null ? estate.today() : asked;
    if (!Releases.known(estate.today()).contains(release)) {
      return Optional.of(Refusals.release(release, Releases.offered(estate.today())));
    }
    var named = request.plugin();
    var plugin = named == null ? release.defaultPlugin() : named;
    if (request.pool().os().isWindows()) {
      return Optional.of(Refusals.windowsFirst());
    }
    if (request.podCidr() != null && (plugin.isNodeSubnet() || plugin.isPodSubnet())) {
      return Optional.of(Refusals.podRangeNotUsed(plugin));
    }
    return of(estate, request.pool(), plugin);
  }

  /** What is wrong with a pool by itself. */
  static Optional<Refused> of(Estate estate, PoolRequest pool, Plugin plugin) {
    var asked = pool.maxPods();
    int maxPods = asked == null ? plugin.defaultPods() : asked;
    if (!POOL_NAME.matcher(pool.name()).matches()
        || (pool.os().isWindows() && pool.name().length() > LONGEST_WINDOWS_NAME)) {
      return Optional.of(Refusals.poolName(pool.name(), pool.os().isWindows()));
    }
    if (maxPods < Plugin.MIN_PODS || maxPods > Plugin.MAX_PODS) {
      return Optional.of(SizeRefusals.maxPods(maxPods));
    }
    if (pool.count() > 0 && (long) maxPods * pool.count() < Plugin.MIN_PODS_OF_POOL) {
      return Optional.of(SizeRefusals.maxPodsOfPool(pool.name(), pool.count(), maxPods));
    }
    if (pool.count() < (pool.mode() == NodePool.Mode.SYSTEM ? 1 : 0)) {
      return Optional.of(SizeRefusals.tooFewNodes(pool.name(), pool.count()));
    }
    return Surge.parse(pool.maxSurge()).isEmpty()
        ? Optional.of(Refusals.surge(pool.maxSurge()))
        : subnets(estate, pool, plugin);
  }

  private static Optional<Refused> subnets(Estate estate, PoolRequest pool, Plugin plugin) {
    var nodes = pool.subnet();
    var pods = pool.podSubnet();
    if (nodes != null && estate.azure().subnet(nodes).isEmpty()) {
      return Optional.of(Refusals.noSubnet(nodes));
    }
    if (plugin.isPodSubnet() != (pods != null)) {
      return Optional.of(
          Refusals.podSubnet(
              pods == null
                  ? Words.of(plugin) + " needs a pod subnet for each pool."
                  : "A pod subnet can be given with Azure CNI Pod Subnet only."));
    }
    if (pods == null) {
      return Optional.empty();
    }
    if (estate.azure().subnet(pods).isEmpty()) {
      return Optional.of(Refusals.noSubnet(pods));
    }
    return nodes != null && nodes.vnet().equals(pods.vnet()) && !nodes.equals(pods)
        ? allocation(estate, pods, plugin)
        : Optional.of(
            Refusals.podSubnet(
                "The pod subnet must be another subnet of the virtual network of the nodes."));
  }

  /** All clusters that share a pod subnet give addresses out in one way. */
  private static Optional<Refused> allocation(Estate estate, SubnetId pods, Plugin plugin) {
    return estate.all().stream()
        .filter(other -> other.profile().plugin() != plugin)
        .filter(other -> other.pools().stream().anyMatch(pool -> pods.equals(pool.podSubnet())))
        .map(other ->
            Refusals.podSubnet(
                "Subnet %s gives addresses out by %s to cluster %s; a pod subnet does so in one way only."
                    .formatted(
                        pods.name(),
                        Words.allocation(other.profile().plugin()),
                        other.id().name())))
        .findFirst();
  }

  /** The release of a cluster's pool. */
  static Release release(Cluster cluster, PoolRequest pool) {
    var asked = pool.release();
    return asked == null ? cluster.release() : asked;
  }
}
