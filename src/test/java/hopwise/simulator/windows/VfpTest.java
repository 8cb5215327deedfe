package hopwise.simulator.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.windows.WindowsNodeView.Plugin;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What VFP does at the ports of a node's switch: who sends as what, and where it goes. */
class VfpTest {
  private static final Ipv4 NODE = Ipv4.of("10.224.0.35");

  /** {@code pod} stands for the sender's own address, {@code node} for the node's. */
  @ParameterizedTest(name = "{0}: client to {1} port {2} leaves as {3} to {4} by {5}")
  @CsvSource({
    "NODE_SUBNET, other pod here,  80,    pod,  10.224.0.40, ToEndpoint",
    "NODE_SUBNET, 10.224.0.77,     80,    pod,  10.224.0.77, ToCard",
    "NODE_SUBNET, 10.239.0.9,      1433,  pod,  10.239.0.9,  ToCard",
    "NODE_SUBNET, 192.168.10.20,   1433,  node, 192.168.10.20, ToCard",
    "NODE_SUBNET, 203.0.113.80,    80,    node, 203.0.113.80, ToCard",
    "NODE_SUBNET, 10.224.0.35,     10250, pod,  10.224.0.35, ToHost",
    "POD_SUBNET,  10.224.0.4,      80,    pod,  10.224.0.4,  ToCard",
    "POD_SUBNET,  192.168.10.20,   1433,  node, 192.168.10.20, ToCard",
    "OVERLAY,     other pod here,  80,    pod,  10.244.1.40, ToEndpoint",
    "OVERLAY,     10.244.7.7,      80,    pod,  10.244.7.7,  ToCard",
    "OVERLAY,     10.224.0.9,      1433,  node, 10.224.0.9,  ToCard",
    "OVERLAY,     192.168.10.20,   1433,  node, 192.168.10.20, ToCard",
    "OVERLAY,     203.0.113.80,    80,    node, 203.0.113.80, ToCard",
    "OVERLAY,     10.0.171.20,     81,    node, 10.0.171.20, ToCard"
  })
  void aPodSends(
      Plugin plugin, String target, int port, String source, String destination, String exit) {
    var host = host(plugin);
    var client = Nodes.ip(plugin, 41);
    var to = target.equals("other pod here") ? Nodes.ip(plugin, 40) : Ipv4.of(target);
    var passage = leaving(host, "client", tcp(client, 40_000, to, port));
    assertEquals(source.equals("pod") ? client : NODE, passage.after().source());
    assertEquals(Ipv4.of(destination), passage.after().destination());
    assertEquals(exit, passage.exit().getClass().getSimpleName());
  }

  @ParameterizedTest(name = "{0}: {1} to the service, endpoint {2}: seen as {3}")
  @CsvSource({
    "true,  client, 0, pod,  ToEndpoint",
    "true,  client, 1, pod,  ToCard",
    "true,  iis,    0, node, ToEndpoint",
    "false, client, 0, node, ToEndpoint",
    "false, client, 1, node, ToCard"
  })
  void aServiceIsBalancedAtThePodsOwnPort(
      boolean dsr, String from, int chosen, String source, String exit) {
    var host = WindowsNodes.host(Nodes.view(Plugin.NODE_SUBNET, dsr, true));
    var sender = sender(host, from);
    var flow = tcp(sender.ip(), 40_000, Ipv4.of("10.0.171.20"), 80);
    var passage = Vfp.leaving(host, sender, flow, List.of(), (one, count) -> chosen);
    assertEquals(source.equals("pod") ? sender.ip() : NODE, passage.after().source());
    assertEquals(
        chosen == 0 ? Nodes.ip(Plugin.NODE_SUBNET, 40) : Nodes.elsewhere(Plugin.NODE_SUBNET),
        passage.after().destination());
    assertEquals(exit, passage.exit().getClass().getSimpleName());
  }

