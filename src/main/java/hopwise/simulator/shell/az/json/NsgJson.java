package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.nsg.DefaultRules;
import hopwise.simulator.net.Protocol;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Network security groups and their rules. */
public record NsgJson(Azure azure, Marks marks) {
  /** As {@code az network nsg show} prints one. */
  public JsonNode of(Nsg nsg) {
    var subnets = RouteTableJson.users(azure, Subnet::nsg, nsg.id());
    var nics =
        azure.all(Nic.class).stream()
            .filter(nic -> Objects.equals(nic.nsg(), nsg.id()))
            .map(nic -> Marks.mention(nic.id()))
            .toList();
    return marks
        .resource(nsg)
        .with("defaultSecurityRules", defaults(nsg))
        .withPresent("networkInterfaces", nics.isEmpty() ? null : nics)
        .with("securityRules", nsg.rules().stream().map(rule -> rule(nsg, rule)).toList())
        .withPresent("subnets", subnets.isEmpty() ? null : subnets)
        .node();
  }

  /** The rules behind its own. */
  public List<JsonNode> defaults(Nsg nsg) {
    return DefaultRules.ALL.stream().map(rule -> rule(nsg, rule, "defaultSecurityRules")).toList();
  }

  /** As {@code az network nsg rule show} prints one. */
  public JsonNode rule(Nsg nsg, NsgRule rule) {
    return rule(nsg, rule, "securityRules");
  }

  private JsonNode rule(Nsg nsg, NsgRule rule, String kind) {
    var fields =
        marks
            .part(
                nsg.id(),
                nsg.id().path() + "/" + kind + "/" + rule.name(),
                nsg.id().type().path() + "/" + kind)
            .with("access", rule.access())
            .with("direction", rule.direction())
            .with("priority", rule.priority())
            .with("protocol", protocol(rule.protocol(), "*"));
    one(fields, "destinationAddressPrefix", "es", rule.destinations());
    one(fields, "destinationPortRange", "s", rule.destinationPorts());
    one(fields, "sourceAddressPrefix", "es", rule.sources());
    one(fields, "sourcePortRange", "s", rule.sourcePorts());
    return fields.node();
  }

  /** One value stands alone, several in a list under the plural. */
  static void one(Fields fields, String key, String plural, List<?> values) {
    fields
        .withPresent(key, values.size() == 1 ? values.getFirst() : null)
        .with(key + plural, values.size() == 1 ? List.of() : values);
  }

  /** The word for a protocol. */
  static String protocol(@Nullable Protocol protocol, String any) {
    return switch (protocol) {
      case null -> any;
      case TCP -> "Tcp";
      case UDP -> "Udp";
      case ICMP -> "Icmp";
    };
  }
}
