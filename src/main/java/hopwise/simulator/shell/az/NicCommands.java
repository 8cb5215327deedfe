package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.shell.az.json.EffectiveJson;
import hopwise.simulator.shell.az.json.NicJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.List;

/** {@code az network nic}. */
final class NicCommands {
  private static final String WHICH = "--resource-group/-g! --name/-n!";

  private static final String ROUTES =
      "value[].{Source: source, State: state, \"Address Prefix\": join(' ', addressPrefix),"
          + " \"Next Hop Type\": nextHopType, \"Next Hop IP\": join(' ', nextHopIpAddress)}";

  private NicCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb("network nic show", WHICH, desk -> desk.prints(json(desk).of(find(desk)))),
        verb(
            "network nic list",
            "--resource-group/-g",
            desk -> {
              var json = json(desk);
              return desk.prints(desk.list(Nic.class).stream().map(json::of).toList());
            }),
        verb(
            "network nic update",
            WHICH + " --ip-forwarding? --network-security-group",
            NicCommands::update),
        verb(
            "network nic show-effective-route-table",
            WHICH,
            ROUTES,
            desk -> desk.prints(new EffectiveJson(desk.azure()).routes(find(desk)))),
        verb(
                "network nic list-effective-nsg",
                WHICH,
                desk -> desk.prints(new EffectiveJson(desk.azure()).securityGroups(find(desk))))
            .withTable(EffectiveNsgTable::of),
        verb(
            "network nic ip-config list",
            "--resource-group/-g! --nic-name!",
            desk ->
                desk.prints(
                    json(desk)
                        .configurationTrees(
                            desk.find(Nic.class, ResourceType.NETWORK_INTERFACE, "--nic-name")))));
  }

  private static NicJson json(Desk desk) {
    return new NicJson(desk.azure(), desk.marks());
  }

  private static Nic find(Desk desk) throws Refusal {
    return desk.find(Nic.class, ResourceType.NETWORK_INTERFACE);
  }

  private static AzResult<Told> update(Desk desk) throws Refusal {
    var old = find(desk);
    boolean forwarding = new Values(desk.request()).isTrue("--ip-forwarding", old.ipForwarding());
    var option = "--network-security-group";
    var nsg =
        desk.request().has(option)
            ? desk.mention(option, ResourceType.NETWORK_SECURITY_GROUP).orElse(null)
            : old.nsg();
    var nic = old.withIpForwarding(forwarding).withNsg(nsg);
    var after = desk.put(nic);
    return after.prints(json(after).of(nic));
  }
}
