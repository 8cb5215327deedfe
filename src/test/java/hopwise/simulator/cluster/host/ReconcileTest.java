package hopwise.simulator.cluster.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hopwise.simulator.cluster.host.TwoNodes.Plugin;
import hopwise.simulator.cluster.proxy.ServicePort;
import hopwise.simulator.cluster.proxy.ServiceView;
import hopwise.simulator.cluster.proxy.Shape;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Protocol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody does to a node, and what its programs make of it. */
class ReconcileTest {
  private static List<ServiceView> services(Plugin plugin, String... pods) {
    var endpoints = Arrays.stream(pods).map(pod -> TwoNodes.endpoint(plugin, pod)).toList();
    var port = new ServicePort("", Protocol.TCP, 80, 30080, endpoints);
    return List.of(ServiceView.of("default", "web", Ipv4.of("10.0.171.20"), List.of(port)));
  }

  private static NodeView node(Plugin plugin, Shape shape) {
    return new TwoNodes(plugin, shape, services(plugin, "a", "c")).node(1);
  }

  private static Namespace typed(NodeView node, Namespace root, String... commands) {
    return TwoNodes.typed(Network.EMPTY.with(root), node, commands).at(node.root());
  }

  private static String rules(Namespace root) {
    return TwoNodes.printed(root, "iptables-save").replaceAll("(?m)^#.*\n", "");
  }

  /** What is the same again afterwards. */
  static Stream<String> repaired() {
    return Stream.of(
        "iptables -t nat -D POSTROUTING 3",
        "iptables -t nat -A KUBE-SERVICES -j ACCEPT",
        "iptables -t nat -I KUBE-NODEPORTS -j RETURN",
        "iptables -t nat -F KUBE-POSTROUTING",
        "iptables -t nat -D PREROUTING 1",
        "iptables -D FORWARD 1",
        "iptables -D OUTPUT 1",
        "iptables -D INPUT -j KUBE-FIREWALL; iptables -I INPUT 2 -j KUBE-FIREWALL",
        "iptables -F KUBE-FORWARD",
        "iptables -t nat -N KUBE-SVC-FORGOTTENFORGOTT",
        "iptables -t nat -N KUBE-SEP-A; iptables -t nat -A KUBE-SEP-A -j KUBE-SEP-A");
  }

  @ParameterizedTest
  @MethodSource("repaired")
  void whatBelongsToAProgramComesBack(String commands) {
    var node = node(Plugin.KUBENET, Shape.XLB);
    var root = LinuxHost.root(node);
    var edited = typed(node, root, commands.split("; "));
    assertEquals(rules(root), rules(Reconcile.root(edited, node, node)), commands);
  }

  /** Commands, and the line of {@code iptables -S} that stays, with its number in the chain. */
  static Stream<Arguments> kept() {
    return Stream.of(
        arguments(
            "iptables -I FORWARD 1 -s 10.244.0.3/32 -j DROP",
            "iptables -S FORWARD 1",
            "-A FORWARD -s 10.244.0.3/32 -j DROP"),
        arguments(
            "iptables -t nat -I POSTROUTING 2 -d 10.240.0.0/16 -j RETURN",
            "iptables -t nat -S POSTROUTING 2",
            "-A POSTROUTING -d 10.240.0.0/16 -j RETURN"),
        arguments(
            "iptables -t nat -N MINE; iptables -t nat -A MINE -j ACCEPT",
            "iptables -t nat -S MINE 1",
            "-A MINE -j ACCEPT"),
        arguments(
            "iptables -A KUBE-FIREWALL -s 10.9.9.9/32 -j DROP",
            "iptables -S KUBE-FIREWALL 3",
            "-A KUBE-FIREWALL -s 10.9.9.9/32 -j DROP"),
        arguments(
            "iptables -t nat -D POSTROUTING 2",
            "iptables -t nat -S POSTROUTING 2",
            "-A POSTROUTING ! -d 10.244.0.0/16"),
        arguments("iptables -P FORWARD DROP", "iptables -S FORWARD", "-P FORWARD DROP"),
        arguments("ip route del 10.244.0.0/24", "ip route get 10.244.0.3", "via 10.240.0.1"),
        arguments("sysctl -w net.ipv4.ip_forward=0", "sysctl -n net.ipv4.ip_forward", "0"),
        arguments("ip link set veth0000000a down", "ip link show veth0000000a", "state DOWN"),
        arguments("ebtables -A FORWARD -p ARP -j DROP", "ebtables -L FORWARD", "-p ARP -j DROP"));
  }

