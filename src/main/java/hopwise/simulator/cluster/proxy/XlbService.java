package hopwise.simulator.cluster.proxy;

import static hopwise.simulator.cluster.proxy.KubeProxy.EXTERNAL_SERVICES;
import static hopwise.simulator.cluster.proxy.KubeProxy.MARK_MASQ;
import static hopwise.simulator.cluster.proxy.KubeProxy.NODE_PORTS;
import static hopwise.simulator.cluster.proxy.KubeProxy.SERVICES;

import hopwise.simulator.cluster.Service.TrafficPolicy;
import hopwise.simulator.cluster.rules.RuleDraft;
import hopwise.simulator.linux.netfilter.Target;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.IcmpError;

/**
 * The chains of one service port in the shape of {@link Shape#XLB}. The internal policy is younger
 * than this shape and counts for nothing.
 */
final class XlbService {
  private static final String MARK_DROP = "KUBE-MARK-DROP";
  private static final Cidr LOOPBACK = Cidr.of("127.0.0.0/8");
  private static final String NO_ENDPOINTS = " has no endpoints";

  private final RuleBook nat;
  private final RuleBook filter;
  private final PortView view;
  private final Balancing balancing;

  XlbService(RuleBook nat, RuleBook filter, PortView view) {
    this.nat = nat;
    this.filter = filter;
    this.view = view;
    this.balancing = new Balancing(nat, view);
  }

  void write() {
    if (view.endpoints().isEmpty()) {
      refuse();
      return;
    }
    captureCluster();
    captureExternal();
    captureBalancer();
    captureNodePort();
    balancing.choose(view.chains().service(), view.endpoints(), endpoint -> view.name());
    balancing.endpoints();
    if (isLocal() && view.isExternal()) {
      localChain();
    }
  }

  private boolean isLocal() {
    return view.service().external() == TrafficPolicy.LOCAL;
  }

  private void refuse() {
    var reject = new Target.Reject(IcmpError.PORT_UNREACHABLE);
    var service = view.service();
    filter.add(SERVICES, view.to(service.clusterIp(), NO_ENDPOINTS).then(reject));
    service
        .externalIps()
        .forEach(ip -> filter.add(EXTERNAL_SERVICES, view.to(ip, NO_ENDPOINTS).then(reject)));
    service
        .balancerIps()
        .forEach(ip -> filter.add(EXTERNAL_SERVICES, view.to(ip, NO_ENDPOINTS).then(reject)));
    if (view.hasNodePort()) {
      filter.add(
          EXTERNAL_SERVICES,
          view.commented(NO_ENDPOINTS)
              .toLocal()
              .over(view.port().protocol(), view.port().nodePort())
              .then(reject));
    }
  }

  private void captureCluster() {
    var ip = view.service().clusterIp();
    nat.add(SERVICES, view.to(ip, " cluster IP").notFrom(view.clusterCidr()).jump(MARK_MASQ));
    nat.add(SERVICES, view.to(ip, " cluster IP").jump(view.chains().service()));
  }

  private void captureExternal() {
    for (var ip : view.service().externalIps()) {
      if (isLocal()) {
        nat.add(SERVICES, view.to(ip, " external IP").jump(view.chains().externalLocal()));
      } else {
        nat.add(SERVICES, view.to(ip, " external IP").jump(MARK_MASQ));
        nat.add(SERVICES, view.to(ip, " external IP").jump(view.chains().service()));
      }
    }
  }

  private void captureBalancer() {
    var chain = view.chains().firewall();
    for (var ip : view.service().balancerIps()) {
      nat.add(SERVICES, view.to(ip, " loadbalancer IP").jump(chain));
      if (!isLocal()) {
        nat.add(chain, view.commented(" loadbalancer IP").jump(MARK_MASQ));
      }
      var chosen = isLocal() ? view.chains().externalLocal() : view.chains().service();
      if (view.service().sourceRanges().isEmpty()) {
        nat.add(chain, view.commented(" loadbalancer IP").jump(chosen));
      }
      for (var range : view.service().sourceRanges()) {
        nat.add(chain, view.commented(" loadbalancer IP").from(range).jump(chosen));
      }
      nat.add(chain, view.commented(" loadbalancer IP").jump(MARK_DROP));
    }
  }

  private void captureNodePort() {
    if (!view.hasNodePort()) {
      return;
    }
    if (isLocal()) {
      nat.add(NODE_PORTS, view.toNodePort().from(LOOPBACK).jump(MARK_MASQ));
      nat.add(NODE_PORTS, view.toNodePort().jump(view.chains().externalLocal()));
    } else {
      nat.add(NODE_PORTS, view.toNodePort().jump(MARK_MASQ));
      nat.add(NODE_PORTS, view.toNodePort().jump(view.chains().service()));
    }
  }

  private void localChain() {
    var chain = view.chains().externalLocal();
    var all = view.chains().service();
    nat.add(
        chain,
        RuleDraft.commented("Redirect pods trying to reach external loadbalancer VIP to clusterIP")
            .from(view.clusterCidr())
            .jump(all));
    nat.add(
        chain,
        RuleDraft.commented("masquerade LOCAL traffic for " + view.name() + " LB IP")
            .fromLocal()
            .jump(MARK_MASQ));
    nat.add(
        chain,
        RuleDraft.commented("route LOCAL traffic for " + view.name() + " LB IP to service chain")
            .fromLocal()
            .jump(all));
    var here = view.localEndpoints();
    if (here.isEmpty()) {
      nat.add(chain, view.commented(" has no local endpoints").jump(MARK_DROP));
    } else {
      balancing.choose(
          chain,
          here,
          endpoint -> "Balancing rule " + here.indexOf(endpoint) + " for " + view.name());
    }
  }
}
