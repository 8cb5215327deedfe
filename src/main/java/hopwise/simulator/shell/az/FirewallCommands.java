package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.Firewall;
import hopwise.simulator.azure.FreeAddresses;
import hopwise.simulator.azure.FreeAddresses.Allocation;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.azure.change.Refusals;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.shell.az.json.FirewallJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;

/** {@code az network firewall}. */
final class FirewallCommands {
  /** The name that the subnet of a firewall must have. */
  private static final String SUBNET = "AzureFirewallSubnet";

  private static final String WHICH = "--resource-group/-g! --name/-n!";

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
            desk ->
                desk.prints(json(desk).of(desk.find(Firewall.class, ResourceType.AZURE_FIREWALL)))),
        verb(
            "network firewall list",
            "--resource-group/-g",
            desk -> desk.prints(desk.list(Firewall.class).stream().map(json(desk)::of).toList())),
        verb(
            "network firewall ip-config create",
            WHICH + " --firewall-name/-f! --vnet-name! --public-ip-address!",
            FirewallCommands::plug));
  }

  private static FirewallJson json(Desk desk) {
    return new FirewallJson(desk.azure(), desk.marks());
  }

  private static AzResult<Told> create(Desk desk) throws Refusal {
    var firewall = new Firewall(desk.id(ResourceType.AZURE_FIREWALL), desk.location(), null);
    var after = desk.put(firewall);
    return after.prints(json(after).of(firewall));
  }

  /** Gives a firewall its private address, the first free one of its subnet, and a public one. */
  private static AzResult<Told> plug(Desk desk) throws Refusal {
    var firewall = desk.find(Firewall.class, ResourceType.AZURE_FIREWALL, "--firewall-name");
    var vnet = desk.find(Vnet.class, ResourceType.VIRTUAL_NETWORK, "--vnet-name");
    var id = new SubnetId(vnet.id(), SUBNET);
    var subnet = vnet.subnet(SUBNET).orElseThrow(() -> Refusal.noPart(id.path()));
    var ip = desk.find(PublicIp.class, ResourceType.PUBLIC_IP_ADDRESS, "--public-ip-address");
    var nic =
        new Nic(
            new ResourceId(
                desk.group(), ResourceType.NETWORK_INTERFACE, firewall.id().name() + "-nic"),
            firewall.location(),
            id,
            Seeded.nicMac(desk.estate().seed(), desk.group(), firewall.id().name()),
            address(desk, id, subnet),
            List.of(),
            true,
            null,
            ip.id(),
            null,
            "host/" + firewall.id().name());
    var plugged = new Firewall(firewall.id(), firewall.location(), nic.id());
    var after = desk.put(nic).put(plugged);
    return after.prints(json(after).of(plugged));
  }

  private static Ipv4 address(Desk desk, SubnetId id, Subnet subnet) throws Refusal {
    return switch (FreeAddresses.of(desk.azure(), id).take(1)) {
      case Allocation.Given given -> given.blocks().getFirst().first();
      case Allocation.Full full ->
          throw Refusal.of(Refusals.subnetIsFull(SUBNET, subnet.prefix(), 1));
    };
  }
}
