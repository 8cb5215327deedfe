package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.shell.az.json.Fields;
import hopwise.simulator.shell.az.json.VnetJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;

/** {@code az network vnet}. */
final class VnetCommands {
  private static final String WHICH = "--resource-group/-g! --name/-n!";
  private static final String SPACE = " --address-prefixes/--address-prefix...";
  private static final Cidr DEFAULT_SPACE = Cidr.of("10.0.0.0/16");
  private static final int SUBNET_LENGTH = 24;

  private static final String COLUMNS =
      "[].{Name: name, ResourceGroup: resourceGroup, Location: location,"
          + " NumSubnets: length(subnets), Prefixes: join(', ', addressSpace.addressPrefixes),"
          + " DnsServers: ' ', DDOSProtection: enableDdosProtection, VMProtection: ' '}";

  private VnetCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb(
            "network vnet create",
            WHICH
                + SPACE
                + " --tags...^ --location/-l --subnet-name --subnet-prefixes/--subnet-prefix...",
            VnetCommands::create),
        verb("network vnet show", WHICH, desk -> show(desk, find(desk))),
        verb(
            "network vnet list",
            "--resource-group/-g",
            COLUMNS,
            desk ->
                desk.prints(
                    desk.list(Vnet.class).stream().map(vnet -> json(desk).of(vnet)).toList())),
        verb("network vnet update", WHICH + SPACE, VnetCommands::update),
        verb(
            "network vnet delete",
            WHICH,
            desk -> desk.delete(desk.id(ResourceType.VIRTUAL_NETWORK)).silent()));
  }

  static VnetJson json(Desk desk) {
    return new VnetJson(desk.azure(), desk.marks());
  }

  private static Vnet find(Desk desk) throws Refusal {
    return desk.find(Vnet.class, ResourceType.VIRTUAL_NETWORK);
  }

  private static AzResult<Told> show(Desk desk, Vnet vnet) {
    return desk.prints(json(desk).of(vnet));
  }

  private static AzResult<Told> create(Desk desk) throws Refusal {
    var prefixes = new Values(desk.request()).ranges("--address-prefixes");
    var space = prefixes.isEmpty() ? List.of(DEFAULT_SPACE) : prefixes;
    var vnet =
        new Vnet(
            desk.id(ResourceType.VIRTUAL_NETWORK),
            desk.location(),
            space,
            subnets(desk, space.getFirst()),
            List.of());
    var after = desk.put(vnet);
    return after.prints(Fields.of("newVNet", json(after).of(vnet)).node());
  }

  private static List<Subnet> subnets(Desk desk, Cidr space) throws Refusal {
    var name = desk.request().value("--subnet-name");
    var prefix = new Values(desk.request()).oneRange("--subnet-prefixes");
    if (name.isEmpty() && prefix.isPresent()) {
      throw Refusal.use("usage error: --subnet-name NAME [--subnet-prefixes PREFIXES]");
    }
    var whole =
        prefix.orElseGet(
            () -> Cidr.around(space.network(), Math.max(SUBNET_LENGTH, space.length())));
    return name.stream().map(word -> Subnet.of(word, whole)).toList();
  }

  private static AzResult<Told> update(Desk desk) throws Refusal {
    var old = find(desk);
    var prefixes = new Values(desk.request()).ranges("--address-prefixes");
    var vnet =
        new Vnet(
            old.id(),
            old.location(),
            prefixes.isEmpty() ? old.prefixes() : prefixes,
            old.subnets(),
            old.peerings());
    return show(desk.put(vnet), vnet);
  }
}
