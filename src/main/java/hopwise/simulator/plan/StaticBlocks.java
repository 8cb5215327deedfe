package hopwise.simulator.plan;

/** The /28 blocks of a static pod subnet. */
public final class StaticBlocks {
  /** A pod subnet of static blocks is at most a /12. */
  static final SubnetSize LARGEST = new SubnetSize(12);

  private StaticBlocks() {}

  /** Blocks that a node of {@code maxPods} pods keeps; one of their addresses is no pod's. */
  public static int perNode(int maxPods) {
    return Math.ceilDiv(maxPods + 1, Batches.SIZE);
  }
}
