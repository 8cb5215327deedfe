package hopwise.simulator.cluster.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.cluster.host.TwoNodes.Plugin;
import hopwise.simulator.cluster.proxy.Shape;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What commands print on derived nodes and in their pods. */
class LinuxHostTest {
  /** What a command prints on node1, in lines with single blanks. */
  private static String onNode(Plugin plugin, Shape shape, String command) {
    var nodes = new TwoNodes(plugin, shape, List.of());
    return printed(nodes.network(), nodes.node(1).root(), command);
  }

  private static String inPod(Plugin plugin, Shape shape, String command) {
    var nodes = new TwoNodes(plugin, shape, List.of());
    var node = nodes.node(1);
    return printed(nodes.network(), node.pods().getFirst().id(), command);
  }

  private static String printed(Network network, NamespaceId place, String command) {
    return TwoNodes.printed(network, place, command)
        .lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "KUBENET; XLB; default via 10.240.0.1 dev eth0"
            + " | 10.240.0.0/16 dev eth0 proto kernel scope link src 10.240.0.4"
            + " | 10.244.0.0/24 dev cbr0 proto kernel scope link src 10.244.0.1"
            + " | 168.63.129.16 via 10.240.0.1 dev eth0"
            + " | 169.254.169.254 via 10.240.0.1 dev eth0"
            + " | 172.17.0.0/16 dev docker0 proto kernel scope link src 172.17.0.1 linkdown",
        "TRANSPARENT; EXT; default via 10.240.0.1 dev eth0"
            + " | 10.240.0.0/16 dev eth0 proto kernel scope link src 10.240.0.4"
            + " | 10.240.0.31 dev azv0000000000a proto static scope link"
            + " | 10.240.0.32 dev azv0000000000b proto static scope link"
            + " | 168.63.129.16 via 10.240.0.1 dev eth0"
            + " | 169.254.169.254 via 10.240.0.1 dev eth0",
        "BRIDGE; EXT; default via 10.240.0.1 dev azure0"
            + " | 10.240.0.0/16 dev azure0 proto kernel scope link src 10.240.0.4",
      })
  void routesOfTheNode(Plugin plugin, Shape shape, String expected) {
    assertEquals(expected, onNode(plugin, shape, "ip route"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "KUBENET; default via 10.244.0.1 dev eth0"
            + " | 10.244.0.0/24 dev eth0 proto kernel scope link src 10.244.0.3; ''",
        "TRANSPARENT; default via 169.254.1.1 dev eth0 | 169.254.1.1 dev eth0 scope link;"
            + " 169.254.1.1 dev eth0 lladdr aa:aa:aa:aa:aa:aa PERMANENT",
        "OVERLAY; default via 169.254.1.1 dev eth0 | 169.254.1.1 dev eth0 scope link;"
            + " 169.254.1.1 dev eth0 lladdr aa:aa:aa:aa:aa:aa PERMANENT",
        "BRIDGE; default via 10.240.0.1 dev eth0"
            + " | 10.240.0.0/16 dev eth0 proto kernel scope link src 10.240.0.31; ''",
      })
  void routesOfAPod(Plugin plugin, String routes, String neighbours) {
    assertEquals(routes, inPod(plugin, Shape.EXT, "ip route"));
    assertEquals(neighbours, inPod(plugin, Shape.EXT, "ip neigh"));
  }

  @ParameterizedTest
  @CsvSource({
    "KUBENET, XLB, cbr0 8000.160c0cac5661 no veth0000000a | veth0000000b"
        + " | docker0 8000.02425e0a11a1 no",
    "BRIDGE, EXT, azure0 8000.000d3a1b04a1 no azv0000000000a | azv0000000000b | eth0",
  })
  void bridges(Plugin plugin, Shape shape, String expected) {
    assertEquals(
        "bridge name bridge id STP enabled interfaces | " + expected,
        onNode(plugin, shape, "brctl show"));
  }

  /** The numbers of links as seeds 002 and 004 have them: a pod's eth0 is 3, its veth counts on. */
  @ParameterizedTest
  @CsvSource({
    "KUBENET,     XLB, 6: veth0000000a@if3: | 7: veth0000000b@if3:, 3: eth0@if6:",
    "KUBENET,     EXT, 4: veth0000000a@if3: | 5: veth0000000b@if3:, 3: eth0@if4:",
    "TRANSPARENT, EXT, 4: azv0000000000a@if3: | 6: azv0000000000b@if5:, 3: eth0@if4:",
    "BRIDGE,      EXT, 5: azv0000000000a@if4: | 7: azv0000000000b@if6:, 4: eth0@if5:",
  })
  void numbersOfLinks(Plugin plugin, Shape shape, String node, String pod) {
    var veths = "ip -o link | grep -E 'veth|azv' | awk '{print $1, $2}'";
    assertEquals(node, onNode(plugin, shape, veths));
    var ends = "ip -o link | grep eth0 | awk '{print $1, $2}'";
    assertEquals(pod, inPod(plugin, shape, ends));
  }

  /** Bridges that the images of 2019 brought; nothing hangs on them. */
  @ParameterizedTest
  @CsvSource({
    "DOCKER,     docker0 8000.02425e0a11a1 no | lxcbr0 8000.00163e0000a1 no, 6",
    "CONTAINERD, lxcbr0 8000.00163e0000a1 no, 5",
  })
  void bridgesOfOldImages(ContainerRuntime runtime, String expected, int firstVeth) {
    var node = new TwoNodes(Plugin.KUBENET, Shape.XLB, List.of()).node(1);
    var old =
        new NodeView(
            node.host(),
            node.nic(),
            node.wiring(),
            runtime,
            true,
            node.masquerade(),
            node.shape(),
            node.proxy(),
            node.listeners(),
            node.pods());
    var root = LinuxHost.root(old);
    var bridges = printed(Network.EMPTY.with(root), root.id(), "brctl show | grep 8000");
    assertEquals(expected, bridges.replaceFirst("cbr0 \\S+ no veth0000000a \\| ", ""));
    assertEquals("veth0000000a", Objects.requireNonNull(root.links().at(firstVeth)).name());
  }

  /** The listing of seed 004, as the current iptables writes it. */
  @Test
  void postroutingOfKubenet() {
    assertEquals(
        "-P POSTROUTING ACCEPT"
            + " | -A POSTROUTING -m comment --comment \"kubernetes postrouting rules\""
            + " -j KUBE-POSTROUTING"
            + " | -A POSTROUTING -s 172.17.0.0/16 ! -o docker0 -j MASQUERADE"
            + " | -A POSTROUTING ! -d 10.244.0.0/16 -m comment --comment \"kubenet: SNAT for"
            + " outbound traffic from cluster\" -m addrtype ! --dst-type LOCAL -j MASQUERADE",
        onNode(Plugin.KUBENET, Shape.XLB, "iptables -t nat -S POSTROUTING"));
  }

  @ParameterizedTest
  @CsvSource({"XLB, KUBE-DEDUP", "EXT, AKS-DEDUP-PROMISC"})
  void copiesOfAPromiscuousBridgeAreDropped(Shape shape, String chain) {
    assertEquals(
        "Bridge table: filter | Bridge chain: "
            + chain
            + ", entries: 2, policy: RETURN"
            + " | -p IPv4 -s 16:0c:0c:ac:56:61 -o veth+ --ip-src 10.244.0.1 -j ACCEPT"
            + " | -p IPv4 -s 16:0c:0c:ac:56:61 -o veth+ --ip-src 10.244.0.0/24 -j DROP",
        onNode(Plugin.KUBENET, shape, "ebtables -L " + chain));
  }

  /** The table "who the server sees": from a pod, to whom, what address arrives. */
  @ParameterizedTest
  @CsvSource({
    "a 10.244.0.5 10.240.0.32,        b, 10.244.0.3, 10.240.0.31, 10.240.0.31, 10.244.0.3",
    "a 10.244.1.3 10.240.0.61,        c, 10.244.0.3, 10.240.0.31, 10.240.0.31, 10.244.0.3",
    "a 192.168.10.20 192.168.10.20, out, 10.240.0.4, 10.240.0.4,  10.240.0.4,  10.240.0.4",
    "out 10.244.1.3 10.240.0.61,      c, 192.168.10.20, 192.168.10.20, 192.168.10.20,"
        + " 192.168.10.20",
  })
  void whoTheServerSees(
      String call,
      String server,
      String kubenet,
      String transparent,
      String bridge,
      String overlay) {
    var words = call.split(" ");
    var expected = List.of(kubenet, transparent, bridge, overlay);
    var plugins = List.of(Plugin.KUBENET, Plugin.TRANSPARENT, Plugin.BRIDGE, Plugin.OVERLAY);
    var seen = new ArrayList<String>();
    for (var plugin : plugins) {
      boolean own = plugin == Plugin.KUBENET || plugin == Plugin.OVERLAY;
      var network = new TwoNodes(plugin, Shape.EXT, List.of()).network();
      seen.add(
          TwoNodes.seen(TwoNodes.connect(network, words[0], own ? words[1] : words[2], 80, 1)));
    }
    assertEquals(expected.stream().map(ip -> server + " saw " + ip).toList(), seen);
  }

  @ParameterizedTest
  @CsvSource({"KUBENET, a saw 10.240.0.4", "TRANSPARENT, a saw 10.240.0.31"})
  void aPodAsksAnotherNode(Plugin plugin, String expected) {
    var network = new TwoNodes(plugin, Shape.EXT, List.of()).network();
    var seen = TwoNodes.seen(TwoNodes.connect(network, "a", "10.240.0.5", 10250, 1));
    assertEquals(expected.replace("a saw", "node2 saw"), seen);
  }
}
