package hopwise.simulator.cluster;

import org.jspecify.annotations.Nullable;

/** How a cluster gives addresses to pods and wires them. */
public enum Plugin {
  /** Pods in a range of their own, a /24 a node, reached by a route table. */
  KUBENET("kubenet", null, 110, 400),
  /** Pods in the nodes' subnet, addresses reserved when a node is made; wired by routes. */
  NODE_SUBNET("azure", null, 30, 5000),
  /** The same as it was wired before 2021: by the bridge azure0. */
  NODE_SUBNET_BRIDGE("azure", null, 30, 5000),
  /** Pods in a subnet of their own, addresses in batches of 16 as pods come. */
  POD_SUBNET("azure", null, 250, 5000),
  /** Pods in a subnet of their own, blocks of 16 for the life of a node. */
  POD_SUBNET_STATIC("azure", null, 250, 5000),
  /** Pods in a range of their own, a /24 a node, carried by the fabric. */
  OVERLAY("azure", "overlay", 250, 5000),
  /** None that Azure brings. */
  NONE("none", null, 250, 5000);

  /** The fewest pods that a node can be made for. */
  public static final int MIN_PODS = 10;

  /** The most pods that a node can be made for. */
  public static final int MAX_PODS = 250;

  /** The fewest pods that all nodes of a pool together must have room for. */
  public static final int MIN_PODS_OF_POOL = 30;

  /** The most nodes of one pool. */
  public static final int MAX_NODES_OF_POOL = 1000;

  private final String word;
  private final @Nullable String mode;
  private final int defaultPods;
  private final int nodeLimit;

  Plugin(String word, @Nullable String mode, int defaultPods, int nodeLimit) {
    this.word = word;
    this.mode = mode;
    this.defaultPods = defaultPods;
    this.nodeLimit = nodeLimit;
  }

  /** The value of networkPlugin: {@code kubenet}, {@code azure} or {@code none}. */
  public String word() {
    return word;
  }

  /** The value of networkPluginMode, null for none. */
  public @Nullable String mode() {
    return mode;
  }

  /** How many pods a node is made for when nobody says. */
  public int defaultPods() {
    return defaultPods;
  }

  /** The most nodes of a cluster, whatever its ranges have room for. */
  public int nodeLimit() {
    return nodeLimit;
  }

  /** Whether each node has a /24 of a pod range. */
  public boolean hasNodeRanges() {
    return this == KUBENET || this == OVERLAY;
  }

  /** Whether pods have addresses of the nodes' subnet. */
  public boolean isNodeSubnet() {
    return this == NODE_SUBNET || this == NODE_SUBNET_BRIDGE;
  }

  /** Whether pods have addresses of a subnet of their own. */
  public boolean isPodSubnet() {
    return this == POD_SUBNET || this == POD_SUBNET_STATIC;
  }
}
