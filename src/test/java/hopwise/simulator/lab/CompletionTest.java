package hopwise.simulator.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.complete.Completion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines with the cursor at their end, and what can stand there. */
class CompletionTest {
  private static final Scenario HYBRID = Networks.shipped("on-premises-hybrid");

  private static Completion complete(String place, String line) {
    var session = Session.begin(HYBRID.world(), NamespaceId.root(place));
    return Completion.of(session, line, line.length());
  }

  private static String candidates(String place, String line) {
    return String.join(" ", complete(place, line).candidates());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          laptop | kube | kubectl
          laptop | kubectl ge | get
          laptop | kubectl get no | nodes
          laptop | kubectl rollout | ''
          laptop | kubectl rollout st | status
          laptop | kubectl get deploy | deployments
          laptop | kubectl get deployments w | web
          laptop | kubectl -n kube-system get daemonsets c | cloud-node-manager csi-azuredisk-node csi-azurefile-node
          laptop | kubectl scale deployment/w | deployment/web
          laptop | kubectl get pods -o w | wide
          laptop | kubectl get pods -n kube-s | kube-system
          laptop | kubectl get pods --no | --no-headers
          laptop | kubectl drain aks-nodepool1-40908746-vmss00000 | aks-nodepool1-40908746-vmss000000 aks-nodepool1-40908746-vmss000001 aks-nodepool1-40908746-vmss000002
          laptop | echo $(kubectl get nod | nodes
          laptop | az net | network
          laptop | az network vn | vnet vnet-gateway
          laptop | az network vnet subnet show --vn | --vnet-name
          laptop | az network vnet subnet show -g hybrid --vnet-name vnet -n n | nodes
          laptop | az network vnet list -o t | table tsv
          laptop | az group show -n h | hybrid
          laptop | az aks show -g hybrid -n c | cluster
          node/aks-nodepool1-40908746-vmss000000 | ip rou | route
          node/aks-nodepool1-40908746-vmss000000 | ip ro sh | show
          node/aks-nodepool1-40908746-vmss000000 | ip route show d | dev
          node/aks-nodepool1-40908746-vmss000000 | ip route show dev e | eth0
          node/aks-nodepool1-40908746-vmss000000 | ip link set dev cbr0 u | up
          node/aks-nodepool1-40908746-vmss000000 | brctl show c | cbr0
          node/aks-nodepool1-40908746-vmss000000 | iptables -t n | nat
          node/aks-nodepool1-40908746-vmss000000 | iptables -t nat -L POST | POSTROUTING
          node/aks-nodepool1-40908746-vmss000000 | iptables -t nat -A POSTROUTING -j MASQ | MASQUERADE
          node/aks-nodepool1-40908746-vmss000000 | sysctl net.ipv4.ip_f | net.ipv4.ip_forward
          node/aks-nodepool1-40908746-vmss000000 | ping 192.168. | 192.168.10.20
          node/aks-nodepool1-40908746-vmss000000 | cat /etc/hos | /etc/hostname /etc/hosts
          node/aks-nodepool1-40908746-vmss000000 | sudo ip rou | route
          node/aks-nodepool1-40908746-vmss000000 | @host/d | @host/db
          pod/web-827bvpmbph-sm5kk | curl http://we | http://web
          pod/web-827bvpmbph-sm5kk | nslookup kubern | kubernetes
          laptop | frobnicate x | ''
          laptop | kubectl "ge | get
          """)
  void knowsWhatCanFollow(String place, String line, String expected) {
    assertEquals(expected, candidates(place, line));
  }

  @Test
  void namesWhatIsThereNow() {
    var lab = Networks.after(List.of("ip netns add blue", "ip link add br9 type bridge"));
    var session = lab.session(Lab.MAIN_TAB);
    assertEquals(List.of("blue"), Completion.of(session, "ip netns exec b", 15).candidates());
    assertEquals(List.of("br9"), Completion.of(session, "brctl delbr b", 13).candidates());
    assertEquals(
        List.of("route"), Completion.of(session, "ip netns exec blue ip ro", 24).candidates());
  }

  @Test
  void replacesTheWordAtTheCursorAlone() {
    var session = Session.begin(HYBRID.world(), NamespaceId.root("laptop"));
    var found = Completion.of(session, "kubectl get no -o wide", 14);
    assertEquals(12, found.from());
    assertEquals(14, found.to());
    assertEquals(List.of("nodes"), found.candidates());
  }

  @Test
  void aBarBeginsAnotherCommand() {
    assertEquals("grep", candidates("laptop", "kubectl get pods -o wide | gr"));
    assertEquals("nodes", candidates("laptop", "ls && kubectl get nod"));
  }

  @Test
  void saysWhatManyHaveInCommon() {
    assertEquals("aks-nodepool1-40908746-vmss00000", complete("laptop", "kubectl drain ").common());
    assertEquals("", complete("laptop", "kubectl ").common());
    assertTrue(complete("laptop", "").candidates().contains("az"));
  }
}
