package hopwise.simulator.plan;

/**
 * How a node of a dynamic pod subnet asks for addresses: by sixteen, with half of that to spare.
 */
public final class Batches {
  /** Addresses in a batch. */
  public static final int SIZE = 16;

  private Batches() {}

  /**
   * Addresses that a node holds while {@code pods} of its pods run. Azure's container networking
   * service keeps {@code 16 * ceil(0.5 + pods / 16)}, and never more than {@code maxPods}.
   */
  public static int held(int pods, int maxPods) {
    int batches = Math.ceilDiv(pods + SIZE / 2, SIZE);
    return Math.min(maxPods, SIZE * batches);
  }
}
