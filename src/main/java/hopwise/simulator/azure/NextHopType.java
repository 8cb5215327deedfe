package hopwise.simulator.azure;

/** Where an effective route leads. {@code toString} is what Azure prints. */
public enum NextHopType {
  /** Within the virtual network's address space. */
  VNET_LOCAL("VnetLocal"),
  /** To the internet. */
  INTERNET("Internet"),
  /** To the NIC that has the next hop's address. */
  VIRTUAL_APPLIANCE("VirtualAppliance"),
  /** To the VPN or ExpressRoute gateway. */
  VIRTUAL_NETWORK_GATEWAY("VirtualNetworkGateway"),
  /** To a peered virtual network. */
  VNET_PEERING("VNetPeering"),
  /** To an Azure service over the backbone. */
  SERVICE_ENDPOINT("VirtualNetworkServiceEndpoint"),
  /** Nowhere. */
  NONE("None");

  private final String word;

  NextHopType(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
