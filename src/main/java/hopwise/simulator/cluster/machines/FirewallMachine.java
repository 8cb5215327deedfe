package hopwise.simulator.cluster.machines;

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
import java.util.List;
import java.util.stream.Stream;

/**
 * The machine behind an Azure Firewall: it forwards everything, and puts its own address in place
 * of a sender's unless the destination is private. Its rules about what may pass are not simulated.
 */
final class FirewallMachine {
  private static final String POSTROUTING = "POSTROUTING";

  /** What an Azure Firewall translates nobody towards. */
  private static final List<Cidr> PRIVATE =
      List.of(
          Cidr.of("10.0.0.0/8"),
          Cidr.of("172.16.0.0/12"),
          Cidr.of("192.168.0.0/16"),
          Cidr.of("100.64.0.0/10"));

  private static final InterfaceConf FORWARDS =
      new InterfaceConf(true, 0, false, false, false, false, true);

  private FirewallMachine() {}

  static Namespace of(Namespace plain) {
    var spared =
        PRIVATE.stream()
            .map(range -> RuleDraft.any().to(range).then(new Target.Accept()))
            .map(rule -> Ensured.last(POSTROUTING, rule));
    var hidden = Ensured.last(POSTROUTING, RuleDraft.any().then(new Target.Masquerade(null)));
    var portion =
        Portion.ensuring(
            TableName.NAT, List.of(), Stream.concat(spared, Stream.of(hidden)).toList());
    return forwarding(plain).with(Upkeep.keep(plain.rules(), List.of(portion)));
  }

  private static Namespace forwarding(Namespace plain) {
    var before = plain.sysctls();
    var all =
        new Sysctls(true, before.bridgeCallsIptables(), before.defaultTtl(), FORWARDS, FORWARDS);
    var links = plain.links();
    for (var link : plain.links().all()) {
      links = links.with(link.withConf(FORWARDS));
    }
    return plain.withLinks(links, plain.lastIndex()).with(all);
  }
}
