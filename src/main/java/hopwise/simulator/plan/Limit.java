package hopwise.simulator.plan;

/** What keeps a cluster from growing. */
public enum Limit {
  /** The node subnet has no more addresses; those of surge nodes stay free. */
  SUBNET,
  /** The pod subnet has no more addresses; those of surge nodes stay free. */
  POD_SUBNET,
  /** The pods' range has no more /24. */
  POD_RANGE,
  /** The route table takes no more routes; kubenet needs one for each node. */
  ROUTE_TABLE,
  /** AKS takes no more nodes in a cluster. */
  CLUSTER,
  /** The virtual network has no more private addresses; those of surge nodes stay free. */
  VNET
}
