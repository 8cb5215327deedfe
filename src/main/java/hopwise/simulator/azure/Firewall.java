package hopwise.simulator.azure;

/**
 * An Azure Firewall.
 *
 * @param nic its private and public address; the NIC's machine filters and translates
 */
public record Firewall(ResourceId id, String location, ResourceId nic) implements Resource {
  /** Refuses the id of another type. */
  public Firewall {
    ResourceType.AZURE_FIREWALL.check(id);
  }
}
