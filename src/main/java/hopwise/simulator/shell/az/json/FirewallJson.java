package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Firewall;
import hopwise.simulator.azure.Nic;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Azure Firewalls. */
public record FirewallJson(Azure azure, Marks marks) {
  /** As {@code az network firewall show} prints one. */
  public JsonNode of(Firewall firewall) {
    return marks
        .resource(firewall)
        .with("ipConfigurations", configurations(firewall))
        .with("sku", Fields.of("name", "AZFW_VNet").with("tier", "Standard"))
        .with("threatIntelMode", "Alert")
        .node();
  }

  /** As {@code az network firewall ip-config list} prints them. */
  public JsonNode configurations(Firewall firewall) {
    return Fields.list(
        azure.find(Nic.class, firewall.nic()).stream()
            .map(nic -> configuration(firewall, nic))
            .toList());
  }

  private Fields configuration(Firewall firewall, Nic nic) {
    var path = firewall.id().path() + "/azureFirewallIpConfigurations/AzureFirewallIpConfiguration";
    return marks
        .part(firewall.id(), path, firewall.id().type().path() + "/azureFirewallIpConfigurations")
        .with("privateIPAddress", nic.primary())
        .withPresent("publicIPAddress", Marks.mentionOrNull(nic.publicIp()))
        .with("subnet", Marks.mention(nic.subnet()));
  }

  /** As {@code az network firewall ip-config create} prints the first. */
  public JsonNode first(Firewall firewall) {
    return configurations(firewall).path(0);
  }

  /** All of some firewalls. */
  public List<JsonNode> all(List<Firewall> firewalls) {
    return firewalls.stream().map(this::of).toList();
  }
}
