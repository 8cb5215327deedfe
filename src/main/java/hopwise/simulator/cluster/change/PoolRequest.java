package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Release;
import org.jspecify.annotations.Nullable;

/**
 * A node pool that somebody asks for.
 *
 * @param maxPods null for the plugin's default
 * @param subnet null for the cluster's
 * @param podSubnet null for none
 * @param maxSurge a number of nodes or a percentage
 * @param release null for the cluster's
 */
public record PoolRequest(
    String name,
    NodePool.Mode mode,
    NodePool.OsSku os,
    String vmSize,
    int count,
    @Nullable Integer maxPods,
    @Nullable SubnetId subnet,
    @Nullable SubnetId podSubnet,
    String maxSurge,
    @Nullable Release release,
    boolean outboundNat) {
  /** The size of machines where nobody names one. */
  public static final String VM_SIZE = "Standard_DS2_v2";

  /** Linux nodes as AKS makes them when nobody says more. */
  public static PoolRequest linux(String name, int count) {
    return new PoolRequest(
        name,
        NodePool.Mode.SYSTEM,
        NodePool.OsSku.UBUNTU,
        VM_SIZE,
        count,
        null,
        null,
        null,
        "1",
        null,
        true);
  }

  /** Windows nodes as AKS makes them when nobody says more. */
  public static PoolRequest windows(String name, int count) {
    return new PoolRequest(
        name,
        NodePool.Mode.USER,
        NodePool.OsSku.WINDOWS_2022,
        VM_SIZE,
        count,
        null,
        null,
        null,
        "1",
        null,
        true);
  }

  /** The same for so many pods a node. */
  public PoolRequest withMaxPods(@Nullable Integer pods) {
    return new PoolRequest(
        name, mode, os, vmSize, count, pods, subnet, podSubnet, maxSurge, release, outboundNat);
  }

  /** The same in other subnets. */
  public PoolRequest in(@Nullable SubnetId nodes, @Nullable SubnetId pods) {
    return new PoolRequest(
        name, mode, os, vmSize, count, maxPods, nodes, pods, maxSurge, release, outboundNat);
  }

  /** The same with another surge. */
  public PoolRequest withMaxSurge(String surge) {
    return new PoolRequest(
        name, mode, os, vmSize, count, maxPods, subnet, podSubnet, surge, release, outboundNat);
  }

  /** The same in another mode. */
  public PoolRequest withMode(NodePool.Mode other) {
    return new PoolRequest(
        name, other, os, vmSize, count, maxPods, subnet, podSubnet, maxSurge, release, outboundNat);
  }

  /** The same with or without translation by Windows nodes. */
  public PoolRequest withOutboundNat(boolean on) {
    return new PoolRequest(
        name, mode, os, vmSize, count, maxPods, subnet, podSubnet, maxSurge, release, on);
  }
}
