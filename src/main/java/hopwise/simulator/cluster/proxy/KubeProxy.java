package hopwise.simulator.cluster.proxy;

import hopwise.simulator.cluster.rules.Portion;
import hopwise.simulator.cluster.rules.Portion.Ensured;
import hopwise.simulator.cluster.rules.RuleDraft;
import hopwise.simulator.linux.netfilter.Match.CtState;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.netfilter.Target;
import java.util.List;

/** All rules that kube-proxy keeps on a node. */
public final class KubeProxy {
  /** Marks packets that KUBE-POSTROUTING will masquerade. */
  static final String MARK_MASQ = "KUBE-MARK-MASQ";

  static final String SERVICES = "KUBE-SERVICES";
  static final String EXTERNAL_SERVICES = "KUBE-EXTERNAL-SERVICES";
  static final String NODE_PORTS = "KUBE-NODEPORTS";
  static final String PROXY_FIREWALL = "KUBE-PROXY-FIREWALL";

  private static final String FORWARD = "KUBE-FORWARD";
  private static final String POSTROUTING = "KUBE-POSTROUTING";
  private static final String CANARY = "KUBE-PROXY-CANARY";
  private static final int MASQUERADE_MARK = 0x4000;
  private static final List<String> PREFIXES =
      List.of("KUBE-SVC-", "KUBE-SEP-", "KUBE-FW-", "KUBE-XLB-", "KUBE-SVL-", "KUBE-EXT-");

  private final ProxyView view;
  private final RuleBook nat = new RuleBook();
  private final RuleBook filter = new RuleBook();

  private KubeProxy(ProxyView view) {
    this.view = view;
  }

  /** What the kube-proxy of {@code view} keeps. */
  public static List<Portion> portions(ProxyView view) {
    var proxy = new KubeProxy(view);
    proxy.write();
    return switch (view.shape()) {
      case XLB -> List.of(proxy.portion(TableName.FILTER), proxy.portion(TableName.NAT));
      case EXT ->
          List.of(
              proxy.portion(TableName.FILTER),
              proxy.portion(TableName.NAT),
              Portion.ensuring(TableName.MANGLE, List.of(CANARY), List.of()));
    };
  }

  private void write() {
    List.of(SERVICES, EXTERNAL_SERVICES, FORWARD).forEach(filter::begin);
    List.of(SERVICES, NODE_PORTS).forEach(nat::begin);
    switch (view.shape()) {
      case XLB -> {}
      case EXT -> List.of(NODE_PORTS, PROXY_FIREWALL).forEach(filter::begin);
    }
    masquerade();
    for (var service : view.services()) {
      for (var port : service.ports()) {
        switch (view.shape()) {
          case XLB -> new XlbService(nat, filter, PortView.of(view, service, port, true)).write();
          case EXT -> new ExtService(nat, filter, PortView.of(view, service, port, false)).write();
        }
      }
    }
    nat.add(
        SERVICES,
        RuleDraft.commented(
                "kubernetes service nodeports; NOTE: this must be the last rule in this chain")
            .toLocal()
            .jump(NODE_PORTS));
    forward();
  }

  private void masquerade() {
    nat.add(MARK_MASQ, RuleDraft.any().then(new Target.SetMark(MASQUERADE_MARK, MASQUERADE_MARK)));
    var marked = RuleDraft.commented("kubernetes service traffic requiring SNAT");
    switch (view.shape()) {
      case XLB -> marked.marked(MASQUERADE_MARK);
      case EXT -> {
        nat.add(POSTROUTING, RuleDraft.any().unmarked(MASQUERADE_MARK).then(new Target.Return()));
        nat.add(POSTROUTING, RuleDraft.any().then(new Target.SetMark(MASQUERADE_MARK, 0)));
      }
    }
    nat.add(POSTROUTING, marked.then(new Target.Masquerade(null)));
  }

  private void forward() {
    var accept = new Target.Accept();
    filter.add(FORWARD, RuleDraft.any().state(CtState.INVALID).then(new Target.Drop()));
    filter.add(
        FORWARD,
        RuleDraft.commented("kubernetes forwarding rules").marked(MASQUERADE_MARK).then(accept));
    switch (view.shape()) {
      case XLB -> {
        filter.add(FORWARD, established("pod source rule").from(view.clusterCidr()).then(accept));
        filter.add(
            FORWARD, established("pod destination rule").to(view.clusterCidr()).then(accept));
      }
      case EXT -> filter.add(FORWARD, established("rule").then(accept));
    }
  }

  private static RuleDraft established(String what) {
    return RuleDraft.commented("kubernetes forwarding conntrack " + what)
        .state(CtState.RELATED, CtState.ESTABLISHED);
  }

  private Portion portion(TableName table) {
    var canary = view.shape() == Shape.EXT ? List.of(CANARY) : List.<String>of();
    return switch (table) {
      case FILTER -> new Portion(table, canary, filter.chains(), filterJumps(), PREFIXES);
      case NAT -> new Portion(table, canary, nat.chains(), natJumps(), PREFIXES);
      case RAW, MANGLE -> Portion.ensuring(table, canary, List.of());
    };
  }

  private List<Ensured> filterJumps() {
    var external = "kubernetes externally-visible service portals";
    var portals = "kubernetes service portals";
    var forward =
        Ensured.first("FORWARD", RuleDraft.commented("kubernetes forwarding rules").jump(FORWARD));
    return switch (view.shape()) {
      case XLB ->
          List.of(
              fresh("INPUT", external, EXTERNAL_SERVICES),
              fresh("FORWARD", portals, SERVICES),
              fresh("OUTPUT", portals, SERVICES),
              forward);
      case EXT -> {
        var balancer = "kubernetes load balancer firewall";
        var health = RuleDraft.commented("kubernetes health check service ports").jump(NODE_PORTS);
        yield List.of(
            fresh("INPUT", external, EXTERNAL_SERVICES),
            fresh("FORWARD", external, EXTERNAL_SERVICES),
            Ensured.first("INPUT", health),
            fresh("FORWARD", portals, SERVICES),
            fresh("OUTPUT", portals, SERVICES),
            forward,
            fresh("INPUT", balancer, PROXY_FIREWALL),
            fresh("OUTPUT", balancer, PROXY_FIREWALL),
            fresh("FORWARD", balancer, PROXY_FIREWALL));
      }
    };
  }

  private static Ensured fresh(String chain, String comment, String target) {
    return Ensured.first(chain, RuleDraft.any().state(CtState.NEW).comment(comment).jump(target));
  }

  private static List<Ensured> natJumps() {
    Rule portals = RuleDraft.commented("kubernetes service portals").jump(SERVICES);
    return List.of(
        Ensured.first("OUTPUT", portals),
        Ensured.first("PREROUTING", portals),
        Ensured.first(
            "POSTROUTING", RuleDraft.commented("kubernetes postrouting rules").jump(POSTROUTING)));
  }
}
