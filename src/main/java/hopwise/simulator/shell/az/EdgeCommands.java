package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.NatGateway;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.shell.az.json.Fields;
import hopwise.simulator.shell.az.json.LoadBalancerJson;
import hopwise.simulator.shell.az.json.NatGatewayJson;
import hopwise.simulator.shell.az.json.PublicIpJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** {@code az network public-ip}, {@code lb} and {@code nat}: the ways to and from the internet. */
final class EdgeCommands {
  private static final String WHICH = "--resource-group/-g! --name/-n!";
  private static final String OF_BALANCER = "--resource-group/-g! --lb-name!";

  private static final String ADDRESS_COLUMNS =
      "[].{Name: name, ResourceGroup: resourceGroup, Location: location, Zones: ' ',"
          + " Address: ipAddress, AddressVersion: publicIPAddressVersion,"
          + " AllocationMethod: publicIPAllocationMethod,"
          + " IdleTimeoutInMinutes: idleTimeoutInMinutes, ProvisioningState: provisioningState}";

  private EdgeCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb(
            "network public-ip create",
            WHICH + " --location/-l --sku=Standard --allocation-method=Static",
            EdgeCommands::createAddress),
        verb(
            "network public-ip show",
            WHICH,
            desk ->
                desk.prints(
                    addresses(desk).of(desk.find(PublicIp.class, ResourceType.PUBLIC_IP_ADDRESS)))),
        verb(
            "network public-ip list",
            "--resource-group/-g",
            ADDRESS_COLUMNS,
            desk ->
                desk.prints(desk.list(PublicIp.class).stream().map(addresses(desk)::of).toList())),
        verb(
            "network public-ip delete",
            WHICH,
            desk -> desk.delete(desk.id(ResourceType.PUBLIC_IP_ADDRESS)).silent()),
        verb(
            "network lb show",
            WHICH,
            desk ->
                desk.prints(
                    new LoadBalancerJson(desk.marks())
                        .of(desk.find(LoadBalancer.class, ResourceType.LOAD_BALANCER)))),
        verb(
            "network lb list",
            "--resource-group/-g",
            desk ->
                desk.prints(
                    desk.list(LoadBalancer.class).stream()
                        .map(new LoadBalancerJson(desk.marks())::of)
                        .toList())),
        parts("rule", LoadBalancerJson::rules),
        parts("frontend-ip", LoadBalancerJson::frontends),
        parts("address-pool", LoadBalancerJson::pools),
        parts("outbound-rule", LoadBalancerJson::outboundRules),
        parts("probe", LoadBalancerJson::probes),
        verb(
            "network nat gateway create",
            WHICH + " --location/-l --public-ip-addresses...",
            EdgeCommands::createNatGateway),
        verb(
            "network nat gateway show",
            WHICH,
            desk ->
                desk.prints(
                    natGateways(desk).of(desk.find(NatGateway.class, ResourceType.NAT_GATEWAY)))),
        verb(
            "network nat gateway list",
            "--resource-group/-g",
            desk ->
                desk.prints(
                    desk.list(NatGateway.class).stream().map(natGateways(desk)::of).toList())),
        verb(
            "network nat gateway delete",
            WHICH,
            desk -> desk.delete(desk.id(ResourceType.NAT_GATEWAY)).silent()));
  }

  private static PublicIpJson addresses(Desk desk) {
    return new PublicIpJson(desk.azure(), desk.marks());
  }

  private static NatGatewayJson natGateways(Desk desk) {
    return new NatGatewayJson(desk.azure(), desk.marks());
  }

  private static AzVerb<Told> parts(
      String kind, BiFunction<LoadBalancerJson, LoadBalancer, JsonNode> list) {
    return verb(
        "network lb " + kind + " list",
        OF_BALANCER,
        desk ->
            desk.prints(
                list.apply(
                    new LoadBalancerJson(desk.marks()),
                    desk.find(LoadBalancer.class, ResourceType.LOAD_BALANCER, "--lb-name"))));
  }

  private static AzResult<Told> createAddress(Desk desk) throws Refusal {
    var id = desk.id(ResourceType.PUBLIC_IP_ADDRESS);
    var old = desk.azure().find(PublicIp.class, id);
    var ip = old.isPresent() ? old.get() : PublicAddresses.make(desk, id, desk.location());
    var after = desk.put(ip);
    return after.prints(Fields.of("publicIp", addresses(after).of(ip)).node());
  }

  private static AzResult<Told> createNatGateway(Desk desk) throws Refusal {
    var ips = new ArrayList<ResourceId>();
    for (var word : desk.request().all("--public-ip-addresses")) {
      ips.add(Paths.resource(word, desk.group(), ResourceType.PUBLIC_IP_ADDRESS));
    }
    var gateway = new NatGateway(desk.id(ResourceType.NAT_GATEWAY), desk.location(), ips);
    var after = desk.put(gateway);
    return after.prints(natGateways(after).of(gateway));
  }
}
