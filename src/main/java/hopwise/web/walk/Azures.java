package hopwise.web.walk;

import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.Ports;
import hopwise.simulator.azure.route.EffectiveRoute;
import java.util.List;
import java.util.stream.Collectors;

/** Azure's routes and security rules in a line each. */
final class Azures {
  private Azures() {}

  /** Where a route is from, in a word that people use. */
  static String source(EffectiveRoute route) {
    return switch (route.source()) {
      case DEFAULT -> "system";
      case USER -> "user";
      case GATEWAY -> "learned";
    };
  }

  /** The columns of Azure's effective routes: {@code User 10.244.1.0/24 VirtualAppliance …}. */
  static String line(EffectiveRoute route) {
    var hop = route.nextHop() == null ? "" : " " + route.nextHop();
    return route.source() + " " + route.prefix() + " " + route.type() + hop;
  }

  /** {@code 65000 AllowVnetOutBound: VirtualNetwork to VirtualNetwork, any port, Allow}. */
  static String line(NsgRule rule) {
    return "%d %s: %s to %s, %s%s, %s"
        .formatted(
            rule.priority(),
            rule.name(),
            rule.sources().stream().map(Object::toString).collect(Collectors.joining(", ")),
            rule.destinations().stream().map(Object::toString).collect(Collectors.joining(", ")),
            rule.protocol() == null ? "" : rule.protocol() + " ",
            rule.destinationPorts().equals(List.of(Ports.ANY))
                ? "any port"
                : "port "
                    + rule.destinationPorts().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(", ")),
            rule.access());
  }
}
