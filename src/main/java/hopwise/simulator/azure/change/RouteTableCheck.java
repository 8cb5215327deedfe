package hopwise.simulator.azure.change;

import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.net.Cidr;
import java.util.HashMap;
import java.util.Optional;

/** What Azure refuses about a route table. */
final class RouteTableCheck {
  private RouteTableCheck() {}

  static Optional<Outcome.Refused> of(RouteTable table) {
    if (table.routes().size() > RouteTable.LIMIT) {
      return Optional.of(Refusals.tooManyRoutes(table));
    }
    var names = new HashMap<Cidr, String>();
    for (var route : table.routes()) {
      var other = names.putIfAbsent(route.prefix(), route.name());
      if (other != null) {
        return Optional.of(Refusals.sameRoute(route.name(), other, route.prefix()));
      }
    }
    return Optional.empty();
  }
}
