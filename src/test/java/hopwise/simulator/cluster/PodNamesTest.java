package hopwise.simulator.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of pods and of what else AKS names. */
class PodNamesTest {
  private static final Workload WEB =
      workload(new WorkloadId("default", WorkloadId.Kind.DEPLOYMENT, "web"), "7cf567cc7");

  private static Workload workload(WorkloadId id, String template) {
    return new Workload(
        id, new TreeMap<>(), List.of(), false, null, null, 1, false, template, 0, Instant.EPOCH);
  }

  private static Cluster cluster(long seed) {
    var origin =
        new Origin(
            new ClusterId("NetworkLab", "kubenet-cluster"),
            "eastus",
            seed,
            "27511634",
            "MC_NetworkLab_kubenet-cluster_eastus",
            Ipv4.of("20.0.0.1"),
            Instant.EPOCH);
    return new Cluster(
        origin,
        Release.of("1.17.11"),
        new Identity.SystemAssigned(),
        new NetworkProfile(
            Plugin.KUBENET,
            NetworkProfile.Dataplane.AZURE,
            NetworkProfile.PolicyEngine.NONE,
            Cidr.of("10.244.0.0/16"),
            Cidr.of("10.0.0.0/16"),
            Ipv4.of("10.0.0.10"),
            NetworkProfile.OutboundType.LOAD_BALANCER,
            null),
        null,
        List.of(),
        Fleet.of(List.of()),
        Contents.FIRST);
  }

  @Test
  void noTwoPodsHaveTheSameName() {
    var names = new HashSet<String>();
    var cluster = cluster(1);
    for (int ordinal = 0; ordinal < 100_000; ordinal++) {
      names.add(PodNames.of(cluster, WEB, ordinal));
    }
    assertEquals(100_000, names.size());
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "26", "27", "728", "14348906", "1250000"})
  void aNameLeadsBackToItsPod(int ordinal) {
    var cluster = cluster(5);
    var name = PodNames.of(cluster, WEB, ordinal);
    assertEquals("web-7cf567cc7-".length() + 5, name.length());
    assertEquals(OptionalInt.of(ordinal), PodNames.ordinal(cluster, WEB, name));
  }

  @ParameterizedTest
  @CsvSource({"web-7cf567cc7-aaaaa", "web-7cf567cc7-bbbb", "web-bbbbb", "other-7cf567cc7-bbbbb"})
  void otherNamesLeadNowhere(String name) {
    assertEquals(OptionalInt.empty(), PodNames.ordinal(cluster(5), WEB, name));
  }

  @Test
  void theSeedDecides() {
    assertEquals(PodNames.of(cluster(1), WEB, 0), PodNames.of(cluster(1), WEB, 0));
    assertNotEquals(PodNames.of(cluster(1), WEB, 0), PodNames.of(cluster(2), WEB, 0));
  }

  @Test
  void aPodByItselfHasItsOwnName() {
    var box = workload(new WorkloadId("default", WorkloadId.Kind.POD, "box"), "");
    assertEquals("box", PodNames.of(cluster(1), box, 0));
  }

  @Test
  void machinesAreNamedAsAksNamesThem() {
    var cluster = cluster(1);
    assertEquals("MC_NetworkLab_kubenet-cluster_eastus", Names.nodeGroup(cluster.id(), "eastus"));
    assertEquals("aks-agentpool-27511634-routetable", Names.routeTable(cluster).name());
    assertEquals(
        "aks-nodepool1-27511634-vmss000000____1010010024",
        Names.route(cluster, "aks-nodepool1-27511634-vmss000000", Cidr.of("10.100.10.0/24")));
    assertEquals(0, Estate.of(1, cluster.release(), Azure.EMPTY).all().size());
  }
}
