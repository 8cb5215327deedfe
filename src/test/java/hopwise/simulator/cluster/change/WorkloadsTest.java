package hopwise.simulator.cluster.change;

import static hopwise.simulator.cluster.change.Samples.ID;
import static hopwise.simulator.cluster.change.Samples.NOW;
import static hopwise.simulator.cluster.change.Samples.TODAY;
import static hopwise.simulator.cluster.change.Samples.built;
import static hopwise.simulator.cluster.change.Samples.cluster;
import static hopwise.simulator.cluster.change.Samples.deployment;
import static hopwise.simulator.cluster.change.Samples.done;
import static hopwise.simulator.cluster.change.Samples.request;
import static hopwise.simulator.cluster.change.Samples.text;
import static hopwise.simulator.cluster.change.Samples.walkThrough;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.azure.AddressBlock;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Pending;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.WorkloadId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pods come to nodes. */
class WorkloadsTest {
  private static Estate kubenet(int nodes) {
    return built(Samples.estate(Samples.WALK_THROUGH, "nodes=10.220.1.0/24"), walkThrough(nodes));
  }

  private static Estate estate(Plugin plugin, int nodes, int maxPods) {
    var request = request(plugin, nodes);
    return built(
        Samples.estate(TODAY, "nodes=10.220.1.0/24", "pods=10.220.2.0/26"),
        request.with(request.pool().withMaxPods(maxPods)));
  }

  private static List<String> web(Cluster cluster) {
    return pods(cluster).map(pod -> pod.node() + " " + pod.ip()).toList();
  }

  private static Stream<Pod> pods(Cluster cluster) {
    return Pods.of(cluster, new WorkloadId("default", WorkloadId.Kind.DEPLOYMENT, "web"));
  }

  private static Estate with(Estate estate, int replicas) {
    return done(Workloads.apply(estate, ID, deployment("web", replicas), NOW));
  }

  @Test
  void threePodsGoToThreeNodes() {
    assertEquals(
        List.of(
            "aks-nodepool1-27511634-vmss000000 10.100.1.6",
            "aks-nodepool1-27511634-vmss000001 10.100.0.5",
            "aks-nodepool1-27511634-vmss000002 10.100.2.5"),
        web(cluster(with(kubenet(3), 3))));
  }

  @Test
  void aPodThatIsDeletedComesBackWithAnotherNameAndTheNextAddress() {
    var before = with(kubenet(3), 3);
    var gone = pods(cluster(before)).findFirst().orElseThrow();
    var after = done(Workloads.deletePod(before, ID, "default", gone.name(), NOW));
    var pods = pods(cluster(after)).toList();
    assertEquals(3, pods.size());
    assertTrue(pods.stream().noneMatch(pod -> pod.name().equals(gone.name())));
    assertEquals("10.100.1.7", String.valueOf(pods.getFirst().ip()));
    assertNotEquals(gone.uid(), pods.getFirst().uid());
  }

  @Test
  void fullNodesLeavePodsPending() {
    var cluster = cluster(with(estate(Plugin.NODE_SUBNET, 2, 20), 60));
    var pending = cluster.pending().getFirst();
    assertEquals(
        "0/2 nodes are available: 2 Too many pods. preemption: 0/2 nodes are available: 2 No"
            + " preemption victims found for incoming pod.",
        pending.message());
    assertEquals("Pending FailedScheduling", pending.status() + " " + pending.reason());
    assertEquals(60, pods(cluster).count());
    assertTrue(cluster.nodes().values().stream().allMatch(node -> node.pods() == 20));
  }

  @Test
  void olderSchedulersSayLess() {
    var cluster = cluster(with(kubenet(1), 200));
    assertEquals(
        "0/1 nodes are available: 1 Too many pods.", cluster.pending().getFirst().message());
  }

