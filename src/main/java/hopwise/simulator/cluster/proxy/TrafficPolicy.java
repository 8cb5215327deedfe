package hopwise.simulator.cluster.proxy;

/** Which endpoints of a service a node sends to. */
public enum TrafficPolicy {
  /** Those of all nodes. */
  CLUSTER,
  /** Its own alone. */
  LOCAL
}
