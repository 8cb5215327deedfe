package hopwise.simulator.cluster;

import hopwise.simulator.azure.SubnetId;
import org.jspecify.annotations.Nullable;

/**
 * Nodes of one size and purpose. How many there are is a matter of {@link Cluster#nodes}.
 *
 * @param podSubnet of pods with a subnet of their own, else null
 * @param maxPods a node
 * @param maxSurge nodes that an upgrade makes beyond the pool: a number or a percentage
 * @param outboundNat of Windows: whether HNS translates what pods send out
 * @param nextIndex of the node that is made next
 */
public record NodePool(
    String name,
    Mode mode,
    OsSku os,
    String vmSize,
    int maxPods,
    SubnetId subnet,
    @Nullable SubnetId podSubnet,
    String maxSurge,
    Release release,
    boolean outboundNat,
    int nextIndex) {
  /** Whether a pool is for the cluster's own pods. */
  public enum Mode {
    SYSTEM("System"),
    USER("User");

    private final String word;

    Mode(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** What a node runs. */
  public enum OsSku {
    UBUNTU("Ubuntu"),
    WINDOWS_2022("Windows2022"),
    WINDOWS_2025("Windows2025");

    private final String word;

    OsSku(String word) {
      this.word = word;
    }

    /** Whether it is Windows. */
    public boolean isWindows() {
      return this != UBUNTU;
    }

    /** The value of osType. */
    public String type() {
      return isWindows() ? "Windows" : "Linux";
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** The same after more nodes were made. */
  public NodePool withNextIndex(int index) {
    return new NodePool(
        name, mode, os, vmSize, maxPods, subnet, podSubnet, maxSurge, release, outboundNat, index);
  }

  /** The same with another release. */
  public NodePool with(Release other) {
    return new NodePool(
        name,
        mode,
        os,
        vmSize,
        maxPods,
        subnet,
        podSubnet,
        maxSurge,
        other,
        outboundNat,
        nextIndex);
  }

  /** The same with another surge. */
  public NodePool withMaxSurge(String surge) {
    return new NodePool(
        name, mode, os, vmSize, maxPods, subnet, podSubnet, surge, release, outboundNat, nextIndex);
  }
}
