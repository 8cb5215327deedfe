package hopwise.simulator.cluster.host;

import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.ebtables.EbChain;
import hopwise.simulator.linux.ebtables.EbRule;
import hopwise.simulator.linux.ebtables.EbTable;
import hopwise.simulator.linux.ebtables.EbTarget;
import hopwise.simulator.linux.ebtables.EbTarget.Verdict;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Azure CNI in bridge mode: eth0 is a port of azure0, and ebtables hides the pods' Ethernet
 * addresses from the fabric, which knows the card's alone.
 */
record SwitchedPlumbing(NodeView node) implements Plumbing {
  private static final String PREROUTING = "PREROUTING";
  private static final Mac GROUP_BIT = Mac.of("01:00:00:00:00:00");

  @Override
  public void prepare(NamespaceDraft root) {
    var nic = node.nic();
    int index = new Numbers(node).bridge();
    root.put(root.make(index, "azure0", nic.mac(), new LinkKind.Bridge(true)));
    var card = root.make(Numbers.ETH0, "eth0", nic.mac(), new LinkKind.Nic(nic.cable()));
    root.put(new Ports(root.namespace(), index, true).join(card));
    root.address(index, nic.ip(), nic.subnet().length(), Scope.GLOBAL);
    root.via(EVERYWHERE, nic.gateway(), index);
    rules(root, "POSTROUTING", List.of(hidden(nic.mac())));
    rules(root, PREROUTING, List.of(answer(nic.ip(), nic.mac()), toEverybody()));
  }

  private static EbRule hidden(Mac mac) {
    return rule(
        null,
        null,
        "eth0",
        new EbRule.MacTest(Mac.ZERO, GROUP_BIT, false),
        new EbTarget.Snat(mac, true, Verdict.ACCEPT));
  }

  private static EbRule answer(Ipv4 ip, Mac mac) {
    return new EbRule(
        0,
        new EbRule.EtherType(true, false),
        null,
        null,
        null,
        null,
        null,
        null,
        new EbRule.Operation(false, false),
        null,
        new EbRule.Range(Cidr.around(ip, 32), false),
        new EbTarget.ArpReply(mac, Verdict.DROP));
  }

  private static EbRule toEverybody() {
    return new EbRule(
        0,
        new EbRule.EtherType(true, false),
        new EbRule.Name("eth0", false),
        null,
        null,
        null,
        null,
        null,
        new EbRule.Operation(true, false),
        null,
        null,
        new EbTarget.Dnat(Mac.BROADCAST, Verdict.ACCEPT));
  }

  private static EbRule toPod(PodView pod) {
    return new EbRule(
        0,
        new EbRule.EtherType(false, false),
        new EbRule.Name("eth0", false),
        null,
        null,
        null,
        null,
        new EbRule.Range(Cidr.around(pod.ip(), 32), false),
        null,
        null,
        null,
        new EbTarget.Dnat(pod.mac(), Verdict.ACCEPT));
  }

  private static EbRule rule(
      EbRule.@Nullable EtherType protocol,
      EbRule.@Nullable Name input,
      String output,
      EbRule.MacTest source,
      EbTarget target) {
    return new EbRule(
        0,
        protocol,
        input,
        new EbRule.Name(output, false),
        source,
        null,
        null,
        null,
        null,
        null,
        null,
        target);
  }

  private static void rules(NamespaceDraft root, String name, List<EbRule> more) {
    var before = root.namespace();
    var chain = before.ebtables().chain(EbTable.NAT, name);
    var rules = new ArrayList<>(chain == null ? List.<EbRule>of() : chain.rules());
    int next = before.ebtables().nextHandle();
    for (var rule : more) {
      rules.add(numbered(rule, next++));
    }
    var whole = new EbChain(name, chain == null ? Verdict.ACCEPT : chain.policy(), rules);
    root.become(before.with(before.ebtables().with(EbTable.NAT, whole, next)));
  }

  private static EbRule numbered(EbRule rule, int handle) {
    return new EbRule(
        handle,
        rule.protocol(),
        rule.input(),
        rule.output(),
        rule.source(),
        rule.destination(),
        rule.ipSource(),
        rule.ipDestination(),
        rule.arpOperation(),
        rule.arpSource(),
        rule.arpDestination(),
        rule.target());
  }

  @Override
  public void attach(NamespaceDraft root, List<PodView> pods) {
    var ports = new Ports(root.namespace(), new Numbers(node).bridge(), true);
    root.putAll(
        pods.stream()
            .map(pod -> ports.join(Plumbing.hostLink(root, node, pod, pod.hostMac())))
            .toList());
    var rules = new ArrayList<EbRule>();
    for (var pod : pods) {
      rules.add(answer(pod.ip(), pod.mac()));
      rules.add(toPod(pod));
    }
    rules(root, PREROUTING, rules);
  }

  @Override
  public void detach(NamespaceDraft root, PodView pod) {
    var before = root.namespace();
    var chain = before.ebtables().chain(EbTable.NAT, PREROUTING);
    if (chain == null) {
      return;
    }
    var gone = List.of(answer(pod.ip(), pod.mac()), toPod(pod));
    var kept = new ArrayList<>(chain.rules());
    kept.removeIf(rule -> gone.contains(numbered(rule, 0)));
    var whole = new EbChain(chain.name(), chain.policy(), kept);
    int next = before.ebtables().nextHandle();
    root.become(before.with(before.ebtables().with(EbTable.NAT, whole, next)));
  }

  @Override
  public void furnish(NamespaceDraft draft, PodView pod) {
    int index = Plumbing.podLink(draft, node, pod).index();
    draft.address(index, pod.ip(), node.nic().subnet().length(), Scope.GLOBAL);
    draft.via(EVERYWHERE, node.nic().gateway(), index);
  }
}
