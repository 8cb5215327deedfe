package hopwise.simulator.cluster.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.cluster.Service.TrafficPolicy;
import hopwise.simulator.cluster.host.LinuxHost;
import hopwise.simulator.cluster.host.TwoNodes;
import hopwise.simulator.cluster.host.TwoNodes.Plugin;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The chains of the service default/web on node1. It has endpoints on both nodes, a node port, a
 * load balancer with a source range, and the external policy Local. The names' hashes are left out.
 */
class KubeProxyRulesTest {
  private static Namespace root(Shape shape) {
    var endpoints =
        List.of(TwoNodes.endpoint(Plugin.KUBENET, "a"), TwoNodes.endpoint(Plugin.KUBENET, "c"));
    var web =
        new ServiceView(
            "default",
            "web",
            Ipv4.of("10.0.171.20"),
            List.of(new ServicePort("http", Protocol.TCP, 80, 30080, endpoints)),
            List.of(),
            List.of(Ipv4.of("10.240.0.200")),
            TrafficPolicy.LOCAL,
            TrafficPolicy.CLUSTER,
            List.of(Cidr.of("192.168.10.0/24")),
            32123);
    return LinuxHost.root(new TwoNodes(Plugin.KUBENET, shape, List.of(web)).node(1));
  }

  /** The rules of the only chain whose name begins so, without hashes and comments. */
  private static String rules(Shape shape, String table, String chain) {
    var lines =
        TwoNodes.printed(root(shape), "iptables -t " + table + " -S")
            .lines()
            .filter(line -> line.matches("-A " + chain + "(-[A-Z2-7]{16})? .*"))
            .map(line ->
                line.replaceAll("-([A-Z2-7]{16})\\b", "")
                    .replaceAll(" -m comment --comment (\"[^\"]*\"|\\S+)", "")
                    .replaceFirst("-A \\S+ ?", ""))
            .map(line -> line.isEmpty() ? "only counts" : line)
            .toList();
    return String.join(" | ", lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "nat; KUBE-SERVICES; -d 10.0.171.20/32 -p tcp -m tcp --dport 80 -j KUBE-SVC"
            + " | -d 10.240.0.200/32 -p tcp -m tcp --dport 80 -j KUBE-FW"
            + " | -m addrtype --dst-type LOCAL -j KUBE-NODEPORTS",
        "nat; KUBE-SVC; ! -s 10.244.0.0/16 -d 10.0.171.20/32 -p tcp -m tcp --dport 80"
            + " -j KUBE-MARK-MASQ"
            + " | -m statistic --mode random --probability 0.50000000000 -j KUBE-SEP"
            + " | -j KUBE-SEP",
        "nat; KUBE-SVL; -j KUBE-SEP",
        "nat; KUBE-SEP; -s 10.244.1.3/32 -j KUBE-MARK-MASQ"
            + " | -p tcp -m tcp -j DNAT --to-destination 10.244.1.3:80"
            + " | -s 10.244.0.3/32 -j KUBE-MARK-MASQ"
            + " | -p tcp -m tcp -j DNAT --to-destination 10.244.0.3:80",
        "nat; KUBE-EXT; -s 10.244.0.0/16 -j KUBE-SVC"
            + " | -m addrtype --src-type LOCAL -j KUBE-MARK-MASQ"
            + " | -m addrtype --src-type LOCAL -j KUBE-SVC | -j KUBE-SVL",
        "nat; KUBE-FW; -s 192.168.10.0/24 -j KUBE-EXT | only counts",
        "nat; KUBE-NODEPORTS; -p tcp -m tcp --dport 30080 -j KUBE-EXT",
        "nat; KUBE-MARK-MASQ; -j MARK --set-xmark 0x4000/0x4000",
        "nat; KUBE-POSTROUTING; -m mark ! --mark 0x4000/0x4000 -j RETURN"
            + " | -j MARK --set-xmark 0x4000/0x0 | -j MASQUERADE",
        "filter; KUBE-PROXY-FIREWALL; -d 10.240.0.200/32 -p tcp -m tcp --dport 80 -j DROP",
        "filter; KUBE-NODEPORTS; -p tcp -m tcp --dport 32123 -j ACCEPT",
        "filter; KUBE-EXTERNAL-SERVICES; ''",
        "filter; KUBE-FORWARD; -m conntrack --ctstate INVALID -j DROP"
            + " | -m mark --mark 0x4000/0x4000 -j ACCEPT"
            + " | -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT",
        "filter; KUBE-FIREWALL; ! -s 127.0.0.0/8 -d 127.0.0.0/8"
            + " -m conntrack ! --ctstate RELATED,ESTABLISHED,DNAT -j DROP",
        "filter; INPUT; -m conntrack --ctstate NEW -j KUBE-PROXY-FIREWALL | -j KUBE-NODEPORTS"
            + " | -m conntrack --ctstate NEW -j KUBE-EXTERNAL-SERVICES | -j KUBE-FIREWALL",
        "filter; FORWARD; -m conntrack --ctstate NEW -j KUBE-PROXY-FIREWALL | -j KUBE-FORWARD"
            + " | -m conntrack --ctstate NEW -j KUBE-SERVICES"
            + " | -m conntrack --ctstate NEW -j KUBE-EXTERNAL-SERVICES",
      })
  void today(String table, String chain, String expected) {
    assertEquals(expected, rules(Shape.EXT, table, chain));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "nat; KUBE-SERVICES;"
            + " ! -s 10.244.0.0/16 -d 10.0.171.20/32 -p tcp -m tcp --dport 80 -j KUBE-MARK-MASQ"
            + " | -d 10.0.171.20/32 -p tcp -m tcp --dport 80 -j KUBE-SVC"
            + " | -d 10.240.0.200/32 -p tcp -m tcp --dport 80 -j KUBE-FW"
            + " | -m addrtype --dst-type LOCAL -j KUBE-NODEPORTS",
        "nat; KUBE-SVC; -m statistic --mode random --probability 0.50000000000 -j KUBE-SEP"
            + " | -j KUBE-SEP",
        "nat; KUBE-XLB; -s 10.244.0.0/16 -j KUBE-SVC"
            + " | -m addrtype --src-type LOCAL -j KUBE-MARK-MASQ"
            + " | -m addrtype --src-type LOCAL -j KUBE-SVC | -j KUBE-SEP",
        "nat; KUBE-FW; -s 192.168.10.0/24 -j KUBE-XLB | -j KUBE-MARK-DROP",
        "nat; KUBE-NODEPORTS; -s 127.0.0.0/8 -p tcp -m tcp --dport 30080 -j KUBE-MARK-MASQ"
            + " | -p tcp -m tcp --dport 30080 -j KUBE-XLB",
        "nat; KUBE-MARK-DROP; -j MARK --set-xmark 0x8000/0x8000",
        "nat; KUBE-POSTROUTING; -m mark --mark 0x4000/0x4000 -j MASQUERADE",
        "filter; KUBE-FIREWALL; -m mark --mark 0x8000/0x8000 -j DROP"
            + " | ! -s 127.0.0.0/8 -d 127.0.0.0/8"
            + " -m conntrack ! --ctstate RELATED,ESTABLISHED,DNAT -j DROP",
        "filter; INPUT; -m conntrack --ctstate NEW -j KUBE-EXTERNAL-SERVICES | -j KUBE-FIREWALL",
        "filter; FORWARD; -j KUBE-FORWARD | -m conntrack --ctstate NEW -j KUBE-SERVICES",
      })
  void before124(String table, String chain, String expected) {
    assertEquals(expected, rules(Shape.XLB, table, chain));
  }
}
