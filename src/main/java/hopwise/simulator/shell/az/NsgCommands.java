package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.AddressPrefix;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.NsgRule.Access;
import hopwise.simulator.azure.NsgRule.Direction;
import hopwise.simulator.azure.Ports;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.az.json.Fields;
import hopwise.simulator.shell.az.json.NsgJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** {@code az network nsg}. */
final class NsgCommands {
  private static final String WHICH = "--resource-group/-g! --name/-n!";
  private static final String NSG = "--resource-group/-g! --nsg-name!";
  private static final String RULE = NSG + " --name/-n!";

  private static final String PARTS =
      " --access=Allow|Deny --direction=Inbound|Outbound --protocol=*|Icmp|Tcp|Udp"
          + " --source-address-prefixes/--source-address-prefix..."
          + " --source-port-ranges/--source-port-range..."
          + " --destination-address-prefixes/--destination-address-prefix..."
          + " --destination-port-ranges/--destination-port-range...";

  private static final String COLUMNS =
      "[].{Name: name, ResourceGroup: resourceGroup, Priority: priority,"
          + " SourcePortRanges: sourcePortRange || join(' ', sourcePortRanges),"
          + " SourceAddressPrefixes: sourceAddressPrefix || join(' ', sourceAddressPrefixes),"
          + " SourceASG: 'None', Access: access, Protocol: protocol, Direction: direction,"
          + " DestinationPortRanges: destinationPortRange || join(' ', destinationPortRanges),"
          + " DestinationAddressPrefixes: destinationAddressPrefix"
          + " || join(' ', destinationAddressPrefixes), DestinationASG: 'None'}";

  private NsgCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb("network nsg create", WHICH + " --location/-l", NsgCommands::create),
        verb(
            "network nsg show",
            WHICH,
            desk ->
                desk.prints(
                    json(desk).of(desk.find(Nsg.class, ResourceType.NETWORK_SECURITY_GROUP)))),
        verb(
            "network nsg list",
            "--resource-group/-g",
            desk -> {
              var json = json(desk);
              return desk.prints(desk.list(Nsg.class).stream().map(json::of).toList());
            }),
        verb(
            "network nsg delete",
            WHICH,
            desk -> desk.delete(desk.id(ResourceType.NETWORK_SECURITY_GROUP)).silent()),
        verb("network nsg rule create", RULE + " --priority!" + PARTS, NsgCommands::createRule),
        verb(
            "network nsg rule show",
            RULE,
            desk -> desk.prints(json(desk).rule(nsg(desk), rule(desk)))),
        verb("network nsg rule list", NSG + " --include-default?", COLUMNS, NsgCommands::listRules),
        verb(
            "network nsg rule update",
            RULE + " --priority" + PARTS,
            desk -> putRule(desk, rule(desk))),
        verb("network nsg rule delete", RULE, NsgCommands::deleteRule));
  }

  private static NsgJson json(Desk desk) {
    return new NsgJson(desk.azure(), desk.marks());
  }

  private static Nsg nsg(Desk desk) throws Refusal {
    return desk.find(Nsg.class, ResourceType.NETWORK_SECURITY_GROUP, "--nsg-name");
  }

  private static AzResult<Told> create(Desk desk) throws Refusal {
    var nsg = new Nsg(desk.id(ResourceType.NETWORK_SECURITY_GROUP), desk.location(), List.of());
    var after = desk.put(nsg);
    return after.prints(Fields.of("NewNSG", json(after).of(nsg)).node());
  }

  private static NsgRule rule(Desk desk) throws Refusal {
    var nsg = nsg(desk);
    return nsg.rules().stream()
        .filter(rule -> rule.name().equalsIgnoreCase(desk.name()))
        .findFirst()
        .orElseThrow(() -> Refusal.noPart(nsg.id().path() + "/securityRules/" + desk.name()));
  }

  private static AzResult<Told> listRules(Desk desk) throws Refusal {
    var nsg = nsg(desk);
    var json = json(desk);
    boolean defaults = new Values(desk.request()).isTrue("--include-default", false);
    return desk.prints(
        Stream.concat(
                nsg.rules().stream()
                    .sorted(
                        Comparator.comparing(NsgRule::direction)
                            .thenComparingInt(NsgRule::priority))
                    .map(rule -> json.rule(nsg, rule)),
                defaults ? json.defaults(nsg).stream() : Stream.of())
            .toList());
  }

  private static AzResult<Told> createRule(Desk desk) throws Refusal {
    var any = AddressPrefix.ANY;
    return putRule(
        desk,
        NsgRule.of(desk.name(), 0, Direction.INBOUND, Access.ALLOW, null, any, any, Ports.of(80)));
  }

  /** Puts a rule with what the request says; what it leaves out stays. */
  private static AzResult<Told> putRule(Desk desk, NsgRule old) throws Refusal {
    var request = desk.request();
    var values = new Values(request);
    var rule =
        new NsgRule(
            old.name(),
            values.number("--priority").orElse(old.priority()),
            request.value("--direction").map(NsgCommands::direction).orElse(old.direction()),
            request.value("--access").map(NsgCommands::access).orElse(old.access()),
            request.has("--protocol")
                ? Protocol.parse(request.required("--protocol")).orElse(null)
                : old.protocol(),
            orElse(values.prefixes("--source-address-prefixes"), old.sources()),
            orElse(values.ports("--source-port-ranges"), old.sourcePorts()),
            orElse(values.prefixes("--destination-address-prefixes"), old.destinations()),
            orElse(values.ports("--destination-port-ranges"), old.destinationPorts()));
    var nsg = nsg(desk);
    var next = nsg.withRules(Stream.concat(others(nsg, old.name()), Stream.of(rule)).toList());
    var after = desk.put(next);
    return after.prints(json(after).rule(next, rule));
  }

  private static Direction direction(String word) {
    return word.equals(Direction.INBOUND.toString()) ? Direction.INBOUND : Direction.OUTBOUND;
  }

  private static Access access(String word) {
    return word.equals(Access.ALLOW.toString()) ? Access.ALLOW : Access.DENY;
  }

  private static <T> List<T> orElse(List<T> given, List<T> old) {
    return given.isEmpty() ? old : given;
  }

  private static Stream<NsgRule> others(Nsg nsg, String name) {
    return nsg.rules().stream().filter(rule -> !rule.name().equalsIgnoreCase(name));
  }

  private static AzResult<Told> deleteRule(Desk desk) throws Refusal {
    var nsg = nsg(desk);
    return desk.put(nsg.withRules(others(nsg, rule(desk).name()).toList())).silent();
  }
}
