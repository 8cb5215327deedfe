package hopwise.simulator.cluster.change;

import static hopwise.simulator.cluster.change.Samples.ID;
import static hopwise.simulator.cluster.change.Samples.NOW;
import static hopwise.simulator.cluster.change.Samples.TODAY;
import static hopwise.simulator.cluster.change.Samples.cluster;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.azure.AddressBlock;
import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Fleet;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds after any changes in any order. */
class EstatePropertiesTest {
  private static final int STEPS = 30;

  static Stream<Arguments> histories() {
    return Stream.of(
            Plugin.KUBENET,
            Plugin.NODE_SUBNET,
            Plugin.POD_SUBNET,
            Plugin.POD_SUBNET_STATIC,
            Plugin.OVERLAY)
        .flatMap(plugin -> IntStream.range(0, 4).mapToObj(seed -> Arguments.of(plugin, seed)));
  }

  @ParameterizedTest
  @MethodSource("histories")
  void everyHistoryLeavesASoundEstate(Plugin plugin, int seed) {
    var random = new SplittableRandom(seed);
    var request = Samples.request(plugin, 2);
    var estate =
        Samples.built(
            Samples.estate(TODAY, "nodes=10.220.1.0/24", "pods=10.220.2.0/25"),
            request.with(request.pool().withMaxPods(20)));
    for (int step = 0; step < STEPS; step++) {
      if (change(estate, random) instanceof Outcome.Done done) {
        estate = done.estate();
      }
      check(estate, plugin);
    }
  }

  private static Outcome change(Estate estate, SplittableRandom random) {
    var cluster = cluster(estate);
    var nodes = List.copyOf(cluster.nodes().keySet());
    var name = "w" + random.nextInt(4);
    var pods = Pods.all(cluster).toList();
    var pod = pods.get(random.nextInt(pods.size()));
    var id = new WorkloadId("default", WorkloadId.Kind.DEPLOYMENT, name);
    var daemon = new WorkloadId("default", WorkloadId.Kind.DAEMON_SET, name);
    return switch (random.nextInt(10)) {
      case 0, 1, 2 ->
          Workloads.apply(estate, ID, Samples.deployment(name, random.nextInt(60)), NOW);
      case 3 -> Workloads.delete(estate, ID, id, NOW);
      case 4 -> Workloads.apply(estate, ID, Samples.workload(daemon, 0, false), NOW);
      case 5 -> Workloads.deletePod(estate, ID, pod.namespace(), pod.name(), NOW);
      case 6, 7 -> NodePools.scale(estate, ID, "nodepool1", 2 + random.nextInt(6), NOW);
      case 8 ->
          Workloads.cordon(
              estate, ID, nodes.get(random.nextInt(nodes.size())), random.nextBoolean(), NOW);
      default -> Upgrades.pool(estate, ID, "nodepool1", TODAY, NOW);
    };
  }

  private static void check(Estate estate, Plugin plugin) {
    var cluster = cluster(estate);
    var names = new HashSet<String>();
    var addresses = new HashSet<Ipv4>();
    for (var node : cluster.nodes().values()) {
      assertTrue(node.pods() <= 20, node::toString);
      assertTrue(addresses.add(node.ip()), node::toString);
      var own = addresses(node);
      Pods.on(cluster, node).forEach(pod -> check(pod, names, addresses, own));
      check(estate, node, plugin);
    }
    assertEquals(Fleet.of(cluster.nodes().values()).running(), cluster.fleet().running());
    checkWorkloads(cluster);
    checkAzure(estate, cluster, plugin);
  }

  private static void check(Pod pod, Set<String> names, Set<Ipv4> addresses, Set<Ipv4> own) {
    assertTrue(names.add(pod.namespace() + "/" + pod.name()), pod::toString);
    if (!pod.isHostNetwork()) {
      assertTrue(pod.ip() != null && addresses.add(pod.ip()), pod::toString);
      assertTrue(own.contains(pod.ip()), pod::toString);
    }
  }

  private static Set<Ipv4> addresses(Node node) {
    var all = new HashSet<Ipv4>();
    var range = node.podRange();
    var blocks =
        range == null
            ? node.podAddresses()
            : List.of(new AddressBlock(new Ipv4(range.network().bits() + 2), 253));
    for (var block : blocks) {
      IntStream.range(0, block.count())
          .mapToObj(i -> new Ipv4(block.first().bits() + i))
          .forEach(all::add);
    }
    return all;
  }

  private static void check(Estate estate, Node node, Plugin plugin) {
    var nic = estate.azure().find(Nic.class, node.nic()).orElseThrow();
    assertEquals(node.ip(), nic.primary());
    assertEquals(node.podAddresses(), nic.secondary());
    assertEquals(plugin == Plugin.KUBENET, nic.ipForwarding());
    assertEquals(plugin == Plugin.OVERLAY, nic.overlay() != null);
  }

  private static void checkWorkloads(Cluster cluster) {
    for (var workload : cluster.workloads().values()) {
      var pods = Pods.of(cluster, workload.id()).toList();
      switch (workload.id().kind()) {
        case DEPLOYMENT -> assertEquals(workload.replicas(), pods.size(), workload::toString);
        case DAEMON_SET -> {
          var places = new ArrayList<String>();
          pods.stream().flatMap(pod -> Stream.ofNullable(pod.node())).forEach(places::add);
          assertEquals(places.size(), Set.copyOf(places).size(), workload::toString);
        }
        case POD -> assertEquals(1, pods.size(), workload::toString);
      }
    }
  }

  private static void checkAzure(Estate estate, Cluster cluster, Plugin plugin) {
    var azure = estate.azure();
    assertEquals(cluster.nodes().size(), azure.all(Nic.class).size());
    var balancer = azure.find(LoadBalancer.class, Names.publicBalancer(cluster)).orElseThrow();
    assertEquals(cluster.nodes().size(), balancer.pools().getFirst().nics().size());
    if (plugin == Plugin.KUBENET) {
      var table = azure.find(RouteTable.class, cluster.routeTable()).orElseThrow();
      assertEquals(
          cluster.nodes().values().stream().map(node -> node.podRange() + " " + node.ip()).toList(),
          table.routes().stream().map(route -> route.prefix() + " " + route.nextHop()).toList());
    }
  }
}
