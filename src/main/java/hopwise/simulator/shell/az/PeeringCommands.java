package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.Peering;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.shell.az.json.VnetJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;
import java.util.stream.Stream;

/** {@code az network vnet peering}. */
final class PeeringCommands {
  private static final String VNET = "--resource-group/-g! --vnet-name!";
  private static final String WHICH = VNET + " --name/-n!";

  private static final String SWITCHES =
      " --allow-vnet-access? --allow-forwarded-traffic? --allow-gateway-transit?"
          + " --use-remote-gateways?";

  private PeeringCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb(
            "network vnet peering create",
            WHICH + " --remote-vnet!" + SWITCHES,
            PeeringCommands::create),
        verb("network vnet peering show", WHICH, desk -> show(desk, vnet(desk), find(desk))),
        verb("network vnet peering list", VNET, PeeringCommands::list),
        verb("network vnet peering update", WHICH + SWITCHES, PeeringCommands::update),
        verb("network vnet peering delete", WHICH, PeeringCommands::delete));
  }

  private static Vnet vnet(Desk desk) throws Refusal {
    return desk.find(Vnet.class, ResourceType.VIRTUAL_NETWORK, "--vnet-name");
  }

  private static Peering find(Desk desk) throws Refusal {
    var vnet = vnet(desk);
    return vnet.peerings().stream()
        .filter(peering -> peering.name().equalsIgnoreCase(desk.name()))
        .findFirst()
        .orElseThrow(() -> Refusal.noPart(VnetJson.peeringPath(vnet.id(), desk.name())));
  }

  private static AzResult<Told> show(Desk desk, Vnet vnet, Peering peering) {
    return desk.prints(VnetCommands.json(desk).peering(vnet, peering));
  }

  private static AzResult<Told> list(Desk desk) throws Refusal {
    var vnet = vnet(desk);
    var json = VnetCommands.json(desk);
    return desk.prints(
        vnet.peerings().stream().map(peering -> json.peering(vnet, peering)).toList());
  }

  private static AzResult<Told> create(Desk desk) throws Refusal {
    var remote =
        Paths.resource(
            desk.request().required("--remote-vnet"), desk.group(), ResourceType.VIRTUAL_NETWORK);
    return put(desk, new Peering(desk.name(), remote, false, false, false, false));
  }

  private static AzResult<Told> update(Desk desk) throws Refusal {
    return put(desk, find(desk));
  }

  /** Puts a peering with the switches of the request; what it leaves out stays. */
  private static AzResult<Told> put(Desk desk, Peering old) throws Refusal {
    var vnet = vnet(desk);
    var values = new Values(desk.request());
    var peering =
        new Peering(
            old.name(),
            old.remote(),
            values.isTrue("--allow-vnet-access", old.allowAccess()),
            values.isTrue("--allow-forwarded-traffic", old.allowForwardedTraffic()),
            values.isTrue("--allow-gateway-transit", old.allowGatewayTransit()),
            values.isTrue("--use-remote-gateways", old.useRemoteGateways()));
    var next =
        vnet.withPeerings(Stream.concat(others(vnet, old.name()), Stream.of(peering)).toList());
    return show(desk.put(next), next, peering);
  }

  private static Stream<Peering> others(Vnet vnet, String name) {
    return vnet.peerings().stream().filter(peering -> !peering.name().equalsIgnoreCase(name));
  }

  private static AzResult<Told> delete(Desk desk) throws Refusal {
    var vnet = vnet(desk);
    return desk.put(vnet.withPeerings(others(vnet, find(desk).name()).toList())).silent();
  }
}
