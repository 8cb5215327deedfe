package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.Gateway;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.Site;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Gateways, the networks on premises and the connections between them. */
public record GatewayJson(Marks marks) {
  private static final String CONNECTIONS = "Microsoft.Network/connections";

  /** As {@code az network vnet-gateway show} prints one. */
  public JsonNode of(Gateway gateway) {
    boolean vpn = gateway.kind() == Gateway.Kind.VPN;
    var path = gateway.id().path() + "/ipConfigurations/vnetGatewayConfig0";
    var sku = vpn ? "VpnGw1AZ" : "ErGw1AZ";
    return marks
        .resource(gateway)
        .with("activeActive", false)
        .with("enableBgp", false)
        .with("gatewayType", gateway.kind())
        .with(
            "ipConfigurations",
            List.of(
                marks
                    .part(gateway.id(), path, gateway.id().type().path() + "/ipConfigurations")
                    .with("privateIPAllocationMethod", "Dynamic")
                    .with("subnet", Marks.mention(gateway.subnet()))))
        .with("sku", Fields.of("capacity", 2).with("name", sku).with("tier", sku))
        .withPresent("vpnGatewayGeneration", vpn ? "Generation1" : null)
        .with("vpnType", vpn ? "RouteBased" : "PolicyBased")
        .node();
  }

  /** As {@code az network local-gateway show} prints one. */
  public JsonNode site(Site site) {
    return marks
        .resource(site)
        .with("localNetworkAddressSpace", Fields.of("addressPrefixes", site.prefixes()))
        .node();
  }

  /** As {@code az network vpn-connection show} prints one. */
  public JsonNode connection(Gateway gateway, Gateway.Connection connection) {
    return marks
        .part(gateway.id(), connectionPath(gateway.id(), connection.name()), CONNECTIONS)
        .with("connectionMode", "Default")
        .with("connectionProtocol", "IKEv2")
        .with("connectionStatus", "Connected")
        .with("connectionType", gateway.kind() == Gateway.Kind.VPN ? "IPsec" : "ExpressRoute")
        .with("enableBgp", false)
        .with("localNetworkGateway2", Marks.mention(connection.site()))
        .with("location", gateway.location())
        .with("routingWeight", 10)
        .with("virtualNetworkGateway1", Marks.mention(gateway.id()))
        .node();
  }

  private static String connectionPath(ResourceId gateway, String name) {
    var path = gateway.path();
    return path.substring(0, path.indexOf("/providers/"))
        + "/providers/"
        + CONNECTIONS
        + "/"
        + name;
  }
}
