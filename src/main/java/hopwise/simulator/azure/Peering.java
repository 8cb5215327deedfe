package hopwise.simulator.azure;

/**
 * One side of a peering; traffic flows when the other network has one back.
 *
 * @param remote the other virtual network
 * @param allowAccess whether the other network's addresses may be talked to at all
 * @param allowForwardedTraffic whether packets may come from there that did not begin there
 * @param allowGatewayTransit whether the other network may use this one's gateway
 * @param useRemoteGateways whether this network uses the other one's gateway
 */
public record Peering(
    String name,
    ResourceId remote,
    boolean allowAccess,
    boolean allowForwardedTraffic,
    boolean allowGatewayTransit,
    boolean useRemoteGateways) {
  /** Refuses a peering to something that is no virtual network. */
  public Peering {
    ResourceType.VIRTUAL_NETWORK.check(remote);
  }
}
