package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.shell.az.json.VmJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;
import java.util.stream.Stream;

/** {@code az vm}: machines that stand by themselves, at the place {@code host/NAME}. */
final class VmCommands {
  private static final String WHICH = "--resource-group/-g! --name/-n!";

  private static final String LIST_COLUMNS =
      "[].{name: name, resourceGroup: resourceGroup, powerState: powerState, publicIps: publicIps,"
          + " fqdns: fqdns, location: location, zones: ''}";

  private static final String ADDRESS_COLUMNS =
      "[].virtualMachine.{virtualMachine: name,"
          + " publicIPAddresses: network.publicIpAddresses[0].ipAddress,"
          + " privateIPAddresses: join(',', network.privateIpAddresses)}";

  private VmCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb(
            "vm create",
            WHICH
                + " --image --location/-l --size --vnet-name --subnet --private-ip-address --nsg"
                + " --public-ip-address --admin-username --admin-password --authentication-type"
                + " --generate-ssh-keys~ --ssh-key-values... --no-wait~",
            VmCreation::run),
        verb("vm show", WHICH, desk -> desk.prints(json(desk).of(find(desk)))),
        verb(
            "vm list",
            "--resource-group/-g --show-details/-d~",
            LIST_COLUMNS,
            desk -> {
              var json = json(desk);
              boolean details = desk.request().has("--show-details");
              return desk.prints(
                  machines(desk).map(nic -> details ? json.details(nic) : json.of(nic)).toList());
            }),
        verb(
            "vm list-ip-addresses",
            "--resource-group/-g --name/-n",
            ADDRESS_COLUMNS,
            VmCommands::addresses),
        verb("vm delete", WHICH + " --yes/-y~", VmCommands::delete));
  }

  private static VmJson json(Desk desk) {
    return new VmJson(desk.azure(), desk.marks());
  }

  private static Stream<Nic> machines(Desk desk) throws Refusal {
    return VmJson.alone(desk.azure(), desk.list(Nic.class)).stream();
  }

  private static Nic find(Desk desk) throws Refusal {
    return machines(desk)
        .filter(nic -> VmJson.name(nic).equalsIgnoreCase(desk.name()))
        .findFirst()
        .orElseThrow(() ->
            Refusal.service(
                "ResourceNotFound",
                ("The Resource 'Microsoft.Compute/virtualMachines/%s' under resource group '%s' was"
                        + " not found.")
                    .formatted(desk.name(), desk.group()),
                null));
  }

  private static AzResult<Told> addresses(Desk desk) throws Refusal {
    var name = desk.request().value("--name");
    var json = json(desk);
    return desk.prints(
        machines(desk)
            .filter(nic -> name.isEmpty() || VmJson.name(nic).equalsIgnoreCase(name.get()))
            .map(json::addresses)
            .toList());
  }

  /** Azure deletes the machine alone; here its NIC is the machine, so it goes too. */
  private static AzResult<Told> delete(Desk desk) throws Refusal {
    var nic = find(desk);
    desk.confirmed();
    if (!nic.host().equals(place(desk))) {
      throw Refusal.client(
          "The virtual machine %s belongs to a service, which manages it."
              .formatted(VmJson.name(nic)));
    }
    return desk.delete(nic.id()).silent();
  }

  /** Where the machine of the request is. */
  static String place(Desk desk) {
    return "host/" + desk.name();
  }

  static ResourceId part(Desk desk, ResourceType type, String suffix) {
    return new ResourceId(desk.group(), type, desk.name() + suffix);
  }
}
