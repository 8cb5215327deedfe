package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.NatGateway;
import hopwise.simulator.azure.Subnet;
import tools.jackson.databind.JsonNode;

/** NAT gateways. */
public record NatGatewayJson(Azure azure, Marks marks) {
  /** As {@code az network nat gateway show} prints one. */
  public JsonNode of(NatGateway gateway) {
    var subnets = RouteTableJson.users(azure, Subnet::natGateway, gateway.id());
    return marks
        .resource(gateway)
        .with("idleTimeoutInMinutes", 4)
        .with("publicIpAddresses", gateway.publicIps().stream().map(Marks::mention).toList())
        .with("sku", Fields.of("name", "Standard"))
        .withPresent("subnets", subnets.isEmpty() ? null : subnets)
        .node();
  }
}
