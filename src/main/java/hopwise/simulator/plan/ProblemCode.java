package hopwise.simulator.plan;

import java.util.Locale;

/** The closed list of what can be wrong with a plan; names are added, never changed. */
public enum ProblemCode {
  /** A node is made for 10 to 250 pods. */
  MAX_PODS_OUT_OF_RANGE,
  /** A pool must have room for 30 pods. */
  POOL_TOO_SMALL,
  /** More nodes than the plugin, or its route table, takes. */
  TOO_MANY_NODES,
  /** The nodes, and their pods where these live with them, do not fit into the subnet. */
  SUBNET_TOO_SMALL,
  /** The pods do not fit into the pod subnet. */
  POD_SUBNET_TOO_SMALL,
  /** A pod subnet of static blocks would have to be larger than a /12. */
  POD_SUBNET_TOO_LARGE,
  /** Fewer /24 in the pods' range than nodes. */
  POD_RANGE_TOO_SMALL,
  /** The cluster runs, but an upgrade is refused: its surge nodes find no room. */
  NO_ROOM_FOR_SURGE,
  /** More private addresses than a virtual network has. */
  VNET_TOO_SMALL,
  /** A range that AKS keeps for itself. */
  RESERVED_RANGE,
  /** The pods' range and the subnet share addresses. */
  RANGES_OVERLAP,
  /** Overlay takes private and shared ranges only (RFC 1918, RFC 6598). */
  POD_RANGE_NOT_PRIVATE;

  /** In lower case with hyphens, as the command line prints it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
