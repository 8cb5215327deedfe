package hopwise.simulator.azure;

import java.util.List;

/**
 * A virtual network gateway.
 *
 * @param subnet the network's {@link Subnet#GATEWAY}
 */
public record Gateway(
    ResourceId id, String location, SubnetId subnet, Kind kind, List<Connection> connections)
    implements Resource {
  /** Copies the connections; refuses the id of another type. */
  public Gateway {
    ResourceType.VIRTUAL_NETWORK_GATEWAY.check(id);
    connections = List.copyOf(connections);
  }

  /** What kind of line it ends. */
  public enum Kind {
    VPN("Vpn"),
    EXPRESS_ROUTE("ExpressRoute");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** A line to a site. */
  public record Connection(String name, ResourceId site) {}
}
