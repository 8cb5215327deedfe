package hopwise.simulator.azure;

import org.jspecify.annotations.Nullable;

/**
 * An Azure Firewall.
 *
 * @param nic its private and public address, null before it has any; the NIC's machine translates
 */
public record Firewall(ResourceId id, String location, @Nullable ResourceId nic)
    implements Resource {
  /** The name of the subnet of firewalls. */
  public static final String SUBNET = "AzureFirewallSubnet";

  /** Refuses the id of another type. */
  public Firewall {
    ResourceType.AZURE_FIREWALL.check(id);
  }
}
