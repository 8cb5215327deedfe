package hopwise.simulator.azure;

/** Names for groups of addresses that Azure keeps up to date. */
public enum ServiceTag {
  /** The network, its peers, what lies behind gateways, and the prefixes of user routes. */
  VIRTUAL_NETWORK("VirtualNetwork"),
  /** Where the probes of load balancers come from. */
  AZURE_LOAD_BALANCER("AzureLoadBalancer"),
  /** What lies outside the virtual network. */
  INTERNET("Internet");

  private final String word;

  ServiceTag(String word) {
    this.word = word;
  }

  @Override
  public String toString() {
    return word;
  }
}