  /** Each request is answered, and the answer must come to its sender as from whom it asked. */
  @ParameterizedTest(name = "{0} asks {1}:{2}, endpoint {3}")
  @CsvSource({
    "client, 10.0.171.20,  80,    0",
    "client, 10.0.171.20,  80,    1",
    "iis,    10.0.171.20,  80,    0",
    "client, 10.224.0.35,  30080, 0",
    "client, 10.224.0.35,  30080, 1",
    "client, 20.1.2.3,     80,    1",
    "client, 203.0.113.80, 80,    0",
    "node,   10.0.171.20,  80,    0",
    "node,   10.0.171.20,  80,    1",
    "node,   10.224.0.40,  80,    0",
    "web,    10.224.0.35,  30080, 0",
    "web,    10.224.0.35,  30080, 1",
    "web,    20.1.2.3,     80,    0"
  })
  void answersComeBack(String from, String asked, int port, int chosen) {
    for (boolean dsr : new boolean[] {true, false}) {
      var host = WindowsNodes.host(Nodes.view(Plugin.NODE_SUBNET, dsr, true));
      Chooser chooser = (flow, count) -> chosen;
      var flow = tcp(address(host, from), 40_000, Ipv4.of(asked), port);
      var request = send(host, from, flow, List.of(), chooser);
      var answer = request.after().inverse();
      var reply = answer(host, request, answer, chooser);
      assertEquals(flow.inverse(), reply.after(), from + " with dsr " + dsr);
      assertEquals(exit(host, from), reply.exit());
    }
  }

  private static Passage answer(
      WindowsHost host, Passage request, FiveTuple answer, Chooser chooser) {
    return switch (request.exit()) {
      case Exit.ToEndpoint(var pod) -> Vfp.leaving(host, pod, answer, request.memory(), chooser);
      case Exit.ToHost() -> Vfp.leavingHost(host, answer, request.memory(), chooser);
      case Exit.ToCard() -> Vfp.entering(host, answer, request.memory(), chooser);
      case Exit.Dropped() -> throw new AssertionError("dropped: " + request.applied());
    };
  }

  private static Exit exit(WindowsHost host, String who) {
    return switch (who) {
      case "node" -> new Exit.ToHost();
      case "web" -> new Exit.ToCard();
      default -> new Exit.ToEndpoint(sender(host, who));
    };
  }

  private static Ipv4 address(WindowsHost host, String who) {
    return switch (who) {
      case "node" -> NODE;
      case "web" -> Ipv4.of("203.0.113.80");
      default -> sender(host, who).ip();
    };
  }

  private static Passage send(
      WindowsHost host, String who, FiveTuple flow, List<Translation> memory, Chooser chooser) {
    return switch (who) {
      case "node" -> Vfp.leavingHost(host, flow, memory, chooser);
      case "web" -> Vfp.entering(host, flow, memory, chooser);
      default -> Vfp.leaving(host, sender(host, who), flow, memory, chooser);
    };
  }

  @Test
  void clientsOfNodePortsAreNotPreserved() {
    var host = host(Plugin.OVERLAY);
    var flow = tcp(Ipv4.of("192.168.10.20"), 40_000, NODE, 30_080);
    for (int chosen = 0; chosen < 2; chosen++) {
      int index = chosen;
      var passage = Vfp.entering(host, flow, List.of(), (one, count) -> index);
      assertEquals(NODE, passage.after().source());
    }
  }

  @Test
  void aNodeDoesNotReachItsOwnNodePort() {
    var host = host(Plugin.OVERLAY);
    var passage = Vfp.leavingHost(host, tcp(NODE, 40_000, NODE, 30_080), List.of(), CHOOSER);
    assertEquals(new Exit.ToHost(), passage.exit());
    assertEquals(List.of(), passage.applied());
  }

  @ParameterizedTest(name = "{0}: ping {1}: {2}")
  @CsvSource({
    "NODE_SUBNET, 10.224.0.4,    ToCard",
    "NODE_SUBNET, 192.168.10.20, Dropped",
    "OVERLAY,     10.244.7.7,    ToCard",
    "OVERLAY,     10.224.0.4,    Dropped",
    "OVERLAY,     10.0.171.20,   Dropped"
  })
  void pingIsNotTranslated(Plugin plugin, String target, String exit) {
    var flow = new FiveTuple(Protocol.ICMP, Nodes.ip(plugin, 41), 1, Ipv4.of(target), 0);
    var passage = leaving(host(plugin), "client", flow);
    assertEquals(exit, passage.exit().getClass().getSimpleName());
  }