  @Test
  void aFullPodSubnetLeavesPodsWithoutAddresses() {
    var cluster = cluster(with(estate(Plugin.POD_SUBNET, 2, 100), 100));
    var waiting = cluster.pending().stream().mapToInt(Pending::count).sum();
    long system =
        Pods.all(cluster)
            .filter(pod -> !pod.isHostNetwork() && pod.namespace().equals("kube-system"))
            .count();
    assertEquals(100 + system - 48, waiting);
    var pending = cluster.pending().getFirst();
    assertEquals(
        "ContainerCreating FailedCreatePodSandBox", pending.status() + " " + pending.reason());
    assertTrue(
        pending.message().contains("not enough IPs available of type IPv4 for"), pending.message());
    assertTrue(pending.message().contains("waiting on Azure CNS to allocate more with NC Status:"));
  }

  @Test
  void addressesOfAPodSubnetComeAndGoInBatches() {
    var start = estate(Plugin.POD_SUBNET, 1, 100);
    assertEquals(16, held(start));
    var more = with(start, 10);
    assertEquals(32, held(more));
    assertEquals(16, held(with(more, 0)));
  }

  private static int held(Estate estate) {
    return cluster(estate).nodes().firstEntry().getValue().podAddresses().stream()
        .mapToInt(AddressBlock::count)
        .sum();
  }

  @Test
  void scalingDownStopsTheNewestOfTheBusiestNodes() {
    var six = with(kubenet(3), 6);
    var four = cluster(with(six, 4));
    assertEquals(
        List.of(2, 1, 1),
        four.nodes().values().stream()
            .map(node ->
                (int)
                    Pods.on(four, node)
                        .filter(pod -> pod.workload().id().name().equals("web"))
                        .count())
            .toList());
  }

  @Test
  void aDrainedNodeKeepsItsDaemonsOnly() {
    var before = with(kubenet(3), 3);
    var after =
        cluster(done(Workloads.drain(before, ID, "aks-nodepool1-27511634-vmss000000", NOW)));
    var node = after.nodes().firstEntry().getValue();
    assertEquals(
        List.of("kube-proxy"), node.runs().stream().map(run -> run.workload().name()).toList());
    assertEquals(3, pods(after).count());
    assertEquals(List.of(), after.pending());
  }

  @Test
  void aPodByItselfDoesNotComeBack() {
    var id = new WorkloadId("default", WorkloadId.Kind.POD, "box");
    var before = done(Workloads.apply(kubenet(2), ID, Samples.workload(id, 1, false), NOW));
    assertTrue(Pods.find(cluster(before), "default", "box").isPresent());
    var after = done(Workloads.deletePod(before, ID, "default", "box", NOW));
    assertTrue(cluster(after).workloads().get(id) == null);
    assertEquals(
        "NotFound: pods \"box\" not found",
        text(Workloads.deletePod(after, ID, "default", "box", NOW)));
  }

  @Test
  void withoutAPluginOnlyTheHostsPodsRun() {
    var cluster = cluster(with(estate(Plugin.NONE, 2, 100), 2));
    assertTrue(Pods.all(cluster).filter(pod -> pod.problem() == null).allMatch(Pod::isHostNetwork));
    assertTrue(cluster.pending().getFirst().message().contains("node.kubernetes.io/not-ready"));
  }

  @Test
  void aNewTemplateReplacesThePods() {
    var before = with(kubenet(3), 3);
    var old = deployment("web", 3);
    var newer =
        new Workload(
            old.id(),
            old.labels(),
            List.of(new Workload.Container("web", "nginx:1.27", List.of())),
            false,
            false,
            null,
            3,
            false,
            "",
            0,
            NOW);
    var after = done(Workloads.apply(before, ID, newer, NOW));
    var names = pods(cluster(before)).map(Pod::name).toList();
    assertEquals(3, pods(cluster(after)).count());
    assertTrue(pods(cluster(after)).noneMatch(pod -> names.contains(pod.name())));
  }
}
