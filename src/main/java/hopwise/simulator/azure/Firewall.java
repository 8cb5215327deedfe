package hopwise.simulator.azure;

import org.jspecify.annotations.Nullable;

/**
 * An Azure Firewall.
 *
 * @param nic its private and public address, null before it has them; the NIC's machine filters and
 *     translates
 */
public record Firewall(ResourceId id, String location, @Nullable ResourceId nic)
    implements Resource {
  /** Refuses the id of another type. */
  public Firewall {
    ResourceType.AZURE_FIREWALL.check(id);
  }
}
