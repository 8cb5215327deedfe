package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.FreeAddresses;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code az network vnet subnet}. */
final class SubnetCommands {
  private static final String VNET = "--resource-group/-g! --vnet-name!";
  private static final String WHICH = VNET + " --name/-n!";

  private static final String PARTS =
      " --address-prefixes/--address-prefix... --route-table"
          + " --network-security-group/--nsg --nat-gateway --delegations...";

  /** How many free addresses {@code list-available-ips} names. */
  private static final int SAMPLE = 5;

  private SubnetCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb("network vnet subnet create", WHICH + PARTS, SubnetCommands::create),
        verb(
            "network vnet subnet show",
            WHICH,
            desk -> show(desk, vnet(desk), subnet(desk, vnet(desk)))),
        verb(
            "network vnet subnet list",
            VNET,
            desk -> {
              var vnet = vnet(desk);
              var json = VnetCommands.json(desk);
              return desk.prints(
                  vnet.subnets().stream().map(subnet -> json.subnet(vnet, subnet)).toList());
            }),
        verb("network vnet subnet update", WHICH + PARTS + " --remove...", SubnetCommands::update),
        verb("network vnet subnet delete", WHICH, SubnetCommands::delete),
        verb("network vnet subnet list-available-ips", WHICH, SubnetCommands::free));
  }

  private static Vnet vnet(Desk desk) throws Refusal {
    return desk.find(Vnet.class, ResourceType.VIRTUAL_NETWORK, "--vnet-name");
  }

  private static Subnet subnet(Desk desk, Vnet vnet) throws Refusal {
    var id = new SubnetId(vnet.id(), desk.name());
    return vnet.subnet(desk.name()).orElseThrow(() -> Refusal.noPart(id.path()));
  }

  private static AzResult<Told> show(Desk desk, Vnet vnet, Subnet subnet) {
    return desk.prints(VnetCommands.json(desk).subnet(vnet, subnet));
  }

  private static AzResult<Told> create(Desk desk) throws Refusal {
    var vnet = vnet(desk);
    var prefix = new Values(desk.request()).oneRange("--address-prefixes");
    if (prefix.isEmpty()) {
      throw Refusal.use("the following arguments are required: --address-prefixes");
    }
    return put(desk, vnet, parts(desk, Subnet.of(desk.name(), prefix.get())));
  }

  private static AzResult<Told> update(Desk desk) throws Refusal {
    var vnet = vnet(desk);
    var old = subnet(desk, vnet);
    var prefix = new Values(desk.request()).oneRange("--address-prefixes").orElse(old.prefix());
    var moved =
        new Subnet(
            old.name(), prefix, old.routeTable(), old.nsg(), old.natGateway(), old.delegation());
    return put(desk, vnet, without(desk, parts(desk, moved)));
  }

  /** A subnet without the properties that the request names. */
  private static Subnet without(Desk desk, Subnet old) throws Refusal {
    var left = old;
    for (var word : desk.request().all("--remove")) {
      left =
          switch (word) {
            case "networkSecurityGroup" -> with(left, left.routeTable(), null, left.natGateway());
            case "routeTable" -> with(left, null, left.nsg(), left.natGateway());
            case "natGateway" -> with(left, left.routeTable(), left.nsg(), null);
            default ->
                throw Refusal.client(
                    "--remove "
                        + word
                        + " is not simulated here; simulated: networkSecurityGroup, routeTable,"
                        + " natGateway");
          };
    }
    return left;
  }

  private static Subnet with(
      Subnet old,
      @Nullable ResourceId routeTable,
      @Nullable ResourceId nsg,
      @Nullable ResourceId natGateway) {
    return new Subnet(old.name(), old.prefix(), routeTable, nsg, natGateway, old.delegation());
  }

  /** A subnet with what the request attaches to it, and without what it takes away. */
  private static Subnet parts(Desk desk, Subnet old) throws Refusal {
    var services = desk.request().all("--delegations").stream().filter(word -> !word.isEmpty());
    return new Subnet(
        old.name(),
        old.prefix(),
        part(desk, "--route-table", ResourceType.ROUTE_TABLE, old.routeTable()),
        part(desk, "--network-security-group", ResourceType.NETWORK_SECURITY_GROUP, old.nsg()),
        part(desk, "--nat-gateway", ResourceType.NAT_GATEWAY, old.natGateway()),
        desk.request().has("--delegations") ? services.findFirst().orElse(null) : old.delegation());
  }

  private static @Nullable ResourceId part(
      Desk desk, String option, ResourceType type, @Nullable ResourceId old) throws Refusal {
    return desk.request().has(option) ? desk.mention(option, type).orElse(null) : old;
  }

  private static AzResult<Told> put(Desk desk, Vnet vnet, Subnet subnet) throws Refusal {
    var next = vnet.withSubnets(with(vnet.subnets(), subnet));
    return show(desk.put(next), next, subnet);
  }

  /** The subnets with one more, or with another one of that name in its place. */
  private static List<Subnet> with(List<Subnet> subnets, Subnet made) {
    boolean old = subnets.stream().anyMatch(subnet -> isNamed(subnet, made.name()));
    return old
        ? subnets.stream().map(subnet -> isNamed(subnet, made.name()) ? made : subnet).toList()
        : Stream.concat(subnets.stream(), Stream.of(made)).toList();
  }

  private static boolean isNamed(Subnet subnet, String name) {
    return subnet.name().equalsIgnoreCase(name);
  }

  private static AzResult<Told> delete(Desk desk) throws Refusal {
    var vnet = vnet(desk);
    subnet(desk, vnet);
    var left = vnet.subnets().stream().filter(subnet -> !isNamed(subnet, desk.name())).toList();
    return desk.put(vnet.withSubnets(left)).silent();
  }

  private static AzResult<Told> free(Desk desk) throws Refusal {
    var vnet = vnet(desk);
    subnet(desk, vnet);
    var free = FreeAddresses.of(desk.azure(), new SubnetId(vnet.id(), desk.name()));
    return desk.prints(
        free.spans().spans().stream()
            .flatMapToLong(span -> LongStream.rangeClosed(span.first(), span.last()))
            .limit(SAMPLE)
            .mapToObj(number -> new Ipv4((int) number))
            .toList());
  }
}
