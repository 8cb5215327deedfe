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
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ScaleSet;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.NetworkProfile.Dataplane;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.PodRun;
import hopwise.simulator.cluster.Release;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pools come, grow, shrink and go. */
class NodePoolsTest {
  private static Estate estate(Plugin plugin, int nodes) {
    return built(
        Samples.estate(TODAY, "nodes=10.220.1.0/24", "pods=10.220.2.0/24"), request(plugin, nodes));
  }

  @Test
  void theNewestNodeGoesAndItsNumberIsNotUsedAgain() {
    var two = done(NodePools.scale(estate(Plugin.KUBENET, 3), ID, "nodepool1", 2, NOW));
    var four = done(NodePools.scale(two, ID, "nodepool1", 4, NOW));
    assertEquals(
        List.of("0 10.220.1.4", "1 10.220.1.5", "3 10.220.1.6", "4 10.220.1.7"),
        cluster(four).nodes().values().stream()
            .map(node -> node.index() + " " + node.ip())
            .toList());
    assertEquals(4, four.azure().all(Nic.class).size());
    assertEquals(4, four.azure().all(ScaleSet.class).getFirst().instances().size());
  }

  @Test
  void aFullSubnetTakesNoMoreNodes() {
    var full = estate(Plugin.NODE_SUBNET, 8);
    assertEquals(
        "SubnetIsFull: Subnet nodes with address prefix 10.220.1.0/24 does not have enough capacity"
            + " for 31 IP addresses.",
        text(NodePools.scale(full, ID, "nodepool1", 9, NOW)));
    assertEquals(
        "SubnetIsFull: Failed to scale node pool 'nodepool1' in Kubernetes service 'aks'. Error:"
            + " VMSSAgentPoolReconciler retry failed: Code='SubnetIsFull' Message='nodes with"
            + " address prefix 10.220.1.0/24 doesn't have enough capacity for IP addresses.'",
        text(Upgrades.pool(full, ID, "nodepool1", TODAY, NOW)));
  }

  static Stream<Arguments> windows() {
    return Stream.of(
        arguments(Plugin.KUBENET, Dataplane.AZURE, "AzureCNIOnlyForWindows: "),
        arguments(Plugin.NONE, Dataplane.AZURE, "AzureCNIOnlyForWindows: "),
        arguments(Plugin.OVERLAY, Dataplane.CILIUM, "WindowsNotSupportedWithCilium: "),
        arguments(Plugin.OVERLAY, Dataplane.AZURE, "done"),
        arguments(Plugin.NODE_SUBNET, Dataplane.AZURE, "done"));
  }

  @ParameterizedTest
  @MethodSource("windows")
  void windowsNeedsAzureCni(Plugin plugin, Dataplane plane, String expected) {
    var estate =
        built(
            Samples.estate(TODAY, "nodes=10.220.1.0/24"),
            request(plugin, 2).with(plane, PolicyEngine.NONE));
    var text = text(NodePools.add(estate, ID, PoolRequest.windows("npwin", 1), NOW));
    assertTrue(text.startsWith(expected), text);
  }

  @Test
  void aWindowsNodeHasWindowsPodsOnly() {
    var estate =
        done(NodePools.add(estate(Plugin.OVERLAY, 2), ID, PoolRequest.windows("npwin", 1), NOW));
    var node = Objects.requireNonNull(cluster(estate).nodes().get("aksnpwin000000"));
    assertEquals(
        List.of(
            "azure-cns-win",
            "cloud-node-manager-windows",
            "csi-azuredisk-node-win",
            "csi-azurefile-node-win"),
        node.runs().stream().map(run -> run.workload().name()).sorted().toList());
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        arguments(PoolRequest.linux("nodepool1", 1), "AlreadyExists: "),
        arguments(PoolRequest.windows("windows", 1), "InvalidParameter: "),
        arguments(
            PoolRequest.windows("npwin", 1).withMode(NodePool.Mode.SYSTEM),
            "SystemPoolMustBeLinux: "),
        arguments(
            PoolRequest.windows("npwin", 1).withOutboundNat(false),
            "DisableWindowsOutboundNatNotSupported: "),
        arguments(PoolRequest.linux("more", 1).in(subnet("missing"), null), "VnetSubnetNotFound: "),
        arguments(
            PoolRequest.linux("more", 250),
            "InsufficientSubnetSize: Pre-allocated IPs 250 exceeds IPs available 249"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aWrongPoolIsRefused(PoolRequest request, String expected) {
    var text = text(NodePools.add(estate(Plugin.OVERLAY, 2), ID, request, NOW));
    assertTrue(text.startsWith(expected), text);
  }

  @Test
  void theLastSystemPoolStays() {
    var two =
        done(
            NodePools.add(
                estate(Plugin.OVERLAY, 2),
                ID,
                PoolRequest.linux("more", 1).withMode(NodePool.Mode.USER),
                NOW));
    assertEquals(
        "OperationNotAllowed: Pool nodepool1 is the last system node pool; a cluster must have"
            + " one.",
        text(NodePools.delete(two, ID, "nodepool1", NOW)));
    var one = done(NodePools.delete(two, ID, "more", NOW));
    assertEquals(2, one.azure().all(Nic.class).size());
    assertEquals(1, one.azure().all(ScaleSet.class).size());
  }

  @Test
  void anUpgradeLeavesNamesAddressesAndPodsInNumber() {
    var estate =
        done(Workloads.apply(estate(Plugin.NODE_SUBNET, 3), ID, Samples.deployment("web", 6), NOW));
    var newer = Release.of("1.35.4");
    var after = done(Upgrades.cluster(estate, ID, newer, false, NOW));
    assertEquals(
        cluster(estate).nodes().values().stream().map(node -> node.name() + node.ip()).toList(),
        cluster(after).nodes().values().stream().map(node -> node.name() + node.ip()).toList());
    assertEquals(
        6,
        cluster(after).nodes().values().stream()
            .flatMap(node -> node.runs().stream())
            .filter(run -> run.workload().name().equals("web"))
            .mapToInt(PodRun::count)
            .sum());
    assertTrue(
        cluster(after).nodes().values().stream().allMatch(node -> node.release().equals(newer)));
    assertEquals(4, cluster(after).pools().getFirst().nextIndex());
  }

  static Stream<Arguments> upgrades() {
    return Stream.of(
        arguments("1.35.4", "done"),
        arguments("1.36.2", "OperationNotAllowed: Upgrading Kubernetes version 1.34.7 to 1.36.2"),
        arguments("1.33.5", "OperationNotAllowed: Upgrading Kubernetes version 1.34.7 to 1.33.5"),
        arguments("1.35.99", "K8sVersionNotSupported: "));
  }

  @ParameterizedTest
  @MethodSource("upgrades")
  void anUpgradeGoesOneMinorVersionUp(String to, String expected) {
    var release = Release.of(to);
    var text = text(Upgrades.cluster(estate(Plugin.OVERLAY, 2), ID, release, false, NOW));
    assertTrue(text.startsWith(expected), text);
  }
}
