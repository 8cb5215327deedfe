package hopwise.simulator.kernel;

import java.util.ArrayList;
import java.util.List;

/** Writes the rules that kube-proxy, kubelet and ip-masq-agent keep on a host, in small. */
final class KubernetesLines {
  static final String SERVICE = "10.0.171.20";
  static final int NODE_PORT = 30080;
  private static final String RANGE = "10.244.0.0/16";

  private final Draft draft;
  private final String protocol;
  private final List<Pod> backends = new ArrayList<>();

  KubernetesLines(Draft draft, Topology topology) {
    this.draft = draft;
    this.protocol = draft.oneOf("tcp", "tcp", "udp");
    int count = draft.number(1, 2);
    for (int i = 0; i < count; i++) {
      backends.add(draft.oneOf(topology.pods()));
    }
  }

  /** The protocol of the service. */
  String protocol() {
    return protocol;
  }

  void write(Host host) {
    chains(host.name());
    services(host.name());
    endpoints(host.name());
    masquerade(host);
    if (draft.chance(0.5)) {
      forward(host.name());
    }
  }

  private void nat(String host, String rule) {
    draft.run(host, "iptables -t nat " + rule);
  }

  private void chains(String host) {
    for (var chain :
        List.of("KUBE-SERVICES", "KUBE-NODEPORTS", "KUBE-MARK-MASQ", "KUBE-POSTROUTING")) {
      nat(host, "-N " + chain);
    }
    nat(host, "-N KUBE-SVC-A");
    var portals = " -m comment --comment \"kubernetes service portals\" -j KUBE-SERVICES";
    nat(host, "-A PREROUTING" + portals);
    nat(host, "-A OUTPUT" + portals);
    nat(
        host,
        "-A POSTROUTING -m comment --comment \"kubernetes postrouting rules\" -j KUBE-POSTROUTING");
    nat(
        host,
        draft.oneOf(
            "-A KUBE-MARK-MASQ -j MARK --set-xmark 0x4000/0x4000",
            "-A KUBE-MARK-MASQ -j MARK --or-mark 0x4000"));
  }

  private void services(String host) {
    var service = "-d %s/32 -p %s -m %s --dport 80".formatted(SERVICE, protocol, protocol);
    var mark = draft.oneOf("! -s " + RANGE + " ", "", "never");
    if (!mark.equals("never")) {
      nat(host, "-A KUBE-SERVICES " + mark + service + " -j KUBE-MARK-MASQ");
    }
    nat(
        host,
        "-A KUBE-SERVICES "
            + service
            + " -m comment --comment \"default/web: cluster IP\" -j KUBE-SVC-A");
    nat(
        host,
        "-A KUBE-SERVICES -m comment --comment \"service nodeports; must be the last\""
            + " -m addrtype --dst-type LOCAL -j KUBE-NODEPORTS");
    for (var target : List.of("KUBE-MARK-MASQ", "KUBE-SVC-A")) {
      nat(
          host,
          "-A KUBE-NODEPORTS -p %s -m %s --dport %s -j %s"
              .formatted(protocol, protocol, NODE_PORT, target));
    }
  }

  private void endpoints(String host) {
    for (int i = 0; i < backends.size(); i++) {
      var chain = "KUBE-SEP-" + i;
      var address = backends.get(i).address();
      nat(host, "-N " + chain);
      var chosen =
          i < backends.size() - 1
              ? "-m statistic --mode random --probability " + draft.oneOf("0.00000000000", "1")
              : "";
      nat(host, ("-A KUBE-SVC-A " + chosen).strip() + " -j " + chain);
      if (draft.chance(0.9)) {
        nat(host, "-A %s -s %s/32 -j KUBE-MARK-MASQ".formatted(chain, address));
      }
      nat(
          host,
          "-A %s -p %s -m %s -j DNAT --to-destination %s:80"
              .formatted(chain, protocol, protocol, address));
    }
  }

  private void masquerade(Host host) {
    if (draft.chance(0.4)) {
      nat(host.name(), "-A KUBE-POSTROUTING -m mark ! --mark 0x4000/0x4000 -j RETURN");
      nat(host.name(), "-A KUBE-POSTROUTING -j MARK --xor-mark 0x4000");
      nat(host.name(), "-A KUBE-POSTROUTING -j MASQUERADE");
    } else {
      nat(host.name(), "-A KUBE-POSTROUTING -m mark --mark 0x4000/0x4000 -j MASQUERADE");
    }
    if (draft.chance(0.4)) {
      nat(
          host.name(),
          "-A POSTROUTING ! -d " + RANGE + " -m addrtype ! --dst-type LOCAL -j MASQUERADE");
    } else if (draft.chance(0.5)) {
      nat(host.name(), "-N IP-MASQ-AGENT");
      nat(
          host.name(),
          "-A POSTROUTING -m comment --comment \"ip-masq-agent: all that is not local\""
              + " -m addrtype ! --dst-type LOCAL -j IP-MASQ-AGENT");
      nat(host.name(), "-A IP-MASQ-AGENT -d " + RANGE + " -j RETURN");
      if (draft.chance(0.4)) {
        nat(host.name(), "-A IP-MASQ-AGENT -d 10.240.0.0/24 -j RETURN");
      }
      nat(host.name(), "-A IP-MASQ-AGENT -j MASQUERADE");
    }
  }

  private void forward(String host) {
    draft.run(host, "iptables -N KUBE-FORWARD");
    draft.run(host, "iptables -A FORWARD -j KUBE-FORWARD");
    if (draft.chance(0.5)) {
      draft.run(host, "iptables -A KUBE-FORWARD -m conntrack --ctstate INVALID -j DROP");
    }
    draft.run(host, "iptables -A KUBE-FORWARD -m mark --mark 0x4000/0x4000 -j ACCEPT");
    draft.run(
        host, "iptables -A KUBE-FORWARD -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT");
  }
}
