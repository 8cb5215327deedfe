package hopwise.simulator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanPropertiesTest {

  @Provide
  Arbitrary<Request> requests() {
    var surges =
        Arbitraries.oneOf(
            Arbitraries.integers().between(0, 50).map(Surge.Count::new),
            Arbitraries.integers().between(0, 100).map(Surge.Percent::new));
    var subnets =
        Arbitraries.integers()
            .between(8, 30)
            .map(length -> new Cidr(Ipv4.of("10.0.0.0"), length))
            .injectNull(0.3);
    return Combinators.combine(
            Arbitraries.of(PluginChoice.class),
            Arbitraries.integers().between(1, 6000),
            Arbitraries.integers().between(1, 300),
            surges,
            subnets)
        .as((plugin, nodes, pods, surge, subnet) ->
            new Request(plugin, nodes, pods, surge, subnet, null));
  }

  private static Request withNodes(Request request, int nodes) {
    return new Request(
        request.plugin(), nodes, request.maxPods(), request.surge(), request.subnet(), null);
  }

  @Property
  boolean moreNodesNeverNeedFewerAddresses(@ForAll("requests") Request request) {
    var one = Plan.of(request);
    var more = Plan.of(withNodes(request, request.nodes() + 1));
    return more.addressesNeeded() > one.addressesNeeded()
        && more.smallestSubnet().length() <= one.smallestSubnet().length();
  }

  @Property
  void theSmallestSubnetHoldsAndTheNextSmallerDoesNot(@ForAll("requests") Request request) {
    var plan = Plan.of(request);
    assertTrue(plan.smallestSubnet().usable() >= plan.addressesNeeded());
    assertTrue(
        plan.smallestSubnet().length() == 29
            || new SubnetSize(plan.smallestSubnet().length() + 1).usable()
                < plan.addressesNeeded());
  }

  @Property
  void theMostNodesFitAndOneMoreDoesNot(@ForAll("requests") Request request) {
    var subnet = request.subnet() == null ? Cidr.of("10.0.0.0/20") : request.subnet();
    var given = new Request(request.plugin(), 1, request.maxPods(), request.surge(), subnet, null);
    var end = Plan.of(given).end();
    if (end.nodes() > 0) {
      assertTrue(fits(withNodes(given, (int) end.nodes()), subnet));
    }
    if (end.limit() == Limit.SUBNET) {
      assertTrue(!fits(withNodes(given, (int) end.nodes() + 1), subnet));
    }
  }

  private static boolean fits(Request request, Cidr subnet) {
    return Plan.of(request).addressesNeeded() <= SubnetSize.of(subnet).usable();
  }

  @Property
  void everyAddressOfASubnetHasOneOwner(@ForAll("requests") Request request) {
    var subnet = Cidr.of("10.240.0.0/16");
    var runs = Blocks.nodeSubnet(request, subnet);
    var next = subnet.network();
    for (var run : runs) {
      assertEquals(next, run.first());
      next = new Ipv4((int) (next.bits() + run.count()));
    }
    assertEquals(subnet.size(), runs.stream().mapToLong(Blocks.Run::count).sum());
    assertEquals(List.of(), runs.stream().filter(run -> run.count() < 1).toList());
  }
}
