package hopwise.simulator.cluster.change;

import static hopwise.simulator.cluster.change.Samples.NOW;
import static hopwise.simulator.cluster.change.Samples.TODAY;
import static hopwise.simulator.cluster.change.Samples.WALK_THROUGH;
import static hopwise.simulator.cluster.change.Samples.built;
import static hopwise.simulator.cluster.change.Samples.cluster;
import static hopwise.simulator.cluster.change.Samples.estate;
import static hopwise.simulator.cluster.change.Samples.request;
import static hopwise.simulator.cluster.change.Samples.walkThrough;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.net.Cidr;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What there is after a cluster was made. */
class CreationTest {
  @Test
  void theWalkThroughOfKubenetHasItsNodesAndRoutes() {
    var estate = built(estate(WALK_THROUGH, "nodes=10.220.1.0/24"), walkThrough(3));
    assertEquals(
        """
        aks-nodepool1-27511634-vmss000000 10.220.1.4 10.100.1.0/24
        aks-nodepool1-27511634-vmss000001 10.220.1.5 10.100.0.0/24
        aks-nodepool1-27511634-vmss000002 10.220.1.6 10.100.2.0/24
        """,
        nodes(cluster(estate)));
    var table = estate.azure().find(RouteTable.class, cluster(estate).routeTable()).orElseThrow();
    assertEquals(
        List.of(
            "aks-nodepool1-27511634-vmss000000____101001024 10.100.1.0/24 10.220.1.4",
            "aks-nodepool1-27511634-vmss000001____101000024 10.100.0.0/24 10.220.1.5",
            "aks-nodepool1-27511634-vmss000002____101002024 10.100.2.0/24 10.220.1.6"),
        table.routes().stream()
            .map(route -> route.name() + " " + route.prefix() + " " + route.nextHop())
            .toList());
  }

  @Test
  void theWalkThroughsFirstNodeRunsWhatItShows() {
    var cluster = cluster(built(estate(WALK_THROUGH, "nodes=10.220.1.0/24"), walkThrough(3)));
    assertEquals(
        """
        kube-proxy 10.220.1.4
        coredns-autoscaler 10.100.1.3
        dashboard-metrics-scraper 10.100.1.4
        coredns 10.100.1.5
        """,
        Pods.on(cluster, cluster.nodes().firstEntry().getValue())
            .map(pod -> pod.workload().id().name() + " " + pod.ip() + "\n")
            .collect(Collectors.joining()));
  }

  @Test
  void nodesOfANodeSubnetReserveTheirPodsAddresses() {
    var estate = built(estate(TODAY, "nodes=10.220.1.0/24"), request(Plugin.NODE_SUBNET, 3));
    assertEquals(
        List.of("10.220.1.4", "10.220.1.35", "10.220.1.66"),
        cluster(estate).nodes().values().stream().map(node -> node.ip().toString()).toList());
  }

  @Test
  @Timeout(10)
  void fiveThousandNodesOf240PodsCostNothing() {
    var request =
        request(Plugin.OVERLAY, 1000)
            .withRanges(Cidr.of("10.32.0.0/11"), Cidr.of("192.168.0.0/16"), null);
    var estate = built(estate(TODAY, "nodes=10.220.0.0/17"), request);
    for (int i = 2; i <= 5; i++) {
      var pool = PoolRequest.linux("nodepool" + i, 1000);
      estate = Samples.done(NodePools.add(estate, Samples.ID, pool, NOW));
    }
    var web = Samples.deployment("web", 1_200_000);
    var cluster = cluster(Samples.done(Workloads.apply(estate, Samples.ID, web, NOW)));
    assertEquals(5000, cluster.nodes().size());
    assertEquals(List.of(), cluster.pending());
    var last = Pods.on(cluster, cluster.nodes().lastEntry().getValue()).toList().getLast();
    assertEquals(Optional.of(last), Pods.find(cluster, "default", last.name()));
    assertEquals(Optional.of(last), Pods.at(cluster, Objects.requireNonNull(last.ip())));
  }

  private static String nodes(Cluster cluster) {
    return cluster.nodes().values().stream()
        .map(node -> node.name() + " " + node.ip() + " " + node.podRange() + "\n")
        .collect(Collectors.joining());
  }
}
