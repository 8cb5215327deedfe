package hopwise.simulator.shell.az;

import static hopwise.simulator.shell.az.Verbs.verb;

import hopwise.simulator.azure.NextHopType;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.UserRoute;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.shell.az.json.RouteTableJson;
import hopwise.simulator.shell.tree.az.AzResult;
import hopwise.simulator.shell.tree.az.AzVerb;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code az network route-table}. */
final class RouteTableCommands {
  private static final String WHICH = "--resource-group/-g! --name/-n!";
  private static final String TABLE = "--resource-group/-g! --route-table-name!";
  private static final String ROUTE = TABLE + " --name/-n!";

  private static final String TYPES =
      "=Internet|None|VirtualAppliance|VirtualNetworkGateway|VnetLocal";

  /** The first release whose CLI prints whether a route has an override of BGP. */
  private static final int PRINTS_OVERRIDE = 25;

  private RouteTableCommands() {}

  static List<AzVerb<Told>> all() {
    return List.of(
        verb(
            "network route-table create",
            WHICH + " --location/-l --disable-bgp-route-propagation?",
            RouteTableCommands::create),
        verb("network route-table show", WHICH, desk -> show(desk, named(desk))),
        verb(
            "network route-table list",
            "--resource-group/-g",
            desk -> {
              var json = json(desk);
              return desk.prints(desk.list(RouteTable.class).stream().map(json::of).toList());
            }),
        verb(
            "network route-table update",
            WHICH + " --disable-bgp-route-propagation?",
            desk -> put(desk, named(desk))),
        verb(
            "network route-table delete",
            WHICH,
            desk -> desk.delete(desk.id(ResourceType.ROUTE_TABLE)).silent()),
        verb(
            "network route-table route create",
            ROUTE + " --address-prefix! --next-hop-type!" + TYPES + " --next-hop-ip-address",
            RouteTableCommands::createRoute),
        verb(
            "network route-table route show",
            ROUTE,
            desk -> desk.prints(json(desk).route(table(desk), route(desk)))),
        verb("network route-table route list", TABLE, RouteTableCommands::listRoutes),
        verb(
            "network route-table route update",
            ROUTE + " --address-prefix --next-hop-type" + TYPES + " --next-hop-ip-address",
            RouteTableCommands::updateRoute),
        verb("network route-table route delete", ROUTE, RouteTableCommands::deleteRoute));
  }

  private static RouteTableJson json(Desk desk) {
    return new RouteTableJson(
        desk.azure(), desk.marks(), desk.estate().today().isAtLeast(PRINTS_OVERRIDE));
  }

  private static RouteTable named(Desk desk) throws Refusal {
    return desk.find(RouteTable.class, ResourceType.ROUTE_TABLE);
  }

  private static RouteTable table(Desk desk) throws Refusal {
    return desk.find(RouteTable.class, ResourceType.ROUTE_TABLE, "--route-table-name");
  }

  private static AzResult<Told> show(Desk desk, RouteTable table) {
    return desk.prints(json(desk).of(table));
  }

  private static AzResult<Told> create(Desk desk) throws Refusal {
    return put(
        desk, new RouteTable(desk.id(ResourceType.ROUTE_TABLE), desk.location(), true, List.of()));
  }

  private static AzResult<Told> put(Desk desk, RouteTable old) throws Refusal {
    boolean disabled =
        new Values(desk.request())
            .isTrue("--disable-bgp-route-propagation", !old.gatewayPropagation());
    var table = new RouteTable(old.id(), old.location(), !disabled, old.routes());
    return show(desk.put(table), table);
  }

  private static UserRoute route(Desk desk) throws Refusal {
    var table = table(desk);
    return table.routes().stream()
        .filter(route -> route.name().equalsIgnoreCase(desk.name()))
        .findFirst()
        .orElseThrow(() -> Refusal.noPart(table.id().path() + "/routes/" + desk.name()));
  }

  private static AzResult<Told> listRoutes(Desk desk) throws Refusal {
    var table = table(desk);
    var json = json(desk);
    return desk.prints(table.routes().stream().map(route -> json.route(table, route)).toList());
  }

  private static AzResult<Told> createRoute(Desk desk) throws Refusal {
    return putRoute(
        desk,
        Values.range(desk.request().required("--address-prefix")),
        type(desk).orElseThrow(),
        null);
  }

  private static AzResult<Told> updateRoute(Desk desk) throws Refusal {
    var old = route(desk);
    return putRoute(
        desk,
        new Values(desk.request()).oneRange("--address-prefix").orElse(old.prefix()),
        type(desk).orElse(old.type()),
        old.nextHop());
  }

  private static Optional<NextHopType> type(Desk desk) {
    return desk.request()
        .value("--next-hop-type")
        .flatMap(word ->
            Arrays.stream(NextHopType.values())
                .filter(type -> type.toString().equals(word))
                .findFirst());
  }

  private static AzResult<Told> putRoute(
      Desk desk, Cidr prefix, NextHopType type, @Nullable Ipv4 oldHop) throws Refusal {
    var table = table(desk);
    boolean appliance = type == NextHopType.VIRTUAL_APPLIANCE;
    var given = new Values(desk.request()).address("--next-hop-ip-address");
    var hop = given.orElse(appliance ? oldHop : null);
    if (appliance != (hop != null)) {
      throw Refusal.service(
          "RouteNextHopIpAddressInvalid",
          appliance
              ? "Route %s needs a next hop IP address: its next hop type is VirtualAppliance."
                  .formatted(desk.name())
              : "Route %s cannot have a next hop IP address: its next hop type is %s."
                  .formatted(desk.name(), type),
          null);
    }
    var route = new UserRoute(desk.name(), prefix, type, hop);
    var next =
        table.withRoutes(Stream.concat(others(table, desk.name()), Stream.of(route)).toList());
    var after = desk.put(next);
    return after.prints(json(after).route(next, route));
  }

  private static Stream<UserRoute> others(RouteTable table, String name) {
    return table.routes().stream().filter(route -> !route.name().equalsIgnoreCase(name));
  }

  private static AzResult<Told> deleteRoute(Desk desk) throws Refusal {
    var table = table(desk);
    return desk.put(table.withRoutes(others(table, route(desk).name()).toList())).silent();
  }
}
