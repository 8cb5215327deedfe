package hopwise.simulator.azure;

/** An identity that a service can act as: a user-assigned managed identity. */
public record ManagedIdentity(ResourceId id, String location) implements Resource {
  /** Refuses the id of another type. */
  public ManagedIdentity {
    ResourceType.USER_ASSIGNED_IDENTITY.check(id);
  }
}
