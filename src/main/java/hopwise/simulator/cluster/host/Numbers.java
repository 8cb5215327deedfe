package hopwise.simulator.cluster.host;

import hopwise.simulator.linux.LinkRef;

/** The indexes of a node's links: those that every node has, then two or one for each pod. */
record Numbers(NodeView node) {
  static final int LOOPBACK = 1;
  static final int ETH0 = 2;
  private static final int LXC = 3;

  /** Where the indexes begin that Docker's or the plugin's bridge takes. */
  private int free() {
    return switch (node.runtime()) {
      case DOCKER -> docker() + 1;
      case CONTAINERD -> (node.lxc() ? LXC : ETH0) + 1;
    };
  }

  int lxc() {
    return LXC;
  }

  /** Index 3 is not free on the nodes of the time: lxcbr0, later a second card. */
  int docker() {
    return LXC + 1;
  }

  /** The bridge of the plugin. */
  int bridge() {
    return free();
  }

  private boolean hasBridge() {
    return node.wiring() instanceof Wiring.Kubenet || node.wiring() instanceof Wiring.Bridge;
  }

  private int first() {
    return hasBridge() ? bridge() + 1 : free();
  }

  /**
   * A bridge plugin makes the pair inside the pod, so that only one end takes an index here; the
   * others make it here and move one end, which keeps its index.
   */
  private boolean isMadeInside() {
    return node.wiring() instanceof Wiring.Kubenet;
  }

  LinkRef veth(PodView pod) {
    int index = isMadeInside() ? first() + pod.slot() : first() + 2 * pod.slot() + 1;
    return new LinkRef(node.root(), index);
  }

  LinkRef eth0(PodView pod) {
    int index = isMadeInside() ? ETH0 + 1 : first() + 2 * pod.slot();
    return new LinkRef(pod.id(), index);
  }

  /** The last index that the node gave out. */
  int last() {
    return node.pods().isEmpty() ? first() - 1 : veth(node.pods().getLast()).index();
  }

  /** The number of a pod's namespace; Docker's own namespace has 0. */
  int peer(PodView pod) {
    return switch (node.runtime()) {
      case DOCKER -> pod.slot() + 1;
      case CONTAINERD -> pod.slot();
    };
  }
}
