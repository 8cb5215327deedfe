package hopwise.simulator.cluster;

/** Who writes the rule that masquerades what pods of Linux nodes send out of the cluster. */
public enum Masquerader {
  /** The kubelet on kubenet nodes: one rule in POSTROUTING that spares the pod range. */
  KUBELET,
  /** The DaemonSet azure-ip-masq-agent (ip-masq-agent before): the chain IP-MASQ-AGENT. */
  IP_MASQ_AGENT,
  /** The container networking service of pod subnets: the chain SWIFT-POSTROUTING. */
  CNS,
  /** The Cilium agent, by eBPF. */
  CILIUM,
  /** Nobody that Azure brings. */
  NOBODY
}
