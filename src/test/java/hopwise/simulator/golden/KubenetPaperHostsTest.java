package hopwise.simulator.golden;

import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.cluster.host.LinuxHost;
import hopwise.simulator.cluster.host.Masquerade;
import hopwise.simulator.cluster.host.Nic;
import hopwise.simulator.cluster.host.NodeView;
import hopwise.simulator.cluster.host.PodView;
import hopwise.simulator.cluster.host.Relocation;
import hopwise.simulator.cluster.host.Wiring;
import hopwise.simulator.cluster.proxy.Endpoint;
import hopwise.simulator.cluster.proxy.ProxyView;
import hopwise.simulator.cluster.proxy.ServicePort;
import hopwise.simulator.cluster.proxy.ServiceView;
import hopwise.simulator.cluster.proxy.Shape;
import hopwise.simulator.linux.InterfaceConf;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Protocol;
import java.util.List;
import java.util.Map;

/**
 * The same recording on nodes and pods that are derived from views. The rest of the network is
 * built by the recording's commands.
 */
class KubenetPaperHostsTest extends KubenetPaperTest {
  private static final NamespaceId VNET = new NamespaceId(Machine.HOST, "kn-vnet");
  private static final Cidr PODS = Cidr.of("10.244.0.0/16");
  private static final Map<String, String> ENDPOINTS =
      Map.of(
          "KUBE-SEP-PODONE1AAAAAAAAA", "KUBE-SEP-ECWJ4XMO64PCJIJZ",
          "KUBE-SEP-PODTWO2AAAAAAAAA", "KUBE-SEP-ASUKHZ3BY2L3C3LX");

  private static final NodeView NODE1 =
      node(
          1,
          "10.240.0.4",
          "00:0d:3a:1b:04:a1",
          new Wiring.Kubenet(Cidr.of("10.244.0.0/24"), Mac.of("16:0c:0c:ac:56:60"), true, false),
          List.of(
              pod("pod1a", "10.244.0.3", 13, "vethd3b9c108 ae:4c:1f:60:7e:11 a6:89:88:b2:e5:a6"),
              pod("pod1b", "10.244.0.5", 14, "veth9423965c 92:71:5b:e0:3d:54 3a:5d:70:0b:91:42")));
  private static final NodeView NODE2 =
      node(
          2,
          "10.240.0.5",
          "00:0d:3a:1b:05:b2",
          new Wiring.Kubenet(Cidr.of("10.244.1.0/24"), Mac.of("fe:21:6b:7d:02:a1"), true, false),
          List.of(
              pod("pod2a", "10.244.1.3", 1, "vetha1065ff2 b6:02:77:9a:e1:33 6e:f0:12:44:c8:05")));

  private static NodeView node(
      int number, String ip, String mac, Wiring wiring, List<PodView> pods) {
    var host = "node/node" + number;
    var port =
        new ServicePort(
            "",
            Protocol.TCP,
            80,
            30080,
            List.of(
                new Endpoint(Ipv4.of("10.244.1.3"), 80, "node2"),
                new Endpoint(Ipv4.of("10.244.0.3"), 80, "node1")));
    var nginx = ServiceView.of("default", "nginx", Ipv4.of("10.0.171.20"), List.of(port));
    return new NodeView(
        host,
        new Nic(
            Ipv4.of(ip),
            Mac.of(mac),
            Cidr.of("10.240.0.0/16"),
            Ipv4.of("10.240.0.1"),
            new LinkRef(VNET, 10 + number)),
        wiring,
        ContainerRuntime.DOCKER,
        false,
        new Masquerade.Kubelet(PODS),
        Shape.XLB,
        new ProxyView(Shape.XLB, "node" + number, PODS, List.of(nginx)),
        List.of(),
        pods);
  }

  private static PodView pod(String name, String ip, int slot, String link) {
    var words = link.split(" ");
    return new PodView(
        "default",
        name,
        new NamespaceId(Machine.HOST, "kn-" + name),
        Ipv4.of(ip),
        slot,
        words[0],
        Mac.of(words[1]),
        Mac.of(words[2]),
        List.of(),
        null);
  }

  private static final Relocation TO_MACHINE =
      new Relocation(id -> {
        var name = id.isRoot() ? id.host().replace("node/", "") : id.name();
        return id.host().startsWith("node/") ? new NamespaceId(Machine.HOST, "kn-" + name) : id;
      });

  private boolean settingUp = true;

  @Override
  void build() {
    for (var node : List.of(NODE1, NODE2)) {
      put(LinuxHost.root(node));
      node.pods().forEach(pod -> put(LinuxHost.pod(node, pod)));
    }
  }

  private void put(Namespace namespace) {
    var network = machine.world().network().with(TO_MACHINE.moved(namespace));
    machine.becomes(machine.world().with(network));
  }

  @Override
  String translated(String line) {
    if (settingUp && line.startsWith("listen ")) {
      settingUp = false;
      chooseTheOtherNode();
    }
    var text = line;
    for (var name : ENDPOINTS.entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    return text;
  }

  /** The recording begins with a chance of 0 for the first endpoint. */
  private void chooseTheOtherNode() {
    for (var node : List.of("kn-node1", "kn-node2")) {
      machine.run(
          "ip netns exec %s iptables -t nat -R KUBE-SVC-4N57TFCL4MD7ZTDA 1 -m comment --comment"
                  .formatted(node)
              + " default/nginx: -m statistic --mode random --probability 0 -j "
              + ENDPOINTS.get("KUBE-SEP-PODONE1AAAAAAAAA"));
    }
  }

  @Override
  boolean isBuilt(String command) {
    if (!settingUp || !command.matches("ip (netns add|-n|netns exec) kn-(node|pod).*")) {
      return false;
    }
    if (command.startsWith("ip -n kn-node") && command.contains(" link add eth0 ")) {
      plug(command.contains("kn-node1") ? 1 : 2);
    }
    return true;
  }

  /** The fabric's end of a node's cable. */
  private void plug(int node) {
    var cable = new LinkRef(new NamespaceId(Machine.HOST, "kn-node" + node), 2);
    var link =
        new Link(
            10 + node,
            "n" + node,
            Mac.of("12:34:56:78:9a:bc"),
            1500,
            false,
            false,
            new LinkKind.Nic(cable),
            null,
            List.of(),
            InterfaceConf.INITIAL);
    put(machine.world().network().at(VNET).with(link));
  }

  @Override
  String asRecorded(String text) {
    var recorded = text;
    for (var name : ENDPOINTS.entrySet()) {
      recorded = recorded.replace(name.getValue(), name.getKey());
    }
    return recorded
        .replace(" qdisc mq ", " qdisc noqueue ")
        .replaceAll("(eth0|n1|n2)@if(11|12|2):", "$1:")
        .replaceAll(" link-netns kn-(vnet|node.)\\b", "")
        .replaceAll("02:?42:?5e:?0a:?11:?[0-9a-f]{2}", "DOCKER");
  }

  /** The recording's kube-proxy had no rules for new connections of the node itself. */
  @Override
  boolean isRecorded(String rule) {
    return !rule.startsWith("filter:INPUT:rule:JUMP:KUBE-EXTERNAL-SERVICES")
        && !rule.startsWith("filter:OUTPUT:rule:JUMP:KUBE-SERVICES");
  }

  @Override
  boolean isComparable(String command) {
    return !command.equals("iptables-save")
        && !command.equals("iptables -t nat -nL")
        && !command.contains("-nvL");
  }
}
