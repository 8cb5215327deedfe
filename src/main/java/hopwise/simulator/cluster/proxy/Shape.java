package hopwise.simulator.cluster.proxy;

/** How kube-proxy arranges its chains, which changed with its releases. */
public enum Shape {
  /** With KUBE-XLB chains: before Kubernetes 1.24. */
  XLB,
  /** With KUBE-EXT and KUBE-SVL chains: since then. */
  EXT
}
