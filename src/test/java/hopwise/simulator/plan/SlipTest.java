package hopwise.simulator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.net.Cidr;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a plan becomes by forgetting a rule. */
class SlipTest {

  /** Fifty nodes: with node subnet 51 times 31 addresses are needed, with the others 51. */
  @ParameterizedTest
  @CsvSource({
    "node-subnet, no-reserved, 1581, /21, 2048, 65, 2048",
    "node-subnet, two-reserved, 1581, /21, 2046, 65, 2046",
    "node-subnet, no-surge, 1550, /21, 2043, 65, 2043",
    "node-subnet, pods-not-counted, 51, /26, 59, 2042, 2043",
    "node-subnet, node-not-counted, 1530, /21, 2043, 67, 2043",
    "node-subnet, largest-below, 1581, /22, 1019, 64, 2043",
    "node-subnet, pods-in-subnet, 1581, /21, 2043, 64, 2043",
    "kubenet, pods-in-subnet, 1581, /21, 2043, 64, 2043",
    "overlay, pods-in-subnet, 1581, /21, 2043, 64, 2043",
    "kubenet, node-not-counted, 51, /26, 59, 256, 2043",
    "kubenet, pods-not-counted, 51, /26, 59, 256, 2043"
  })
  void numbersChange(
      String plugin,
      String slip,
      long needed,
      String smallest,
      long usable,
      long nodes,
      long usableOfA21) {
    var forgotten = Set.of(Slip.parse(slip).orElseThrow());
    var right = request(plugin, null, null);
    var plan = Plan.of(right.with(forgotten));
    assertEquals(needed, plan.addressesNeeded());
    assertEquals(smallest, plan.smallestSubnet().toString());
    assertEquals(usable, plan.usableAddresses());
    var inSubnet = Plan.of(request(plugin, "10.240.0.0/21", null).with(forgotten));
    assertEquals(nodes, inSubnet.end().nodes());
    assertEquals(usableOfA21, inSubnet.usableAddresses());
  }

  @Test
  void withoutTheLimitOfRoutesKubenetGrowsOn() {
    var request = request("kubenet", "10.240.0.0/16", "10.128.0.0/12");
    assertEquals(new Limits.End(Limit.ROUTE_TABLE, 400), Plan.of(request).end());
    var forgotten = Plan.of(request.with(Set.of(Slip.NO_ROUTE_LIMIT)));
    assertEquals(new Limits.End(Limit.POD_RANGE, 4096), forgotten.end());
    assertEquals("[]", forgotten.problems().toString());
  }

  @Test
  void withoutTheLimitOfAPoolOnePoolIsEnough() {
    var request = new Request(PluginChoice.OVERLAY, 2500, 250, Surge.Count.DEFAULT, null, null);
    assertEquals(3, Plan.of(request).pools());
    assertEquals(1, Plan.of(request.with(Set.of(Slip.NO_POOL_LIMIT))).pools());
  }

  @Test
  void thePodSubnetIsPlannedByTheSameRules() {
    var request = request("pod-subnet", null, null);
    assertEquals("/21", smallestPodSubnet(request));
    assertEquals("/22", smallestPodSubnet(request.with(Set.of(Slip.LARGEST_BELOW))));
  }

  private static String smallestPodSubnet(Request request) {
    return String.valueOf(Plan.of(request).podSubnet()).replaceAll(".*=(/\\d+).*", "$1");
  }

  private static Request request(String plugin, @Nullable String subnet, @Nullable String pods) {
    return new Request(
        PluginChoice.parse(plugin).orElseThrow(),
        50,
        30,
        Surge.Count.DEFAULT,
        subnet == null ? null : Cidr.of(subnet),
        pods == null ? null : Cidr.of(pods));
  }
}