  @ParameterizedTest
  @MethodSource("kept")
  void whatSomebodyElseDidStays(String commands, String question, String answer) {
    var node = node(Plugin.KUBENET, Shape.XLB);
    var edited = typed(node, LinuxHost.root(node), commands.split("; "));
    var printed = TwoNodes.printed(Reconcile.root(edited, node, node), question);
    assertEquals(
        answer,
        printed.contains(answer) ? answer : printed,
        () -> commands + "\n" + TwoNodes.printed(edited, question));
  }

  @Test
  void theAgentRewritesItsChain() {
    var node = node(Plugin.OVERLAY, Shape.EXT);
    var root = LinuxHost.root(node);
    var edited =
        typed(
            node,
            root,
            "iptables -t nat -I IP-MASQ-AGENT 1 -d 192.168.0.0/16 -j RETURN",
            "iptables -t nat -D POSTROUTING 2");
    assertEquals(rules(root), rules(Reconcile.root(edited, node, node)));
  }

  @Test
  void aRuleThatWasRightKeepsItsCounters() {
    var node = node(Plugin.KUBENET, Shape.XLB);
    var root = LinuxHost.root(node);
    var after = Reconcile.root(typed(node, root, "iptables -I FORWARD -j ACCEPT"), node, node);
    assertEquals(
        root.rules().nextHandle() + 1,
        after.rules().nextHandle(),
        "only the new rule took a number");
  }

  @ParameterizedTest
  @EnumSource(Plugin.class)
  void podsAndServicesComeAndGo(Plugin plugin) {
    var before = node(plugin, Shape.EXT);
    var nodes = new TwoNodes(plugin, Shape.EXT, services(plugin, "b", "c"));
    var after = with(nodes.node(1), "a", pod(plugin));
    var mine = "iptables -I INPUT -s 10.9.9.9/32 -j DROP";
    var edited = typed(before, LinuxHost.root(before), mine);
    var expected = typed(after, LinuxHost.root(after), mine);
    var actual = Reconcile.root(edited, before, after);
    for (var command : List.of("ip addr", "ip route show table all", "brctl show", "ip neigh")) {
      assertEquals(TwoNodes.printed(expected, command), TwoNodes.printed(actual, command), command);
    }
    for (var command :
        List.of("iptables -t nat -S", "iptables -S", "ebtables -t nat -L", "ebtables -L")) {
      assertEquals(TwoNodes.printed(expected, command), TwoNodes.printed(actual, command), command);
    }
    assertEquals(expected.peers(), actual.peers());
  }

  private static PodView pod(Plugin plugin) {
    return new PodView(
        "default",
        "d",
        new NamespaceId("node/node1", "d"),
        new Ipv4(TwoNodes.address(plugin, "b").bits() + 2),
        2,
        plugin == Plugin.KUBENET ? "veth0000000d" : "azv0000000000d",
        Mac.of("02:00:00:00:0d:01"),
        Mac.of("02:00:00:00:0d:02"),
        List.of(),
        null);
  }

  private static NodeView with(NodeView node, String gone, PodView added) {
    var pods = new ArrayList<>(node.pods());
    pods.removeIf(pod -> pod.name().equals(gone));
    pods.add(added);
    return new NodeView(
        node.host(),
        node.nic(),
        node.wiring(),
        node.runtime(),
        node.lxc(),
        node.masquerade(),
        node.shape(),
        node.proxy(),
        node.listeners(),
        pods);
  }
}
