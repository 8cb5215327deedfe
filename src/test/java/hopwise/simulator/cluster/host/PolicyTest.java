package hopwise.simulator.cluster.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.cluster.host.TwoNodes.Plugin;
import hopwise.simulator.cluster.proxy.ServicePort;
import hopwise.simulator.cluster.proxy.ServiceView;
import hopwise.simulator.cluster.proxy.Shape;
import hopwise.simulator.linux.VethPolicy;
import hopwise.simulator.linux.VethPolicy.Allowance;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.trace.Disposition;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pod c may be called by pod a (10.244.0.3) at port 80 alone; pod b may call 10.244.0.0/16 but for
 * 10.244.1.0/24.
 */
class PolicyTest {
  private static final Map<String, VethPolicy> POLICIES =
      Map.of(
          "c",
          new VethPolicy(
              "calico",
              List.of(
                  new Allowance(
                      "default/c",
                      List.of(Cidr.of("10.244.0.3/32")),
                      List.of(),
                      Protocol.TCP,
                      80,
                      80)),
              null),
          "b",
          new VethPolicy(
              "calico",
              null,
              List.of(
                  new Allowance(
                      "default/b",
                      List.of(Cidr.of("10.244.0.0/16")),
                      List.of(Cidr.of("10.244.1.0/24")),
                      null,
                      0,
                      0))));

  @ParameterizedTest
  @CsvSource({
    "a,     10.244.1.3,    80,    c saw 10.244.0.3,   DELIVERED",
    "a,     10.244.1.3,    81,    silence,            DROPPED_POLICY",
    "a,     10.0.171.20,   80,    c saw 10.244.0.3,   DELIVERED",
    "node1, 10.244.1.3,    80,    silence,            DROPPED_POLICY",
    "node2, 10.244.1.3,    80,    c saw 10.240.0.5,   DELIVERED",
    "out,   10.240.0.5,    30080, silence,            DROPPED_POLICY",
    "b,     10.244.0.3,    80,    a saw 10.244.0.5,   DELIVERED",
    "b,     10.244.1.3,    80,    silence,            DROPPED_POLICY",
    "b,     10.0.171.20,   80,    silence,            DROPPED_POLICY",
    "b,     192.168.10.20, 80,    silence,            DROPPED_POLICY",
    "b,     10.240.0.4,    10250, node1 saw 10.244.0.5, DELIVERED",
    "c,     10.244.0.5,    80,    b saw 10.244.1.3,   DELIVERED",
  })
  void whoMayCallWhom(String from, String to, int port, String seen, Disposition disposition) {
    var endpoints = List.of(TwoNodes.endpoint(Plugin.OVERLAY, "c"));
    var web =
        ServiceView.of(
            "default",
            "web",
            Ipv4.of("10.0.171.20"),
            List.of(new ServicePort("", Protocol.TCP, 80, 30080, endpoints)));
    var nodes = new TwoNodes(Plugin.OVERLAY, Shape.EXT, List.of(web), POLICIES);
    var walk = TwoNodes.connect(nodes.network(), from, to, port, 1);
    assertEquals(seen, TwoNodes.seen(walk));
    assertEquals(disposition, walk.request().disposition());
  }
}
