package hopwise.simulator.azure.nsg;

import hopwise.simulator.azure.AddressPrefix;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.NsgRule.Access;
import hopwise.simulator.azure.NsgRule.Direction;
import hopwise.simulator.azure.Ports;
import hopwise.simulator.azure.ServiceTag;
import java.util.List;

/** The rules that every security group has behind its own. */
public final class DefaultRules {
  private static final AddressPrefix VNET = new AddressPrefix.Tag(ServiceTag.VIRTUAL_NETWORK);
  private static final AddressPrefix PROBES = new AddressPrefix.Tag(ServiceTag.AZURE_LOAD_BALANCER);
  private static final AddressPrefix INTERNET = new AddressPrefix.Tag(ServiceTag.INTERNET);

  /** All of them, in the order in which Azure lists them. */
  public static final List<NsgRule> ALL =
      List.of(
          rule("AllowVnetInBound", 65_000, Direction.INBOUND, Access.ALLOW, VNET, VNET),
          rule(
              "AllowAzureLoadBalancerInBound",
              65_001,
              Direction.INBOUND,
              Access.ALLOW,
              PROBES,
              AddressPrefix.ANY),
          rule(
              "DenyAllInBound",
              65_500,
              Direction.INBOUND,
              Access.DENY,
              AddressPrefix.ANY,
              AddressPrefix.ANY),
          rule("AllowVnetOutBound", 65_000, Direction.OUTBOUND, Access.ALLOW, VNET, VNET),
          rule(
              "AllowInternetOutBound",
              65_001,
              Direction.OUTBOUND,
              Access.ALLOW,
              AddressPrefix.ANY,
              INTERNET),
          rule(
              "DenyAllOutBound",
              65_500,
              Direction.OUTBOUND,
              Access.DENY,
              AddressPrefix.ANY,
              AddressPrefix.ANY));

  private DefaultRules() {}

  private static NsgRule rule(
      String name,
      int priority,
      Direction direction,
      Access access,
      AddressPrefix source,
      AddressPrefix destination) {
    return NsgRule.of(name, priority, direction, access, null, source, destination, Ports.ANY);
  }
}
