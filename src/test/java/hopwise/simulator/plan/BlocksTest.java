package hopwise.simulator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.net.Cidr;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlocksTest {

  private static Request request(PluginChoice plugin, int nodes, int maxPods) {
    return new Request(plugin, nodes, maxPods, Surge.Count.DEFAULT, null, null);
  }

  private static String text(List<Blocks.Run> runs) {
    return String.join(
        ", ",
        runs.stream()
            .map(run -> run.first() + "+" + run.count() + " " + name(run.owner()))
            .toList());
  }

  private static String name(Owner owner) {
    return switch (owner) {
      case Owner.Reserved() -> "reserved";
      case Owner.Others() -> "others";
      case Owner.Node(var number) -> "node " + number;
      case Owner.Pods(var node) -> "pods " + node;
      case Owner.Surge() -> "surge";
      case Owner.Free() -> "free";
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NODE_SUBNET | 3 | 30 | 10.240.0.0/24 | 10.240.0.0+4 reserved, 10.240.0.4+1 node 0,"
            + " 10.240.0.5+30 pods 0, 10.240.0.35+1 node 1, 10.240.0.36+30 pods 1,"
            + " 10.240.0.66+1 node 2, 10.240.0.67+30 pods 2, 10.240.0.97+31 surge,"
            + " 10.240.0.128+127 free, 10.240.0.255+1 reserved",
        "NODE_SUBNET | 2 | 30 | 10.240.0.0/26 | 10.240.0.0+4 reserved, 10.240.0.4+1 node 0,"
            + " 10.240.0.5+30 pods 0, 10.240.0.35+28 free, 10.240.0.63+1 reserved",
        "KUBENET | 2 | 110 | 10.240.0.0/28 | 10.240.0.0+4 reserved, 10.240.0.4+1 node 0,"
            + " 10.240.0.5+1 node 1, 10.240.0.6+1 surge, 10.240.0.7+8 free,"
            + " 10.240.0.15+1 reserved",
        "OVERLAY | 3 | 250 | 10.240.0.0/29 | 10.240.0.0+4 reserved, 10.240.0.4+1 node 0,"
            + " 10.240.0.5+1 node 1, 10.240.0.6+1 node 2, 10.240.0.7+1 reserved",
        "OVERLAY | 3 | 250 | 10.240.0.0/30 | 10.240.0.0+4 reserved"
      })
  void nodesFillTheirSubnet(
      PluginChoice plugin, int nodes, int maxPods, String subnet, String runs) {
    var found = Blocks.nodeSubnet(request(plugin, nodes, maxPods), Cidr.of(subnet));
    assertEquals(runs, text(found));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "3 | 10.240.0.0+4 reserved, 10.240.0.4+3 others, 10.240.0.7+1 node 0,"
            + " 10.240.0.8+1 surge, 10.240.0.9+6 free, 10.240.0.15+1 reserved",
        "10 | 10.240.0.0+4 reserved, 10.240.0.4+10 others, 10.240.0.14+1 node 0,"
            + " 10.240.0.15+1 reserved",
        "99 | 10.240.0.0+4 reserved, 10.240.0.4+11 others, 10.240.0.15+1 reserved"
      })
  void whatIsInUseComesFirst(long used, String runs) {
    var subnet = Cidr.of("10.240.0.0/28");
    var request = new Request(PluginChoice.KUBENET, 1, 30, Surge.Count.DEFAULT, subnet, null, used);
    assertEquals(runs, text(Blocks.nodeSubnet(request, subnet)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POD_SUBNET | 2 | 30 | 10.241.0.0+4 reserved, 10.241.0.4+30 pods 0, 10.241.0.34+30 pods 1,"
            + " 10.241.0.64+30 surge, 10.241.0.94+33 free, 10.241.0.127+1 reserved",
        "POD_SUBNET_STATIC | 2 | 30 | 10.241.0.0+4 reserved, 10.241.0.4+32 pods 0,"
            + " 10.241.0.36+32 pods 1, 10.241.0.68+32 surge, 10.241.0.100+27 free,"
            + " 10.241.0.127+1 reserved",
        "OVERLAY | 2 | 30 | ''"
      })
  void podsFillTheirSubnet(PluginChoice plugin, int nodes, int maxPods, String runs) {
    var found = Blocks.podSubnet(request(plugin, nodes, maxPods), Cidr.of("10.241.0.0/25"));
    assertEquals(runs, text(found));
  }

  @Test
  void nodesTakeRangesInOrder() {
    assertEquals(
        "10.244.0.0+256 pods 0, 10.244.1.0+256 pods 1, 10.244.2.0+256 surge,"
            + " 10.244.3.0+64768 free",
        text(Blocks.podRange(request(PluginChoice.KUBENET, 2, 110))));
    assertEquals("", text(Blocks.podRange(request(PluginChoice.NODE_SUBNET, 2, 30))));
  }

  @Test
  void curvesOfAllPluginsEndSomewhere() {
    var request =
        new Request(
            PluginChoice.NODE_SUBNET, 8, 30, Surge.Count.DEFAULT, Cidr.of("10.240.0.0/24"), null);
    assertEquals(
        List.of(
            "kubenet 250 SUBNET 9",
            "node-subnet 7 SUBNET 279",
            "pod-subnet 250 SUBNET 9",
            "pod-subnet-static 250 SUBNET 9",
            "overlay 250 SUBNET 9"),
        Curve.compare(request).stream()
            .map(curve ->
                "%s %d %s %d"
                    .formatted(
                        curve.request().plugin(),
                        curve.end().nodes(),
                        curve.end().limit(),
                        curve.addresses(8)))
            .toList());
  }

  @Test
  void withoutASubnetACurveEndsElsewhere() {
    assertEquals(
        List.of("256 POD_RANGE", "2113 VNET", "2113 VNET", "5000 CLUSTER", "256 POD_RANGE"),
        Curve.compare(request(PluginChoice.OVERLAY, 3, 30)).stream()
            .map(curve -> curve.end().nodes() + " " + curve.end().limit())
            .toList());
  }
}
