package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.NsgRule.Access;
import hopwise.simulator.azure.NsgRule.Direction;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.nsg.NsgCheck;
import hopwise.simulator.azure.nsg.TagRanges;
import hopwise.simulator.azure.route.NextHop;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.az.json.EffectiveJson;
import hopwise.simulator.shell.az.json.Fields;
import hopwise.simulator.shell.az.json.VmJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@code az network watcher}: what Azure would do with a packet. */
final class WatcherCommands {
  /** The name that Azure gives to the consent of a NIC without a security group. */
  private static final String NO_GROUP = "NetworkSecurityGroupNotApplied";

  private WatcherCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb(
            "network watcher show-next-hop",
            "--resource-group/-g! --vm! --source-ip! --dest-ip!",
            WatcherCommands::nextHop),
        verb(
            "network watcher test-ip-flow",
            "--resource-group/-g! --vm! --direction!=Inbound|Outbound --protocol!=TCP|UDP"
                + " --local! --remote!",
            WatcherCommands::testFlow));
  }

  private static Nic nic(Desk desk) throws Refusal {
    var name = desk.request().required("--vm");
    return desk.list(Nic.class).stream()
        .filter(nic -> VmJson.name(nic).equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            Refusal.service(
                "ResourceNotFound",
                ("The Resource 'Microsoft.Compute/virtualMachines/%s' under resource group '%s' was"
                        + " not found.")
                    .formatted(name, desk.group()),
                null));
  }

  private static AzResult<Told> nextHop(Desk desk) throws Refusal {
    var nic = nic(desk);
    var values = new Values(desk.request());
    var source = values.address("--source-ip").orElseThrow();
    if (!nic.serves(source)) {
      throw Refusal.service(
          "NextHopSourceIpInvalid",
          "The source IP address %s is not one of the virtual machine %s."
              .formatted(source, VmJson.name(nic)),
          null);
    }
    var hop = NextHop.of(desk.azure(), nic, values.address("--dest-ip").orElseThrow());
    return desk.prints(EffectiveJson.nextHop(hop));
  }

  private record Socket(Ipv4 address, int port) {
    static Socket of(String option, String text) throws Refusal {
      int colon = text.indexOf(':');
      var ip = Ipv4.parse(colon < 0 ? text : text.substring(0, colon));
      var port = colon < 0 ? "" : text.substring(colon + 1);
      if (ip.isEmpty() || !(port.equals("*") || port.matches("\\d{1,5}"))) {
        throw Refusal.use("argument %s: '%s' is not IP:PORT".formatted(option, text));
      }
      return new Socket(ip.get(), port.equals("*") ? 0 : Integer.parseInt(port));
    }
  }

  private static AzResult<Told> testFlow(Desk desk) throws Refusal {
    var request = desk.request();
    boolean inbound = request.required("--direction").equals(Direction.INBOUND.toString());
    var local = Socket.of("--local", request.required("--local"));
    var remote = Socket.of("--remote", request.required("--remote"));
    var from = inbound ? remote : local;
    var to = inbound ? local : remote;
    var tried =
        new NsgCheck.Tried(
            inbound ? Direction.INBOUND : Direction.OUTBOUND,
            Protocol.parse(request.required("--protocol")).orElseThrow(),
            from.address(),
            from.port(),
            to.address(),
            to.port());
    return desk.prints(verdict(desk, nic(desk), tried));
  }

  /** The first rule that denies, of the groups in the order in which the packet meets them. */
  private static JsonNode verdict(Desk desk, Nic nic, NsgCheck.Tried tried) {
    var azure = desk.azure();
    var ofSubnet = azure.subnet(nic.subnet()).flatMap(subnet -> group(desk, subnet.nsg()));
    var groups = Stream.of(ofSubnet, group(desk, nic.nsg())).flatMap(Optional::stream).toList();
    var met = tried.direction() == Direction.INBOUND ? groups : groups.reversed();
    var tags = TagRanges.of(azure, nic);
    var rules = met.stream().map(nsg -> NsgCheck.decide(nsg, tags, tried)).toList();
    var decisive =
        rules.stream()
            .filter(rule -> rule.access() == Access.DENY)
            .findFirst()
            .or(() -> rules.stream().reduce((first, last) -> last));
    return Fields.of("access", decisive.map(NsgRule::access).orElse(Access.ALLOW))
        .with("ruleName", decisive.map(rule -> name(met, rule)).orElse(NO_GROUP))
        .node();
  }

  private static Optional<Nsg> group(Desk desk, @Nullable ResourceId id) {
    return desk.azure().find(Nsg.class, id);
  }

  private static String name(List<Nsg> groups, NsgRule rule) {
    boolean own = groups.stream().anyMatch(nsg -> nsg.rules().contains(rule));
    return (own ? "securityRules/" : "defaultSecurityRules/") + rule.name();
  }
}
