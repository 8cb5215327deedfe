package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Firewall;
import hopwise.simulator.azure.Nic;
import tools.jackson.databind.JsonNode;

/** Azure Firewalls. */
public record FirewallJson(Azure azure, Marks marks) {
  /** As {@code az network firewall show} prints one. */
  public JsonNode of(Firewall firewall) {
    var configurations =
        azure.find(Nic.class, firewall.nic()).stream().map(FirewallJson::configuration).toList();
    return marks
        .resource(firewall)
        .with("ipConfigurations", configurations)
        .with("sku", Fields.of("name", "AZFW_VNet").with("tier", "Standard"))
        .with("threatIntelMode", "Alert")
        .node();
  }

  private static Fields configuration(Nic nic) {
    return Fields.of("privateIPAddress", nic.primary().toString())
        .with("publicIPAddress", Marks.mentionOrNull(nic.publicIp()))
        .with("subnet", Marks.mention(nic.subnet()));
  }
}
