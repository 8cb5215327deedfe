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
import java.util.List;

/** Kubenet. */
record BridgedPlumbing(NodeView node, Wiring.Kubenet wiring) implements Plumbing {
  @Override
  public void prepare(NamespaceDraft root) {
    Plumbing.card(root, node);
    int index = new Numbers(node).bridge();
    var bridge = root.make(index, "cbr0", wiring.mac(), new LinkKind.Bridge(true));
    root.put(bridge.withPromiscuous(true));
    root.address(index, gateway(), wiring.range().length(), Scope.GLOBAL);
    if (wiring.deduplicated()) {
      deduplicate(root);
    }
  }

  private Ipv4 gateway() {
    return new Ipv4(wiring.range().network().bits() + 1);
  }

  /**
   * In promiscuous mode the bridge takes a copy of each frame up; without these rules the node
   * would forward the copy to the same pod again.
   */
  private void deduplicate(NamespaceDraft root) {
    var name =
        switch (node.runtime()) {
          case DOCKER -> "KUBE-DEDUP";
          case CONTAINERD -> "AKS-DEDUP-PROMISC";
        };
    var accept = rule(2, Cidr.around(gateway(), 32), Verdict.ACCEPT);
    var drop = rule(3, wiring.range(), Verdict.DROP);
    var jump =
        new EbRule(
            1, null, null, null, null, null, null, null, null, null, null, new EbTarget.Jump(name));
    var before = root.namespace();
    var rules =
        before
            .ebtables()
            .with(EbTable.FILTER, new EbChain("OUTPUT", Verdict.ACCEPT, List.of(jump)), 2)
            .with(EbTable.FILTER, new EbChain(name, Verdict.RETURN, List.of(accept, drop)), 4);
    root.become(before.with(rules));
  }

  private EbRule rule(int handle, Cidr source, Verdict verdict) {
    return new EbRule(
        handle,
        new EbRule.EtherType(false, false),
        null,
        new EbRule.Name("veth+", false),
        new EbRule.MacTest(wiring.mac(), Mac.BROADCAST, false),
        null,
        new EbRule.Range(source, false),
        null,
        null,
        null,
        null,
        verdict);
  }

  @Override
  public void attach(NamespaceDraft root, List<PodView> pods) {
    var ports = new Ports(root.namespace(), new Numbers(node).bridge(), wiring.hairpin());
    root.putAll(
        pods.stream()
            .map(pod -> ports.join(Plumbing.hostLink(root, node, pod, pod.hostMac())))
            .toList());
  }

  @Override
  public void detach(NamespaceDraft root, PodView pod) {}

  @Override
  public void furnish(NamespaceDraft draft, PodView pod) {
    var link = Plumbing.podLink(draft, node, pod);
    draft.address(link.index(), pod.ip(), wiring.range().length(), Scope.GLOBAL);
    draft.via(EVERYWHERE, gateway(), link.index());
  }
}
