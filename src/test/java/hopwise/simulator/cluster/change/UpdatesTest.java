package hopwise.simulator.cluster.change;

import static hopwise.simulator.cluster.change.Samples.ID;
import static hopwise.simulator.cluster.change.Samples.NOW;
import static hopwise.simulator.cluster.change.Samples.TODAY;
import static hopwise.simulator.cluster.change.Samples.built;
import static hopwise.simulator.cluster.change.Samples.cluster;
import static hopwise.simulator.cluster.change.Samples.done;
import static hopwise.simulator.cluster.change.Samples.request;
import static hopwise.simulator.cluster.change.Samples.subnet;
import static hopwise.simulator.cluster.change.Samples.text;
import static hopwise.simulator.cluster.change.Samples.userAssigned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.MasqueradeConfig;
import hopwise.simulator.cluster.Masquerader;
import hopwise.simulator.cluster.NetworkProfile.Dataplane;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.net.Cidr;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes to the network of a cluster. */
class UpdatesTest {
  private static final Cidr PODS = Cidr.of("192.168.0.0/16");

  private static Estate estate(ClusterRequest request, Release today) {
    return built(Samples.estate(today, "nodes=10.220.1.0/24", "pods=10.220.2.0/24"), request);
  }

  static Stream<Arguments> migrations() {
    var kubenet = request(Plugin.KUBENET, 3);
    var old = Release.of("1.26.12");
    return Stream.of(
        arguments(
            userAssigned(kubenet).with(old), old, null, "Kubernetes 1.27 or newer is required"),
        arguments(kubenet, TODAY, null, "a user-assigned managed identity is required"),
        arguments(
            userAssigned(kubenet).with(Dataplane.AZURE, PolicyEngine.CALICO),
            TODAY,
            null,
            "the network policy calico must be uninstalled first"),
        arguments(request(Plugin.NODE_SUBNET, 3), TODAY, null, "a pod CIDR is required"),
        arguments(request(Plugin.POD_SUBNET, 3), TODAY, PODS, "a subnet of their own"),
        arguments(request(Plugin.OVERLAY, 3), TODAY, PODS, "it has that mode already"),
        arguments(
            request(Plugin.NODE_SUBNET, 3),
            TODAY,
            Cidr.of("10.220.0.0/16"),
            "NetworkProfileCIDROverlapVNET"),
        arguments(
            request(Plugin.NODE_SUBNET, 3),
            TODAY,
            Cidr.of("192.168.0.0/23"),
            "InsufficientSubnetSize: Pre-allocated IPs 768 exceeds IPs available 512"),
        arguments(userAssigned(kubenet), TODAY, null, "done"),
        arguments(userAssigned(kubenet), TODAY, PODS, "done"),
        arguments(request(Plugin.NODE_SUBNET, 3), TODAY, PODS, "done"));
  }

  @ParameterizedTest
  @MethodSource("migrations")
  void overlayHasItsPreconditions(
      ClusterRequest request, Release today, @Nullable Cidr pods, String expected) {
    var text = text(Migration.toOverlay(estate(request, today), ID, pods, NOW));
    assertTrue(text.contains(expected), text);
  }

  @Test
  void aCustomMasqueradeConfigurationBlocksTheMigration() {
    var before =
        done(
            Updates.masquerade(
                estate(userAssigned(request(Plugin.KUBENET, 3)), TODAY),
                ID,
                new MasqueradeConfig(List.of(Cidr.of("10.0.0.0/8")), NOW)));
    assertTrue(text(Migration.toOverlay(before, ID, null, NOW)).contains("azure-ip-masq-agent"));
  }

