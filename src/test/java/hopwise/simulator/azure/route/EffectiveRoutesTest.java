package hopwise.simulator.azure.route;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Peering;
import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Subscription;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which routes hold, and which of them a packet takes. */
class EffectiveRoutesTest {
  private static List<String> lines(Azure azure, SubnetId subnet) {
    return EffectiveRoutes.of(azure, subnet).routes().stream()
        .map(route ->
            "%s %s %s %s%s"
                .formatted(
                    route.source(),
                    route.state(),
                    route.prefix(),
                    route.type(),
                    route.nextHop() == null ? "" : " " + route.nextHop()))
        .toList();
  }

  @Test
  void aSubnetHasTheRoutesOfTheSystemAndTheGateway() {
    assertEquals(
        List.of(
            "Default Active 10.1.0.0/16 VnetLocal",
            "Default Active 10.2.0.0/16 VNetPeering",
            "VirtualNetworkGateway Active 192.168.10.0/24 VirtualNetworkGateway",
            "Default Active 0.0.0.0/0 Internet",
            "Default Active 10.0.0.0/8 None",
            "Default Active 100.64.0.0/10 None",
            "Default Active 172.16.0.0/12 None",
            "Default Active 192.168.0.0/16 None"),
        lines(Subscription.AZURE, Subscription.NODES));
  }

  @Test
  void userRoutesMakeOthersInvalid() {
    var azure =
        Subscription.routed(
            Subscription.AZURE,
            Subscription.NODES,
            true,
            List.of(
                "0.0.0.0/0 VirtualAppliance 10.1.1.4",
                "192.168.10.0/24 None",
                "10.244.0.0/24 VirtualAppliance 10.1.0.4"));
    assertEquals(
        List.of(
            "Default Active 10.1.0.0/16 VnetLocal",
            "Default Active 10.2.0.0/16 VNetPeering",
            "VirtualNetworkGateway Invalid 192.168.10.0/24 VirtualNetworkGateway",
            "Default Invalid 0.0.0.0/0 Internet",
            "Default Active 10.0.0.0/8 None",
            "Default Active 100.64.0.0/10 None",
            "Default Active 172.16.0.0/12 None",
            "Default Active 192.168.0.0/16 None",
            "User Active 0.0.0.0/0 VirtualAppliance 10.1.1.4",
            "User Active 192.168.10.0/24 None",
            "User Active 10.244.0.0/24 VirtualAppliance 10.1.0.4"),
        lines(azure, Subscription.NODES));
  }

  @Test
  void withoutPropagationThereAreNoLearnedRoutes() {
    var azure = Subscription.routed(Subscription.AZURE, Subscription.NODES, false, List.of());
    assertEquals(
        0,
        lines(azure, Subscription.NODES).stream()
            .filter(line -> line.startsWith("VirtualNetworkGateway"))
            .count());
  }

  @Test
  void aPeerUsesTheGatewayOnlyWhereBothSidesSaySo() {
    assertEquals(
        List.of(
            "Default Active 10.2.0.0/16 VnetLocal",
            "Default Active 10.1.0.0/16 VNetPeering",
            "VirtualNetworkGateway Active 192.168.10.0/24 VirtualNetworkGateway"),
        lines(Subscription.AZURE, Subscription.FAR).subList(0, 3));
    var hub = Subscription.AZURE.find(Vnet.class, Subscription.HUB).orElseThrow();
    var selfish = new Peering("to-spoke", Subscription.SPOKE, true, true, false, false);
    assertEquals(
        List.of(
            "Default Active 10.2.0.0/16 VnetLocal",
            "Default Active 10.1.0.0/16 VNetPeering",
            "Default Active 0.0.0.0/0 Internet"),
        lines(Subscription.AZURE.with(hub.withPeerings(List.of(selfish))), Subscription.FAR)
            .subList(0, 3));
    assertEquals(
        List.of("Default Active 10.2.0.0/16 VnetLocal", "Default Active 0.0.0.0/0 Internet"),
        lines(Subscription.AZURE.with(hub.withPeerings(List.of())), Subscription.FAR)
            .subList(0, 2));
  }

