package hopwise.simulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.Routing;
import hopwise.simulator.linux.route.RoutingRule;
import hopwise.simulator.linux.route.Scope;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import inet.ipaddr.IPAddressString;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every walk and every search, without a kernel to compare with. */
class WalkPropertiesTest {
  @ParameterizedTest
  @ValueSource(longs = {100, 200, 300, 400})
  void everyWalkEndsAndIsAFunctionOfItsInput(long first) {
    var cases = LongStream.range(first, first + 25).mapToObj(CaseGenerator::generate).toList();
    var once = new SimulatorSubject().observe(cases);
    assertEquals(once, new SimulatorSubject().observe(cases));
    once.forEach(seen -> assertFalse(seen.isBroken(), seen::toString));
  }

  @Test
  void longestPrefixWinsAsTheLibrarySays() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 500; i++) {
      var routes = new ArrayList<Route>();
      for (int j = 0; j < 12; j++) {
        routes.add(route(near(random), random.nextInt(33), random.nextInt(3)));
      }
      var wanted = near(random);
      var found =
          new Routing(routes, RoutingRule.INITIAL)
              .tried(Route.MAIN).stream()
                  .filter(route -> route.destination().contains(wanted))
                  .findFirst();
      assertEquals(expected(routes, wanted), found.map(WalkPropertiesTest::text).orElse(""));
    }
  }

  private static Ipv4 near(SplittableRandom random) {
    return new Ipv4(0x0a000000 | random.nextInt(1 << 12));
  }

  private static Route route(Ipv4 ip, int length, int metric) {
    return new Route(
        RouteType.UNICAST,
        Cidr.around(ip, length),
        Route.MAIN,
        null,
        2,
        metric,
        Scope.LINK,
        Origin.STATIC,
        null,
        false);
  }

  private static String expected(List<Route> routes, Ipv4 wanted) {
    var address = new IPAddressString(wanted.toString()).getAddress();
    return routes.stream()
        .filter(route ->
            new IPAddressString(route.destination().toString())
                .getAddress()
                .toPrefixBlock()
                .contains(address))
        .min(
            Comparator.comparingInt((Route route) -> -route.destination().length())
                .thenComparingInt(Route::metric))
        .map(WalkPropertiesTest::text)
        .orElse("");
  }

  private static String text(Route route) {
    return route.destination() + " metric " + route.metric();
  }
}
