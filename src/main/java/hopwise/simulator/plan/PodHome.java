package hopwise.simulator.plan;

/** Where pods have their addresses from. */
public enum PodHome {
  /** From the nodes' own subnet, reserved when a node joins. */
  NODE_SUBNET,
  /** From a second subnet of the same virtual network. */
  POD_SUBNET,
  /** From a range outside the virtual network's subnets, a /24 for each node. */
  POD_RANGE
}
