package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.Firewall;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.shell.az.json.FirewallJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;

/** {@code az network firewall}. */
final class FirewallCommands {
  private static final String WHICH = "--resource-group/-g! --name/-n!";
  private static final String OF_FIREWALL = "--resource-group/-g! --firewall-name/-f!";
  private static final ResourceType TYPE = ResourceType.AZURE_FIREWALL;

  private FirewallCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb(
            "network firewall create",
            WHICH + " --location/-l --sku=AZFW_VNet --tier=Standard",
            FirewallCommands::create),
        verb(
            "network firewall show",
            WHICH,
            desk -> desk.prints(json(desk).of(desk.find(Firewall.class, TYPE)))),
        verb(
            "network firewall list",
            "--resource-group/-g",
            desk -> desk.prints(json(desk).all(desk.list(Firewall.class)))),
        verb(
            "network firewall ip-config create",
            OF_FIREWALL + " --name/-n! --vnet-name! --public-ip-address!",
            FirewallCommands::connect),
        verb(
            "network firewall ip-config list",
            OF_FIREWALL,
            desk ->
                desk.prints(
                    json(desk)
                        .configurations(desk.find(Firewall.class, TYPE, "--firewall-name")))));
  }

  private static FirewallJson json(Desk desk) {
    return new FirewallJson(desk.azure(), desk.marks());
  }

  private static AzResult<Told> create(Desk desk) throws Refusal {
    var firewall = new Firewall(desk.id(TYPE), desk.location(), null);
    return desk.put(firewall).prints(json(desk).of(firewall));
  }

  private static AzResult<Told> connect(Desk desk) throws Refusal {
    var firewall = desk.find(Firewall.class, TYPE, "--firewall-name");
    var vnet = desk.find(Vnet.class, ResourceType.VIRTUAL_NETWORK, "--vnet-name");
    var ip = desk.find(PublicIp.class, ResourceType.PUBLIC_IP_ADDRESS, "--public-ip-address");
    var subnet = new SubnetId(vnet.id(), Firewall.SUBNET);
    if (vnet.subnet(subnet.name()).isEmpty()) {
      throw Refusal.noPart(subnet.path());
    }
    var name = firewall.id().name();
    var nic =
        new Nic(
            new ResourceId(firewall.id().group(), ResourceType.NETWORK_INTERFACE, name + "-nic"),
            firewall.location(),
            subnet,
            Seeded.nicMac(desk.estate().seed(), firewall.id().path()),
            VmCreation.free(desk, subnet),
            List.of(),
            true,
            null,
            ip.id(),
            null,
            "host/" + name);
    var connected = new Firewall(firewall.id(), firewall.location(), nic.id());
    var after = desk.put(nic).put(connected);
    return after.prints(json(after).first(connected));
  }
}
