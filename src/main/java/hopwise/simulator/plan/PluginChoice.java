package hopwise.simulator.plan;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The ways an AKS cluster gives addresses to pods, with their numbers. Microsoft's pages disagree
 * about the pods per node that pod subnet has by default, 110 or 250, so it has none here.
 */
public enum PluginChoice {
  KUBENET("kubenet", "kubenet", PodHome.POD_RANGE, 110, 400),
  NODE_SUBNET("node-subnet", "Azure CNI Node Subnet", PodHome.NODE_SUBNET, 30, 5000),
  POD_SUBNET("pod-subnet", "Azure CNI Pod Subnet", PodHome.POD_SUBNET, 0, 5000),
  POD_SUBNET_STATIC(
      "pod-subnet-static", "Azure CNI Pod Subnet, static blocks", PodHome.POD_SUBNET, 0, 5000),
  OVERLAY("overlay", "Azure CNI Overlay", PodHome.POD_RANGE, 250, 5000);

  /** The fewest pods a node may be made for. */
  public static final int LEAST_PODS = 10;

  /** The most pods a node may be made for. */
  public static final int MOST_PODS = 250;

  private final String word;
  private final String title;
  private final PodHome podHome;
  private final int defaultMaxPods;
  private final int nodeLimit;

  PluginChoice(String word, String title, PodHome podHome, int defaultMaxPods, int nodeLimit) {
    this.word = word;
    this.title = title;
    this.podHome = podHome;
    this.defaultMaxPods = defaultMaxPods;
    this.nodeLimit = nodeLimit;
  }

  /** The plugin that the command line calls {@code word}, such as {@code node-subnet}. */
  public static Optional<PluginChoice> parse(String word) {
    return Arrays.stream(values()).filter(plugin -> plugin.word.equals(word)).findFirst();
  }

  /** Its name as readers know it. */
  public String title() {
    return title;
  }

  /** Where its pods have their addresses from. */
  public PodHome podHome() {
    return podHome;
  }

  /** Pods per node if nobody says; empty where Microsoft's pages disagree. */
  public OptionalInt defaultMaxPods() {
    return defaultMaxPods == 0 ? OptionalInt.empty() : OptionalInt.of(defaultMaxPods);
  }

  /**
   * The most nodes of a cluster: with kubenet the routes of a route table, else AKS's own limit.
   */
  public int nodeLimit() {
    return nodeLimit;
  }

  /** Addresses of the node subnet that one node of {@code maxPods} pods takes. */
  public long nodeAddresses(int maxPods) {
    return podHome == PodHome.NODE_SUBNET ? 1L + maxPods : 1;
  }

  /** Addresses of the pod subnet that one node takes when all its {@code maxPods} pods run. */
  public long podAddresses(int maxPods) {
    return switch (this) {
      case POD_SUBNET -> Math.max(Batches.SIZE, Batches.held(maxPods, maxPods));
      case POD_SUBNET_STATIC -> (long) Batches.SIZE * StaticBlocks.perNode(maxPods);
      case KUBENET, NODE_SUBNET, OVERLAY -> 0;
    };
  }

  /** How many of a virtual network's private addresses one node takes; a static block is one. */
  long vnetAddresses(int maxPods) {
    return nodeAddresses(maxPods)
        + (this == POD_SUBNET_STATIC ? StaticBlocks.perNode(maxPods) : podAddresses(maxPods));
  }

  @Override
  public String toString() {
    return word;
  }
}
