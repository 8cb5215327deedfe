package hopwise.simulator.azure;

import java.util.Locale;

/** Names a subnet. Upper and lower case are the same, as they are to Azure. */
public record SubnetId(ResourceId vnet, String name) {
  /** The id as az prints it. */
  public String path() {
    return vnet.path() + "/subnets/" + name;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SubnetId id && vnet.equals(id.vnet) && name.equalsIgnoreCase(id.name);
  }

  @Override
  public int hashCode() {
    return (31 * vnet.hashCode()) + name.toLowerCase(Locale.ROOT).hashCode();
  }

  @Override
  public String toString() {
    return path();
  }
}
