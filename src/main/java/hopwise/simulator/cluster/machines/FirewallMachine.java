package hopwise.simulator.cluster.machines;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Firewall;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.cluster.rules.Portion;
import hopwise.simulator.cluster.rules.Portion.Ensured;
import hopwise.simulator.cluster.rules.RuleDraft;
import hopwise.simulator.cluster.rules.Upkeep;
import hopwise.simulator.linux.InterfaceConf;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.Sysctls;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.net.Cidr;
import java.util.ArrayList;
import java.util.List;

/**
 * The inside of an Azure Firewall as a Linux machine: it forwards, and gives its own address to
 * what it sends to addresses that are not private (IANAPrivateRanges, the default of its policy).
 */
final class FirewallMachine {
  private static final List<Cidr> PRIVATE =
      List.of(
          Cidr.of("10.0.0.0/8"),
          Cidr.of("172.16.0.0/12"),
          Cidr.of("192.168.0.0/16"),
          Cidr.of("100.64.0.0/10"));

  private static final InterfaceConf FORWARDING =
      new InterfaceConf(true, 0, false, false, false, false, true);

  private FirewallMachine() {}

  /** Whether a NIC is that of a firewall. */
  static boolean is(Azure azure, Nic nic) {
    return azure.all(Firewall.class).stream().anyMatch(firewall -> nic.id().equals(firewall.nic()));
  }

  static Namespace of(Azure azure, Nic nic) {
    var machine = PlainMachine.of(azure, nic);
    for (var link : machine.links().all()) {
      machine = machine.with(link.withConf(FORWARDING));
    }
    var rules = new ArrayList<Ensured>();
    for (var range : PRIVATE) {
      rules.add(Ensured.last("POSTROUTING", RuleDraft.any().to(range).then(new Target.Return())));
    }
    rules.add(Ensured.last("POSTROUTING", RuleDraft.any().then(new Target.Masquerade(null))));
    var portion = Portion.ensuring(TableName.NAT, List.of(), rules);
    return machine
        .with(new Sysctls(true, true, machine.sysctls().defaultTtl(), FORWARDING, FORWARDING))
        .with(Upkeep.keep(machine.rules(), List.of(portion)));
  }
}
