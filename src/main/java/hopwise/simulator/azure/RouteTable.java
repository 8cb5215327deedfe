package hopwise.simulator.azure;

import java.util.List;

/**
 * A route table, for the subnets that name it.
 *
 * @param gatewayPropagation whether those subnets also get the routes that a gateway learned
 */
public record RouteTable(
    ResourceId id, String location, boolean gatewayPropagation, List<UserRoute> routes)
    implements Resource {
  /** How many routes a table can hold. */
  public static final int LIMIT = 400;

  /** Copies the routes; refuses the id of another type. */
  public RouteTable {
    ResourceType.ROUTE_TABLE.check(id);
    routes = List.copyOf(routes);
  }

  /** The same table with other routes. */
  public RouteTable withRoutes(List<UserRoute> others) {
    return new RouteTable(id, location, gatewayPropagation, others);
  }
}
