package hopwise.simulator.cluster.host;

import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.cluster.proxy.KubeProxy;
import hopwise.simulator.cluster.proxy.Shape;
import hopwise.simulator.cluster.rules.Portion;
import hopwise.simulator.cluster.rules.Portion.Ensured;
import hopwise.simulator.cluster.rules.RuleDraft;
import hopwise.simulator.cluster.rules.Upkeep;
import hopwise.simulator.linux.netfilter.Match.CtState;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.Ruleset;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.linux.netfilter.Target.NatRange;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Protocol;
import java.util.ArrayList;
import java.util.List;

/** The rules that the programs of a node keep, in the order in which they start. */
final class HostRules {
  private static final String POSTROUTING = "POSTROUTING";
  private static final String FIREWALL = "KUBE-FIREWALL";
  private static final String AGENT = "IP-MASQ-AGENT";
  private static final String SWIFT = "SWIFT-POSTROUTING";
  private static final int DROP_MARK = 0x8000;
  private static final Cidr LINK_LOCAL = Cidr.of("169.254.0.0/16");
  private static final Cidr LOOPBACK = Cidr.of("127.0.0.0/8");

  private HostRules() {}

  /** All portions of a node that has just started. */
  static List<Portion> of(NodeView node) {
    var portions = new ArrayList<Portion>();
    if (node.runtime() == ContainerRuntime.DOCKER) {
      portions.add(docker());
    }
    portions.addAll(repaired(node));
    return portions;
  }

  /** The portions of programs that look after them; Docker writes its rules as it starts. */
  static List<Portion> repaired(NodeView node) {
    var portions = new ArrayList<Portion>();
    portions.addAll(kubelet(node.shape()));
    switch (node.masquerade()) {
      case Masquerade.Kubelet(var exempt) -> portions.add(kubenet(exempt));
      case Masquerade.Agent agent -> portions.add(agent(agent));
      case Masquerade.Swift(var podSubnet) -> portions.add(swift(node, podSubnet));
      case Masquerade.Nobody() -> {}
    }
    if (!isByEbpf(node)) {
      portions.addAll(services(node));
    }
    return portions;
  }

  /**
   * What Cilium's programs do for services, as rules of kube-proxy: they choose a pod in the same
   * way.
   */
  static Ruleset balancing(NodeView node) {
    return isByEbpf(node) ? Upkeep.keep(Ruleset.EMPTY, services(node)) : Ruleset.EMPTY;
  }

  private static boolean isByEbpf(NodeView node) {
    return node.wiring() instanceof Wiring.Cilium;
  }

  private static List<Portion> services(NodeView node) {
    return node.proxy() == null ? List.of() : KubeProxy.portions(node.proxy());
  }

  private static Portion docker() {
    var chain = "DOCKER";
    var bridge = "docker0";
    return Portion.ensuring(
        TableName.NAT,
        List.of(chain),
        List.of(
            Ensured.last("PREROUTING", RuleDraft.any().toLocal().jump(chain)),
            Ensured.last("OUTPUT", RuleDraft.any().notTo(LOOPBACK).toLocal().jump(chain)),
            Ensured.last(
                POSTROUTING,
                RuleDraft.any()
                    .from(Cidr.of("172.17.0.0/16"))
                    .notOut(bridge)
                    .then(new Target.Masquerade(null))),
            Ensured.last(chain, RuleDraft.any().in(bridge).then(new Target.Return()))));
  }

  private static List<Portion> kubelet(Shape shape) {
    var drop = new Target.Drop();
    var foreign =
        RuleDraft.commented("block incoming localnet connections")
            .notFrom(LOOPBACK)
            .to(LOOPBACK)
            .notState(CtState.RELATED, CtState.ESTABLISHED, CtState.DNAT)
            .then(drop);
    var jump = RuleDraft.any().jump(FIREWALL);
    var filter = new ArrayList<Ensured>();
    if (shape == Shape.XLB) {
      filter.add(
          Ensured.last(
              FIREWALL,
              RuleDraft.commented("kubernetes firewall for dropping marked packets")
                  .marked(DROP_MARK)
                  .then(drop)));
    }
    filter.add(Ensured.last(FIREWALL, foreign));
    filter.add(Ensured.first("OUTPUT", jump));
    filter.add(Ensured.first("INPUT", jump));
    return switch (shape) {
      case XLB ->
          List.of(
              Portion.ensuring(TableName.FILTER, List.of(), filter),
              Portion.ensuring(
                  TableName.NAT,
                  List.of(),
                  List.of(
                      Ensured.last(
                          "KUBE-MARK-DROP",
                          RuleDraft.any().then(new Target.SetMark(DROP_MARK, DROP_MARK))))));
      case EXT -> {
        var canary = "KUBE-KUBELET-CANARY";
        yield List.of(
            Portion.ensuring(TableName.FILTER, List.of(canary), filter),
            Portion.ensuring(TableName.NAT, List.of(canary), List.of()),
            Portion.ensuring(TableName.MANGLE, List.of("KUBE-IPTABLES-HINT", canary), List.of()));
      }
    };
  }

  private static Portion kubenet(Cidr exempt) {
    var rule =
        RuleDraft.commented("kubenet: SNAT for outbound traffic from cluster")
            .notToLocal()
            .notTo(exempt)
            .then(new Target.Masquerade(null));
    return Portion.ensuring(TableName.NAT, List.of(), List.of(Ensured.last(POSTROUTING, rule)));
  }

  private static Portion agent(Masquerade.Agent agent) {
    var rules = new ArrayList<Rule>();
    if (!agent.linkLocal()) {
      rules.add(exempt(LINK_LOCAL));
    }
    agent.exempt().forEach(range -> rules.add(exempt(range)));
    rules.add(
        RuleDraft.commented(
                "ip-masq-agent: outbound traffic is subject to MASQUERADE (must be last in chain)")
            .then(new Target.Masquerade(null)));
    var jump =
        RuleDraft.commented(
                "ip-masq-agent: ensure nat POSTROUTING directs all non-LOCAL destination traffic"
                    + " to our custom IP-MASQ-AGENT chain")
            .notToLocal()
            .jump(AGENT);
    return Portion.chain(TableName.NAT, AGENT, rules, List.of(Ensured.last(POSTROUTING, jump)));
  }

  private static Rule exempt(Cidr range) {
    return RuleDraft.commented("ip-masq-agent: local traffic is not subject to MASQUERADE")
        .to(range)
        .then(new Target.Return());
  }

  /** Azure DNS and the metadata service answer the node's address alone. */
  private static Portion swift(NodeView node, Cidr podSubnet) {
    var dns = Cidr.of("168.63.129.16/32");
    var metadata = Cidr.of("169.254.169.254/32");
    var rules =
        List.of(
            snat(node, podSubnet, dns, Protocol.UDP, 53),
            snat(node, podSubnet, dns, Protocol.TCP, 53),
            snat(node, podSubnet, metadata, Protocol.TCP, 80));
    var jump = RuleDraft.any().jump(SWIFT);
    return Portion.chain(TableName.NAT, SWIFT, rules, List.of(Ensured.last(POSTROUTING, jump)));
  }

  private static Rule snat(
      NodeView node, Cidr podSubnet, Cidr target, Protocol protocol, int port) {
    var ip = node.nic().ip();
    return RuleDraft.any()
        .notToLocal()
        .from(podSubnet)
        .to(target)
        .over(protocol, port)
        .then(new Target.Snat(new NatRange(ip, ip, null)));
  }
}