  @Test
  void kubenetLosesItsRoutesAndIpForwarding() {
    var after =
        done(
            Migration.toOverlay(
                estate(userAssigned(request(Plugin.KUBENET, 3)), TODAY), ID, null, NOW));
    var cluster = cluster(after);
    assertNull(cluster.routeTable());
    assertEquals(List.of(), after.azure().all(RouteTable.class));
    assertNull(after.azure().subnet(subnet("nodes")).orElseThrow().routeTable());
    assertEquals(Masquerader.IP_MASQ_AGENT, cluster.masquerader());
    for (var nic : after.azure().all(Nic.class)) {
      assertTrue(!nic.ipForwarding() && nic.overlay() != null, nic.toString());
    }
    assertTrue(names(cluster).contains("azure-cns"));
    assertEquals(List.of(), cluster.pending());
  }

  @Test
  void aNodeSubnetGivesItsPodsAddressesBack() {
    var after =
        done(Migration.toOverlay(estate(request(Plugin.NODE_SUBNET, 3), TODAY), ID, PODS, NOW));
    assertTrue(after.azure().all(Nic.class).stream().allMatch(nic -> nic.secondary().isEmpty()));
    assertEquals(
        List.of("192.168.0.0/24", "192.168.1.0/24", "192.168.2.0/24"),
        cluster(after).nodes().values().stream()
            .map(node -> String.valueOf(node.podRange()))
            .toList());
  }

  @Test
  void ciliumReplacesKubeProxy() {
    var after = done(Updates.cilium(estate(request(Plugin.OVERLAY, 3), TODAY), ID, NOW));
    assertTrue(names(cluster(after)).contains("cilium"));
    assertTrue(!names(cluster(after)).contains("kube-proxy"));
    assertTrue(!cluster(after).hasKubeProxy());
  }

  @Test
  void kubenetCannotGoStraightToCilium() {
    assertTrue(
        text(Updates.cilium(estate(request(Plugin.KUBENET, 3), TODAY), ID, NOW))
            .startsWith("NetworkDataplaneNotSupported: "));
  }

  static Stream<Arguments> engines() {
    return Stream.of(
        arguments(PolicyEngine.NONE, PolicyEngine.CALICO, TODAY, "done"),
        arguments(PolicyEngine.NONE, PolicyEngine.AZURE, TODAY, "done"),
        arguments(PolicyEngine.CALICO, PolicyEngine.NONE, TODAY, "done"),
        arguments(PolicyEngine.CALICO, PolicyEngine.AZURE, TODAY, "Uninstall calico"),
        arguments(PolicyEngine.CALICO, PolicyEngine.NONE, Release.of("1.29.15"), "1.30 or newer"));
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aPolicyEngineIsChangedByWayOfNone(
      PolicyEngine from, PolicyEngine to, Release today, String expected) {
    var request = request(Plugin.OVERLAY, 3).with(Dataplane.AZURE, from);
    var text = text(Updates.policyEngine(estate(request, today), ID, to, NOW));
    assertTrue(text.contains(expected), text);
  }

  @Test
  void onlyTheRangeOfAnOverlayGrows() {
    var overlay =
        estate(request(Plugin.OVERLAY, 3).withRanges(Cidr.of("10.244.0.0/18"), null, null), TODAY);
    var after = done(Updates.podCidr(overlay, ID, Cidr.of("10.244.0.0/16")));
    assertEquals(Cidr.of("10.244.0.0/16"), cluster(after).profile().podCidr());
    assertTrue(
        text(Updates.podCidr(after, ID, Cidr.of("10.244.0.0/18")))
            .startsWith("PropertyChangeNotAllowed: "));
    assertTrue(
        text(Updates.plugin(after, ID, Plugin.NODE_SUBNET))
            .startsWith(
                "PropertyChangeNotAllowed: Changing property 'networkProfile.networkPlugin'"));
  }

  @Test
  void aClusterThatIsDeletedLeavesTheOwnersNetwork() {
    var before = estate(request(Plugin.KUBENET, 3), TODAY);
    var after = done(Deletion.delete(before, ID));
    assertEquals(List.of(), after.all());
    assertEquals(List.of(), after.azure().all(Nic.class));
    assertNull(after.azure().subnet(subnet("nodes")).orElseThrow().routeTable());
  }

  private static List<String> names(Cluster cluster) {
    return cluster.workloads().keySet().stream().map(id -> id.name()).toList();
  }
}
