package hopwise.simulator.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.windows.WindowsNodeView.Plugin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from a cluster's view of a Windows node. */
class WindowsNodesTest {
  @ParameterizedTest(name = "{0}: exceptions {1}, gateway {2}")
  @CsvSource({
    "NODE_SUBNET, 10.224.0.0/16 10.224.0.0/12, 10.224.0.1",
    "POD_SUBNET,  10.225.0.0/16 10.224.0.0/12, 10.225.0.1",
    "OVERLAY,     10.244.0.0/16,               10.244.1.1"
  })
  void addressesAndExceptionsFollowThePlugin(Plugin plugin, String exceptions, String gateway) {
    var host = WindowsNodes.host(Nodes.view(plugin));
    var nat = host.endpoints().getFirst().policies(Policy.OutboundNat.class).findFirst();
    var ranges = Arrays.stream(exceptions.split(" ")).map(Cidr::of).toList();
    assertEquals(ranges, nat.orElseThrow().exceptions());
    var pod = host.compartment("pod/client").orElseThrow();
    assertEquals(Ipv4.of(gateway), pod.adapter().gateway());
    assertEquals(Ipv4.of("10.224.0.1"), host.root().adapter().gateway());
  }

  @Test
  void remoteEndpointsHaveAddressesOfKubeProxysForm() {
    var host = WindowsNodes.host(Nodes.view(Plugin.NODE_SUBNET));
    var remote = host.endpoints().getLast();
    assertEquals("02:11:0a:e0:00:4d", remote.mac().toString());
    assertEquals(List.of(new Policy.L2Driver()), remote.policies());
  }

  /** One list for the cluster address, one for the node port, one for each balancer's address. */
  @ParameterizedTest(name = "external local {0}, internal local {1}, {2} here, {3} elsewhere: {4}")
  @CsvSource({
    "false, false, 1, 1, 2 2 2",
    "true,  false, 1, 1, 2 1 1",
    "false, true,  1, 1, 1 2 2",
    "true,  false, 0, 1, 1",
    "false, true,  0, 1, 1 1",
    "true,  true,  0, 1, ''",
    "false, false, 0, 0, ''"
  })
  void trafficPoliciesChooseTheEndpoints(
      boolean external, boolean internal, int here, int elsewhere, String sizes) {
    var view = Nodes.view(Plugin.OVERLAY);
    var pods = new ArrayList<Ipv4>();
    if (here > 0) {
      pods.add(Nodes.ip(Plugin.OVERLAY, 40));
    }
    if (elsewhere > 0) {
      pods.add(Ipv4.of("10.244.7.7"));
    }
    var service =
        new WindowsNodeView.Service(
            "default/web",
            Ipv4.of("10.0.171.20"),
            Protocol.TCP,
            80,
            30_080,
            List.of(Ipv4.of("20.1.2.3")),
            external,
            internal,
            80,
            pods);
    var host = WindowsNodes.host(Nodes.with(view, List.of(service)));
    var found = host.policyLists().stream().map(list -> list.endpoints().size() + "").toList();
    assertEquals(sizes, String.join(" ", found));
  }

  @Test
  void theLongestRouteWins() {
    var root = WindowsNodes.host(Nodes.view(Plugin.OVERLAY)).root();
    var expected = List.of("10.224.0.0/16", "0.0.0.0/0", "169.254.169.254/32", "10.224.0.35/32");
    var found =
        List.of("10.224.0.9", "10.244.1.41", "169.254.169.254", "10.224.0.35").stream()
            .map(ip -> root.route(Ipv4.of(ip)).orElseThrow().destination().toString())
            .toList();
    assertEquals(expected, found);
  }
}
