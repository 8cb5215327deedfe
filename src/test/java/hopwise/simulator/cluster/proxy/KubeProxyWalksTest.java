package hopwise.simulator.cluster.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.cluster.Service.TrafficPolicy;
import hopwise.simulator.cluster.host.TwoNodes;
import hopwise.simulator.cluster.host.TwoNodes.Plugin;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who sees whom when somebody asks a service. The service has the cluster address 10.0.171.20, the
 * node port 30080 and the load balancer address 10.240.0.200, which leads to node1.
 */
class KubeProxyWalksTest {
  private static final String CLUSTER_IP = "10.0.171.20";
  private static final int NODE_PORT = 30080;

  private static ServiceView web(
      Plugin plugin, String endpoints, TrafficPolicy external, TrafficPolicy internal) {
    return web(plugin, endpoints, external, internal, List.of());
  }

  private static ServiceView web(
      Plugin plugin,
      String endpoints,
      TrafficPolicy external,
      TrafficPolicy internal,
      List<Cidr> ranges) {
    var pods = endpoints.equals("-") ? Stream.<String>empty() : Arrays.stream(endpoints.split(" "));
    var ready = pods.map(pod -> TwoNodes.endpoint(plugin, pod)).toList();
    return new ServiceView(
        "default",
        "web",
        Ipv4.of(CLUSTER_IP),
        List.of(new ServicePort("", Protocol.TCP, 80, NODE_PORT, ready)),
        List.of(),
        List.of(Ipv4.of("10.240.0.200")),
        external,
        internal,
        ranges,
        external == TrafficPolicy.LOCAL ? 32123 : 0);
  }

  private static String seen(Plugin plugin, Shape shape, ServiceView service, String call) {
    var words = call.split(" ");
    var network = new TwoNodes(plugin, shape, List.of(service)).network();
    int port = words.length > 2 ? Integer.parseInt(words[2]) : 80;
    return TwoNodes.seen(TwoNodes.connect(network, words[0], words[1], port, 7));
  }