  @Test
  void theNetworkWinsOverWhatAGatewayLearnsOfIt() {
    var site =
        new Site(
            Subscription.SITE,
            Subscription.REGION,
            List.of(Cidr.of("10.1.1.0/24"), Cidr.of("10.2.0.0/16"), Cidr.of("10.0.0.0/8")),
            List.of());
    assertEquals(
        List.of(
            "Default Active 10.1.0.0/16 VnetLocal",
            "Default Active 10.2.0.0/16 VNetPeering",
            "VirtualNetworkGateway Invalid 10.1.1.0/24 VirtualNetworkGateway",
            "VirtualNetworkGateway Invalid 10.2.0.0/16 VirtualNetworkGateway",
            "VirtualNetworkGateway Active 10.0.0.0/8 VirtualNetworkGateway",
            "Default Active 0.0.0.0/0 Internet",
            "Default Invalid 10.0.0.0/8 None"),
        lines(Subscription.AZURE.with(site), Subscription.NODES).subList(0, 7));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.0.0.0/8 VnetLocal",
    "172.0.0.0/8, 172.0.0.0/8 VnetLocal",
    "172.16.0.0/16, 172.16.0.0/12 None"
  })
  void rangesGoNowhereUnlessTheNetworkHoldsAllOfThem(String space, String route) {
    var vnet =
        new Vnet(
            Subscription.SPOKE,
            Subscription.REGION,
            List.of(Cidr.of(space)),
            Subscription.AZURE.find(Vnet.class, Subscription.SPOKE).orElseThrow().subnets(),
            List.of());
    var routes = lines(Subscription.AZURE.with(vnet), Subscription.FAR);
    var prefix = route.split(" ")[0];
    assertEquals(
        List.of("Default Active " + route),
        routes.stream().filter(line -> line.contains(" " + prefix + " ")).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.0.9, VnetLocal, -, System Route",
    "10.2.0.4, VNetPeering, -, System Route",
    "192.168.10.20, VirtualNetworkGateway, -, System Route",
    "192.168.11.1, None, -, System Route",
    "203.0.113.80, Internet, -, System Route",
    "10.244.1.3, VirtualAppliance, 10.1.0.5, nodes-routes",
    "10.244.2.3, None, -, System Route",
    "198.51.100.7, VirtualAppliance, 10.1.1.4, nodes-routes"
  })
  void theNextHopIsWhatNetworkWatcherSays(String ip, String type, String hop, String table) {
    var azure =
        Subscription.routed(
            Subscription.AZURE,
            Subscription.NODES,
            true,
            List.of(
                "10.244.1.0/24 VirtualAppliance 10.1.0.5",
                "198.51.100.0/24 VirtualAppliance 10.1.1.4"));
    var next =
        NextHop.of(azure, Subscription.nic("vm", Subscription.NODES, "10.1.0.4"), Ipv4.of(ip));
    assertEquals(type, next.type().toString());
    assertEquals(hop, next.ip() == null ? "-" : next.ip().toString());
    var id = next.routeTableId();
    assertEquals(table, id.substring(id.lastIndexOf('/') + 1));
  }

  @Test
  void losersAreListedTheBestFirst() {
    var azure =
        Subscription.routed(
            Subscription.AZURE, Subscription.NODES, true, List.of("192.168.10.0/24 None"));
    var choice = EffectiveRoutes.of(azure, Subscription.NODES).find(Ipv4.of("192.168.10.20"));
    assertEquals(EffectiveRoute.Source.USER, choice.winner().source());
    assertEquals(
        List.of("192.168.0.0/16", "0.0.0.0/0", "192.168.10.0/24"),
        choice.losers().stream().map(route -> route.prefix().toString()).toList());
  }
}
