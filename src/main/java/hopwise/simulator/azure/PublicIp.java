package hopwise.simulator.azure;

import hopwise.simulator.net.Ipv4;

/** A static public address. */
public record PublicIp(ResourceId id, String location, Ipv4 address) implements Resource {
  /** Refuses the id of another type. */
  public PublicIp {
    ResourceType.PUBLIC_IP_ADDRESS.check(id);
  }
}
