package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.route.Origin;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.linux.route.Scope;
import java.util.Arrays;
import java.util.Optional;

/** Reads the words for parts of a route. */
final class RouteWords {
  private RouteWords() {}

  /** The type of this name. */
  static Optional<RouteType> typeOf(String text) {
    var name = text.equals("brd") ? "broadcast" : text;
    return Arrays.stream(RouteType.values())
        .filter(type -> type.toString().equals(name))
        .findFirst();
  }

  static RouteType type(String text) throws Misuse {
    return typeOf(text).orElseThrow(() -> Misuse.wrong(text, "node type value is invalid\n"));
  }

  static Scope scope(String text) throws Misuse {
    return Arrays.stream(Scope.values())
        .filter(
            scope -> scope.toString().equals(text) || Integer.toString(scope.number()).equals(text))
        .findFirst()
        .orElseThrow(() -> Misuse.wrong(text, "invalid \"scope\" value\n"));
  }

  static Origin origin(String text) throws Misuse {
    return switch (text) {
      case "kernel", "2" -> Origin.KERNEL;
      case "boot", "3" -> Origin.BOOT;
      case "static", "4" -> Origin.STATIC;
      default -> throw Misuse.wrong(text, "\"protocol\" value is invalid\n");
    };
  }
}
