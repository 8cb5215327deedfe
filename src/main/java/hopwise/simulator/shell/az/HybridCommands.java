package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.Gateway;
import hopwise.simulator.azure.Gateway.Connection;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.shell.az.json.Fields;
import hopwise.simulator.shell.az.json.GatewayJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;
import java.util.stream.Stream;

/** {@code az network vnet-gateway}, {@code local-gateway} and {@code vpn-connection}. */
final class HybridCommands {
  private static final String WHICH = "--resource-group/-g! --name/-n!";
  private static final String LIST = "--resource-group/-g!";

  private static final String SITE_COLUMNS =
      "[].{Name: name, Location: location, ResourceGroup: resourceGroup,"
          + " ProvisioningState: provisioningState, GatewayIpAddress: gatewayIpAddress,"
          + " AddressPrefixes: localNetworkAddressSpace.addressPrefixes[0]}";

  private HybridCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb(
            "network vnet-gateway create",
            WHICH
                + " --vnet! --location/-l --gateway-type=Vpn|ExpressRoute --vpn-type=RouteBased"
                + " --public-ip-addresses/--public-ip-address... --sku^ --no-wait~",
            HybridCommands::createGateway),
        verb(
            "network vnet-gateway show",
            WHICH,
            desk -> desk.prints(json(desk).of(gateway(desk, "--name")))),
        verb(
            "network vnet-gateway list",
            LIST,
            desk -> desk.prints(desk.list(Gateway.class).stream().map(json(desk)::of).toList())),
        verb(
            "network local-gateway create",
            WHICH
                + " --location/-l --gateway-ip-address"
                + " --address-prefixes/--local-address-prefixes...",
            HybridCommands::createSite),
        verb(
            "network local-gateway show",
            WHICH,
            desk ->
                desk.prints(
                    json(desk).site(desk.find(Site.class, ResourceType.LOCAL_NETWORK_GATEWAY)))),
        verb(
            "network local-gateway list",
            LIST,
            SITE_COLUMNS,
            desk -> desk.prints(desk.list(Site.class).stream().map(json(desk)::site).toList())),
        verb(
            "network vpn-connection create",
            WHICH + " --vnet-gateway1! --local-gateway2! --shared-key --location/-l",
            HybridCommands::connect),
        verb("network vpn-connection show", WHICH, HybridCommands::showConnection),
        verb(
            "network vpn-connection list",
            LIST,
            desk ->
                desk.prints(
                    desk.list(Gateway.class).stream()
                        .flatMap(gateway ->
                            gateway.connections().stream()
                                .map(line -> json(desk).connection(gateway, line)))
                        .toList())));
  }

  private static GatewayJson json(Desk desk) {
    return new GatewayJson(desk.marks());
  }

  private static Gateway gateway(Desk desk, String option) throws Refusal {
    return desk.find(Gateway.class, ResourceType.VIRTUAL_NETWORK_GATEWAY, option);
  }

  private static AzResult<Told> createGateway(Desk desk) throws Refusal {
    var vnet = desk.find(Vnet.class, ResourceType.VIRTUAL_NETWORK, "--vnet");
    var subnet = new SubnetId(vnet.id(), Subnet.GATEWAY);
    var id = desk.id(ResourceType.VIRTUAL_NETWORK_GATEWAY);
    for (var ip : desk.request().all("--public-ip-addresses")) {
      desk.find(PublicIp.class, Paths.resource(ip, desk.group(), ResourceType.PUBLIC_IP_ADDRESS));
    }
    if (vnet.subnet(Subnet.GATEWAY).isEmpty()) {
      throw Refusal.service(
          "InvalidResourceReference",
          ("Resource %s referenced by resource %s was not found. Please make sure that the"
                  + " referenced resource exists, and that both resources are in the same region.")
              .formatted(subnet.path(), id.path()),
          null);
    }
    var kind =
        desk.request().value("--gateway-type").filter("ExpressRoute"::equals).isPresent()
            ? Gateway.Kind.EXPRESS_ROUTE
            : Gateway.Kind.VPN;
    var gateway = new Gateway(id, desk.location(), subnet, kind, List.of());
    return desk.put(gateway).prints(Fields.of("vnetGateway", json(desk).of(gateway)).node());
  }

  private static AzResult<Told> createSite(Desk desk) throws Refusal {
    var id = desk.id(ResourceType.LOCAL_NETWORK_GATEWAY);
    var hosts = desk.azure().find(Site.class, id).map(Site::hosts).orElseGet(List::of);
    var prefixes = new Values(desk.request()).ranges("--address-prefixes");
    var site = new Site(id, desk.location(), prefixes, hosts);
    return desk.put(site).prints(json(desk).site(site));
  }

  private static AzResult<Told> connect(Desk desk) throws Refusal {
    var gateway = gateway(desk, "--vnet-gateway1");
    var site = desk.find(Site.class, ResourceType.LOCAL_NETWORK_GATEWAY, "--local-gateway2");
    var line = new Connection(desk.name(), site.id());
    var others = gateway.connections().stream().filter(other -> !other.name().equals(line.name()));
    var next =
        new Gateway(
            gateway.id(),
            gateway.location(),
            gateway.subnet(),
            gateway.kind(),
            Stream.concat(others, Stream.of(line)).toList());
    return desk.put(next).prints(Fields.of("resource", json(desk).connection(next, line)).node());
  }

  private static AzResult<Told> showConnection(Desk desk) throws Refusal {
    for (var gateway : desk.list(Gateway.class)) {
      for (var line : gateway.connections()) {
        if (line.name().equalsIgnoreCase(desk.name())) {
          return desk.prints(json(desk).connection(gateway, line));
        }
      }
    }
    throw Refusal.service(
        "ResourceNotFound",
        "The Resource 'Microsoft.Network/connections/%s' under resource group '%s' was not found."
            .formatted(desk.name(), desk.group()),
        null);
  }
}
