package hopwise.simulator.azure;

import java.util.List;

/** A NAT gateway, for the subnets that name it. */
public record NatGateway(ResourceId id, String location, List<ResourceId> publicIps)
    implements Resource {
  /** Copies the ids; refuses the id of another type. */
  public NatGateway {
    ResourceType.NAT_GATEWAY.check(id);
    publicIps = List.copyOf(publicIps);
  }
}
