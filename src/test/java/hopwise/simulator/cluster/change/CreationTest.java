package hopwise.simulator.cluster.change;

import static hopwise.simulator.cluster.change.Samples.NOW;
import static hopwise.simulator.cluster.change.Samples.TODAY;
import static hopwise.simulator.cluster.change.Samples.WALK_THROUGH;
import static hopwise.simulator.cluster.change.Samples.cluster;
import static hopwise.simulator.cluster.change.Samples.create;
import static hopwise.simulator.cluster.change.Samples.estate;
import static hopwise.simulator.cluster.change.Samples.request;
import static hopwise.simulator.cluster.change.Samples.walkThrough;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.net.Cidr;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What there is after a cluster was made. */
class CreationTest {
  @Test
  void theWalkThroughOfKubenetHasItsNodesAndRoutes() {
    var estate = create(estate(WALK_THROUGH, "nodes=10.220.1.0/24"), walkThrough(3));
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
    var cluster = cluster(create(estate(WALK_THROUGH, "nodes=10.220.1.0/24"), walkThrough(3)));
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
    var estate = create(estate(TODAY, "nodes=10.220.1.0/24"), request(Plugin.NODE_SUBNET, 3));
    assertEquals(
        List.of("10.220.1.4", "10.220.1.35", "10.220.1.66"),
        cluster(estate).nodes().values().stream().map(node -> node.ip().toString()).toList());
  }

  @Test
  void fiveThousandNodesOfAnOverlayAreMadeAtOnce() {
    var empty = estate(TODAY, "nodes=10.220.0.0/17");
    var request =
        request(Plugin.OVERLAY, 1000)
            .withRanges(Cidr.of("10.32.0.0/11"), Cidr.of("192.168.0.0/16"), null);
    assertTimeout(
        Duration.ofSeconds(10),
        () -> {
          var start = System.nanoTime();
          var estate = create(empty, request);
          for (int i = 2; i <= 5; i++) {
            estate =
                Samples.done(
                    NodePools.add(
                        estate, Samples.ID, PoolRequest.linux("nodepool" + i, 1000), NOW));
          }
          System.out.println((System.nanoTime() - start) / 1000000 + " ms");
          assertEquals(5000, cluster(estate).nodes().size());
        });
  }

  private static String nodes(Cluster cluster) {
    return cluster.nodes().values().stream()
        .map(node -> node.name() + " " + node.ip() + " " + node.podRange() + "\n")
        .collect(Collectors.joining());
  }
}
