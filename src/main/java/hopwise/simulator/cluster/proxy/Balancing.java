package hopwise.simulator.cluster.proxy;

import hopwise.simulator.cluster.rules.RuleDraft;
import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.PortRange;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.linux.netfilter.Target.NatRange;
import hopwise.simulator.net.Cidr;
import java.util.List;
import java.util.function.Function;

/** Rules that choose an endpoint, and those of the endpoints. */
final class Balancing {
  private static final double PRECISION = 1e10;
  private static final long ONE = 1L << 31;

  private final RuleBook nat;
  private final PortView view;

  Balancing(RuleBook nat, PortView view) {
    this.nat = nat;
    this.view = view;
  }

  /**
   * The first of n endpoints is taken with the chance 1/n, the next with 1/(n-1), and the last
   * always.
   *
   * @param comment of the rule of an endpoint
   */
  void choose(String chain, List<Endpoint> endpoints, Function<Endpoint, String> comment) {
    int left = endpoints.size();
    for (var endpoint : endpoints) {
      var rule = RuleDraft.commented(comment.apply(endpoint));
      if (left > 1) {
        rule.match(new Match.Random(threshold(left), false));
      }
      nat.add(chain, rule.jump(view.chains().endpoint(endpoint)));
      left--;
    }
  }

  /** The chance 1/n with kube-proxy's ten decimal places, rounded as iptables rounds it. */
  static long threshold(int n) {
    return Math.round(Math.rint(PRECISION / n) / PRECISION * ONE);
  }

  /** A chain for each endpoint: its own packets are masqueraded, all get its address. */
  void endpoints() {
    for (var endpoint : view.endpoints()) {
      var chain = view.chains().endpoint(endpoint);
      var itself = Cidr.around(endpoint.ip(), 32);
      nat.add(chain, view.commented("").from(itself).jump(KubeProxy.MARK_MASQ));
      var port = new PortRange(endpoint.port(), endpoint.port());
      var target = new Target.Dnat(new NatRange(endpoint.ip(), endpoint.ip(), port));
      nat.add(chain, view.commented("").over(view.port().protocol()).then(target));
    }
  }
}
