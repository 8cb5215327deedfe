package hopwise.simulator.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.lab.change.Changes;
import hopwise.simulator.linux.NamespaceId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands, and the lines that they add and remove. */
class ChangesTest {
  private static final Scenario HYBRID = Networks.shipped("on-premises-hybrid");
  private static final String NODE = "node/aks-nodepool1-40908746-vmss000000";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NODE | ip route add 10.9.0.0/16 via 10.1.0.1 | NODE routes: +10.9.0.0/16 via 10.1.0.1 dev eth0
          NODE | ip link set cbr0 down | NODE links: -cbr0 UP b6:d9:90:db:df:3d <BROADCAST,MULTICAST,PROMISC,UP,LOWER_UP> +cbr0 DOWN b6:d9:90:db:df:3d <BROADCAST,MULTICAST,PROMISC>; NODE routes: -10.244.0.0/24 dev cbr0 proto kernel scope link src 10.244.0.1
          NODE | iptables -t nat -A POSTROUTING -j ACCEPT | NODE iptables, table nat: +-A POSTROUTING -j ACCEPT
          NODE | sysctl -w net.ipv4.conf.eth0.rp_filter=1 | NODE sysctls: -net.ipv4.conf.eth0.rp_filter = 0 +net.ipv4.conf.eth0.rp_filter = 1
          NODE | ip link add br9 type bridge | NODE links: +br9 DOWN MAC <BROADCAST,MULTICAST>
          NODE | ip route | ''
          NODE | ping -c 1 10.1.0.1 | NODE neighbours: +10.1.0.1 dev eth0 lladdr 12:34:56:78:9a:bc; NODE tracked connections: +icmp src=10.1.0.4 dst=10.1.0.1 type=8 code=0 id=ID [UNREPLIED] src=10.1.0.1 dst=10.1.0.4 type=0 code=0 id=ID
          laptop | az network vnet subnet create -g hybrid --vnet-name vnet -n more --address-prefixes 10.1.7.0/24 | Azure virtual network vnet in group hybrid: +subnet more 10.1.7.0/24
          laptop | kubectl cordon aks-nodepool1-40908746-vmss000001 | Kubernetes nodes: -aks-nodepool1-40908746-vmss000001 10.1.0.5 +aks-nodepool1-40908746-vmss000001 10.1.0.5, closed to new pods
          laptop | kubectl create namespace blue | Kubernetes namespaces: +blue
          """)
  void saysWhatACommandChanged(String place, String line, String expected) {
    var lab = Lab.begin(HYBRID);
    var tab = place.replace("NODE", NODE);
    var after = ((Lab.Reply.Ran) lab.append(0, tab, line)).lab();
    assertEquals(expected.replace("NODE", NODE), changes(lab, after, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kubectl scale deployment web --replicas=2 | Kubernetes workloads, Kubernetes pods, NODE iptables, table nat
          kubectl delete service web | Kubernetes services, NODE iptables, table nat
          """)
  void looksAtMachinesThatOnlyProgramsChanged(String line, String expected) {
    var lab = Lab.begin(HYBRID);
    var after = ((Lab.Reply.Ran) lab.append(0, "laptop", line)).lab();
    var changes =
        Changes.between(lab.world(), after.world(), List.of(NamespaceId.root(NODE))).stream()
            .map(change -> change.where() + " " + change.what())
            .toList();
    assertEquals(expected.replace("NODE", NODE), String.join(", ", changes));
  }

  private static String changes(Lab before, Lab after, List<NamespaceId> watched) {
    return Changes.between(before.world(), after.world(), watched).stream()
        .map(change -> {
          var text =
              new StringBuilder(change.where()).append(' ').append(change.what()).append(':');
          change.removed().forEach(line -> text.append(" -").append(line));
          change.added().forEach(line -> text.append(" +").append(line));
          return text.toString()
              .replaceAll("id=\\d+", "id=ID")
              .replaceAll("br9 DOWN \\S+", "br9 DOWN MAC");
        })
        .collect(java.util.stream.Collectors.joining("; "));
  }
}
