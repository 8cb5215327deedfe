package hopwise.simulator.cluster.proxy;

import static hopwise.simulator.cluster.proxy.KubeProxy.EXTERNAL_SERVICES;
import static hopwise.simulator.cluster.proxy.KubeProxy.MARK_MASQ;
import static hopwise.simulator.cluster.proxy.KubeProxy.NODE_PORTS;
import static hopwise.simulator.cluster.proxy.KubeProxy.PROXY_FIREWALL;
import static hopwise.simulator.cluster.proxy.KubeProxy.SERVICES;

import hopwise.simulator.cluster.Service.TrafficPolicy;
import hopwise.simulator.cluster.rules.RuleDraft;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.net.IcmpError;
import hopwise.simulator.net.Protocol;
import java.util.List;

/** The chains of one service port in the shape of {@link Shape#EXT}. */
final class ExtService {
  private final RuleBook nat;
  private final RuleBook filter;
  private final PortView view;
  private final Balancing balancing;

  ExtService(RuleBook nat, RuleBook filter, PortView view) {
    this.nat = nat;
    this.filter = filter;
    this.view = view;
    this.balancing = new Balancing(nat, view);
  }

  void write() {
    captureCluster();
    captureExternal();
    captureBalancer();
    captureNodePort();
    healthCheck();
    externalChain();
    policyChains();
    balancing.endpoints();
  }

  private TrafficPolicy internal() {
    return view.service().internal();
  }

  private TrafficPolicy external() {
    return view.service().external();
  }

  private String chain(TrafficPolicy policy) {
    return switch (policy) {
      case CLUSTER -> view.chains().service();
      case LOCAL -> view.chains().local();
    };
  }

  private void captureCluster() {
    var clusterIp = view.service().clusterIp();
    if (view.endpoints(internal()).isEmpty()) {
      filter.add(SERVICES, view.to(clusterIp, lack(internal())).then(refusal(internal())));
      return;
    }
    nat.add(SERVICES, view.to(clusterIp, " cluster IP").jump(chain(internal())));
    nat.add(
        chain(internal()),
        view.to(clusterIp, " cluster IP").notFrom(view.clusterCidr()).jump(MARK_MASQ));
  }

  private void captureExternal() {
    for (var ip : view.service().externalIps()) {
      if (!view.endpoints().isEmpty()) {
        nat.add(SERVICES, view.to(ip, " external IP").jump(view.chains().external()));
      }
      if (view.endpoints(external()).isEmpty()) {
        filter.add(EXTERNAL_SERVICES, view.to(ip, lack(external())).then(refusal(external())));
      }
    }
  }

  private void captureBalancer() {
    var entry = view.usesFirewall() ? view.chains().firewall() : view.chains().external();
    for (var ip : view.service().balancerIps()) {
      if (!view.endpoints().isEmpty()) {
        nat.add(SERVICES, view.to(ip, " loadbalancer IP").jump(entry));
      }
      if (view.usesFirewall()) {
        var comment = " traffic not accepted by " + view.chains().firewall();
        filter.add(PROXY_FIREWALL, view.to(ip, comment).then(new Target.Drop()));
      }
      if (view.endpoints(external()).isEmpty()) {
        filter.add(EXTERNAL_SERVICES, view.to(ip, lack(external())).then(refusal(external())));
      }
    }
    if (view.usesFirewall() && !view.endpoints().isEmpty()) {
      firewallChain();
    }
  }

  private void firewallChain() {
    var chain = view.chains().firewall();
    for (var range : view.service().sourceRanges()) {
      nat.add(chain, view.commented(" loadbalancer IP").from(range).jump(view.chains().external()));
    }
    nat.add(
        chain,
        RuleDraft.commented(
                "other traffic to " + view.name() + " will be dropped by " + PROXY_FIREWALL)
            .then(new Target.None()));
  }

  private void captureNodePort() {
    if (!view.hasNodePort()) {
      return;
    }
    if (!view.endpoints().isEmpty()) {
      nat.add(NODE_PORTS, view.toNodePort().jump(view.chains().external()));
    }
    if (view.endpoints(external()).isEmpty()) {
      filter.add(
          EXTERNAL_SERVICES,
          view.commented(lack(external()))
              .toLocal()
              .over(view.port().protocol(), view.port().nodePort())
              .then(refusal(external())));
    }
  }

  private void healthCheck() {
    int port = view.service().healthCheckNodePort();
    if (port != 0) {
      filter.add(
          NODE_PORTS,
          view.commented(" health check node port")
              .over(Protocol.TCP, port)
              .then(new Target.Accept()));
    }
  }

  private void externalChain() {
    if (!view.isExternal() || view.endpoints().isEmpty()) {
      return;
    }
    var chain = view.chains().external();
    var destinations = view.name() + " external destinations";
    switch (external()) {
      case CLUSTER ->
          nat.add(
              chain, RuleDraft.commented("masquerade traffic for " + destinations).jump(MARK_MASQ));
      case LOCAL -> {
        var all = view.chains().service();
        nat.add(
            chain,
            RuleDraft.commented("pod traffic for " + destinations)
                .from(view.clusterCidr())
                .jump(all));
        nat.add(
            chain,
            RuleDraft.commented("masquerade LOCAL traffic for " + destinations)
                .fromLocal()
                .jump(MARK_MASQ));
        nat.add(
            chain,
            RuleDraft.commented("route LOCAL traffic for " + destinations).fromLocal().jump(all));
      }
    }
    if (!view.endpoints(external()).isEmpty()) {
      nat.add(chain, RuleDraft.any().jump(chain(external())));
    }
  }

  private void policyChains() {
    boolean isExternal = view.isExternal();
    if (!view.endpoints().isEmpty() && (internal() == TrafficPolicy.CLUSTER || isExternal)) {
      choose(view.chains().service(), view.endpoints());
    }
    if (internal() == TrafficPolicy.LOCAL || (isExternal && external() == TrafficPolicy.LOCAL)) {
      choose(view.chains().local(), view.localEndpoints());
    }
  }

  private void choose(String chain, List<Endpoint> endpoints) {
    balancing.choose(chain, endpoints, endpoint -> view.name() + " -> " + endpoint);
  }

  private String lack(TrafficPolicy policy) {
    return isOnlyElsewhere(policy) ? " has no local endpoints" : " has no endpoints";
  }

  private Target refusal(TrafficPolicy policy) {
    return isOnlyElsewhere(policy)
        ? new Target.Drop()
        : new Target.Reject(IcmpError.PORT_UNREACHABLE);
  }

  private boolean isOnlyElsewhere(TrafficPolicy policy) {
    return policy == TrafficPolicy.LOCAL && !view.endpoints().isEmpty();
  }
}
