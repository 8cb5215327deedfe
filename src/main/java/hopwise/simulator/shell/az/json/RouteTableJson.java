package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.UserRoute;
import hopwise.simulator.azure.Vnet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Route tables and their routes.
 *
 * @param hasBgpOverride whether the CLI is new enough to print that member
 */
public record RouteTableJson(Azure azure, Marks marks, boolean hasBgpOverride) {
  /** As {@code az network route-table show} prints one. */
  public JsonNode of(RouteTable table) {
    var subnets = users(azure, Subnet::routeTable, table.id());
    return marks
        .resource(table)
        .with("disableBgpRoutePropagation", !table.gatewayPropagation())
        .with("routes", table.routes().stream().map(route -> route(table, route)).toList())
        .withPresent("subnets", subnets.isEmpty() ? null : subnets)
        .node();
  }

  /** As {@code az network route-table route show} prints one. */
  public JsonNode route(RouteTable table, UserRoute route) {
    return marks
        .part(
            table.id(),
            table.id().path() + "/routes/" + route.name(),
            table.id().type().path() + "/routes")
        .with("addressPrefix", route.prefix())
        .withPresent("hasBgpOverride", hasBgpOverride ? false : null)
        .withPresent("nextHopIpAddress", route.nextHop())
        .with("nextHopType", route.type())
        .node();
  }

  /** The subnets that name a resource. */
  static List<Fields> users(
      Azure azure, Function<Subnet, @Nullable ResourceId> attached, ResourceId id) {
    return azure.all(Vnet.class).stream()
        .flatMap(vnet ->
            vnet.subnets().stream()
                .filter(subnet -> Objects.equals(attached.apply(subnet), id))
                .map(subnet -> Marks.mention(new SubnetId(vnet.id(), subnet.name()))))
        .toList();
  }
}
