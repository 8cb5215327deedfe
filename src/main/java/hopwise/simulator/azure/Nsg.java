package hopwise.simulator.azure;

import java.util.List;

/**
 * A network security group.
 *
 * @param rules without the default rules, in any order
 */
public record Nsg(ResourceId id, String location, List<NsgRule> rules) implements Resource {
  /** Copies the rules; refuses the id of another type. */
  public Nsg {
    ResourceType.NETWORK_SECURITY_GROUP.check(id);
    rules = List.copyOf(rules);
  }

  /** The same group with other rules. */
  public Nsg withRules(List<NsgRule> others) {
    return new Nsg(id, location, others);
  }
}