  @ParameterizedTest
  @CsvSource({
    // call                       endpoints  kubenet             transparent         bridge
    "a 10.0.171.20,               c,         c saw 10.244.0.3,   c saw 10.240.0.31,  c saw"
        + " 10.240.0.31",
    "b 10.0.171.20,               a,         a saw 10.244.0.5,   a saw 10.240.0.32,  a saw"
        + " 10.240.0.32",
    "a 10.0.171.20,               a,         a saw 10.244.0.1,   a saw 10.240.0.4,   a saw"
        + " 10.240.0.4",
    "node1 10.0.171.20,           c,         c saw 10.240.0.4,   c saw 10.240.0.4,   c saw"
        + " 10.240.0.4",
    "node1 10.0.171.20,           a,         a saw 10.244.0.1,   a saw 10.240.0.4,   a saw"
        + " 10.240.0.4",
    "out 10.240.0.4 30080,        c,         c saw 10.240.0.4,   c saw 10.240.0.4,   c saw"
        + " 10.240.0.4",
    "out 10.240.0.4 30080,        a,         a saw 10.244.0.1,   a saw 10.240.0.4,   a saw"
        + " 10.240.0.4",
    "out 10.240.0.200,            c,         c saw 10.240.0.4,   c saw 10.240.0.4,   c saw"
        + " 10.240.0.4",
    "a 10.240.0.5 30080,          c,         c saw 10.244.1.1,   c saw 10.240.0.5,   c saw"
        + " 10.240.0.5",
    "a 10.0.171.20,               -,         refused by 10.244.0.1, refused by 10.240.0.4, refused"
        + " by 10.240.0.4",
    "node1 10.0.171.20,           -,         refused by 10.240.0.4, refused by 10.240.0.4, refused"
        + " by 10.240.0.4",
    "out 10.240.0.4 30080,        -,         refused by 10.240.0.4, refused by 10.240.0.4, refused"
        + " by 10.240.0.4",
  })
  void everyEndpoint(
      String call, String endpoints, String kubenet, String transparent, String bridge) {
    for (var shape : Shape.values()) {
      assertEquals(
          List.of(kubenet, transparent, bridge),
          Stream.of(Plugin.KUBENET, Plugin.TRANSPARENT, Plugin.BRIDGE)
              .map(plugin -> {
                var cluster = TrafficPolicy.CLUSTER;
                return seen(plugin, shape, web(plugin, endpoints, cluster, cluster), call);
              })
              .toList(),
          shape.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "out 10.240.0.4 30080,  a c, a saw 192.168.10.20",
    "out 10.240.0.5 30080,  a c, c saw 192.168.10.20",
    "out 10.240.0.5 30080,  a,   silence",
    "out 10.240.0.200,      a c, a saw 192.168.10.20",
    "out 10.240.0.200,      c,   silence",
    "c 10.240.0.200,        c,   c saw 10.244.1.1",
    "node2 10.240.0.5 30080, a,  a saw 10.240.0.5",
    "b 10.240.0.4 30080,    c,   c saw 10.244.0.5",
    "out 10.240.0.5 30080,  -,   refused by 10.240.0.5",
  })
  void externalPolicyLocal(String call, String endpoints, String expected) {
    for (var shape : Shape.values()) {
      var service = web(Plugin.KUBENET, endpoints, TrafficPolicy.LOCAL, TrafficPolicy.CLUSTER);
      assertEquals(expected, seen(Plugin.KUBENET, shape, service, call), shape.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "b 10.0.171.20,        a c, a saw 10.244.0.5",
    "c 10.0.171.20,        a,   silence",
    "node1 10.0.171.20,    a c, a saw 10.244.0.1",
    "out 10.240.0.5 30080, a,   a saw 10.240.0.5",
    "c 10.0.171.20,        -,   refused by 10.244.1.1",
  })
  void internalPolicyLocal(String call, String endpoints, String expected) {
    var service = web(Plugin.KUBENET, endpoints, TrafficPolicy.CLUSTER, TrafficPolicy.LOCAL);
    assertEquals(expected, seen(Plugin.KUBENET, Shape.EXT, service, call));
  }

  @ParameterizedTest
  @CsvSource({
    "192.168.10.0/24, out 10.240.0.200,      a saw 10.244.0.1",
    "192.168.20.0/24, out 10.240.0.200,      silence",
    "192.168.20.0/24, out 10.240.0.4 30080,  a saw 10.244.0.1",
  })
  void sourceRanges(String range, String call, String expected) {
    for (var shape : Shape.values()) {
      var cluster = TrafficPolicy.CLUSTER;
      var service = web(Plugin.KUBENET, "a", cluster, cluster, List.of(Cidr.of(range)));
      assertEquals(expected, seen(Plugin.KUBENET, shape, service, call), shape.toString());
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void everyEndpointIsChosenBySomeSeed(Shape shape) {
    var cluster = TrafficPolicy.CLUSTER;
    var service = web(Plugin.OVERLAY, "a b c", cluster, cluster);
    var network = new TwoNodes(Plugin.OVERLAY, shape, List.of(service)).network();
    var reached = new TreeSet<String>();
    for (long seed = 1; seed <= 40; seed++) {
      reached.add(TwoNodes.seen(TwoNodes.connect(network, "out", "10.240.0.5", NODE_PORT, seed)));
    }
    assertEquals(
        new TreeSet<>(List.of("a saw 10.240.0.5", "b saw 10.240.0.5", "c saw 10.240.0.5")),
        reached);
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void theNodeAnswersTheProbeOfTheLoadBalancer(Shape shape) {
    var service = web(Plugin.KUBENET, "a", TrafficPolicy.LOCAL, TrafficPolicy.CLUSTER);
    assertEquals(
        "node1 saw 192.168.10.20", seen(Plugin.KUBENET, shape, service, "out 10.240.0.4 32123"));
  }
}