  @ParameterizedTest(name = "168.63.129.16 {0} {1}: {2}")
  @CsvSource({"TCP, 80, Dropped", "TCP, 32526, Dropped", "UDP, 53, ToCard", "TCP, 53, ToCard"})
  void podsDoNotReachTheWireServer(Protocol protocol, int port, String exit) {
    var client = Nodes.ip(Plugin.OVERLAY, 41);
    var flow = new FiveTuple(protocol, client, 40_000, Ipv4.of("168.63.129.16"), port);
    var passage = leaving(host(Plugin.OVERLAY), "client", flow);
    assertEquals(exit, passage.exit().getClass().getSimpleName());
  }

  @ParameterizedTest(name = "{0} leaves as {1}")
  @CsvSource({"203.0.113.80, 10.244.1.41", "169.254.169.254, 10.224.0.35"})
  void withoutOutboundNatTheMetadataServiceStillSeesTheNode(String target, String source) {
    var host = WindowsNodes.host(Nodes.view(Plugin.OVERLAY, true, false));
    var flow = tcp(Nodes.ip(Plugin.OVERLAY, 41), 40_000, Ipv4.of(target), 80);
    assertEquals(Ipv4.of(source), leaving(host, "client", flow).after().source());
  }

  /** 64 ports an endpoint: the 65th connection to one destination finds none. */
  @Test
  void portsRunOut() {
    var host = host(Plugin.OVERLAY);
    List<Translation> memory = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      var flow = tcp(Nodes.ip(Plugin.OVERLAY, 41), 40_000 + i, Ipv4.of("203.0.113.80"), 80);
      var passage = Vfp.leaving(host, sender(host, "client"), flow, memory, CHOOSER);
      assertEquals(new Exit.ToCard(), passage.exit());
      memory = passage.memory();
    }
    var ports =
        memory.stream().map(one -> one.translated().sourcePort()).collect(Collectors.toSet());
    assertEquals(64, ports.size());
    var last = tcp(Nodes.ip(Plugin.OVERLAY, 41), 50_000, Ipv4.of("203.0.113.80"), 80);
    var refused = Vfp.leaving(host, sender(host, "client"), last, memory, CHOOSER);
    assertEquals(new Exit.Dropped(), refused.exit());
    assertInstanceOf(Applied.Untranslatable.class, refused.applied().getLast());
    var elsewhere = tcp(Nodes.ip(Plugin.OVERLAY, 41), 50_000, Ipv4.of("203.0.113.81"), 80);
    var allowed = Vfp.leaving(host, sender(host, "client"), elsewhere, memory, CHOOSER);
    assertEquals(new Exit.ToCard(), allowed.exit());
  }

  /** The remembered endpoint is taken even where another one would be chosen now. */
  @Test
  void aConnectionStaysWithItsEndpoint() {
    var host = host(Plugin.NODE_SUBNET);
    var client = sender(host, "client");
    var flow = tcp(client.ip(), 40_000, Ipv4.of("10.0.171.20"), 80);
    var first = Vfp.leaving(host, client, flow, List.of(), (one, count) -> 1);
    var second = Vfp.leaving(host, client, flow, first.memory(), (one, count) -> 0);
    assertEquals(first.after(), second.after());
  }

  @Test
  void aHashSpreadsFlows() {
    var chooser = Chooser.hash(7);
    var chosen =
        IntStream.range(0, 300)
            .mapToObj(i -> tcp(NODE, 40_000 + i, NODE, 80))
            .collect(Collectors.groupingBy(flow -> chooser.choose(flow, 3), Collectors.counting()));
    assertEquals(3, chosen.size());
    assertTrue(chosen.values().stream().allMatch(count -> count > 60), chosen::toString);
  }

  private static final Chooser CHOOSER = Chooser.hash(1);

  private static Passage leaving(WindowsHost host, String pod, FiveTuple flow) {
    return Vfp.leaving(host, sender(host, pod), flow, List.of(), CHOOSER);
  }

  private static HnsEndpoint sender(WindowsHost host, String pod) {
    return host.endpointOf(host.compartment("pod/" + pod).orElseThrow()).orElseThrow();
  }

  private static WindowsHost host(Plugin plugin) {
    return WindowsNodes.host(Nodes.view(plugin));
  }

  private static FiveTuple tcp(Ipv4 from, int port, Ipv4 to, int toPort) {
    return new FiveTuple(Protocol.TCP, from, port, to, toPort);
  }
}
