package hopwise.simulator.azure;

/** A resource group; its id's group and name are the same. */
public record ResourceGroup(ResourceId id, String location) implements Resource {
  /** Refuses the id of another type. */
  public ResourceGroup {
    ResourceType.RESOURCE_GROUP.check(id);
  }

  /** A group of this name. */
  public static ResourceGroup of(String name, String location) {
    return new ResourceGroup(new ResourceId(name, ResourceType.RESOURCE_GROUP, name), location);
  }
}
