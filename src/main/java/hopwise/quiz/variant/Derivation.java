package hopwise.quiz.variant;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How a value of an item follows from others. */
public sealed interface Derivation {
  /** By arithmetic. */
  record Calculated(Expression expression) implements Derivation {}

  /** By asking the simulator. */
  record Asked(Kind kind, Map<String, Template> arguments) implements Derivation {
    /** Copies the map, keeping its order. */
    public Asked {
      arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }
  }

  /** What the simulator can be asked. */
  enum Kind {
    /** For the plan of a cluster. */
    PLAN,
    /** To walk a packet. */
    WALK,
    /** For the route of Azure that a packet from a machine takes. */
    ROUTE,
    /** To type a command, for what it prints. */
    OUTPUT;

    /** The kind that is written {@code word}, such as {@code walk}. */
    public static Optional<Kind> parse(String word) {
      return Arrays.stream(values()).filter(kind -> kind.toString().equals(word)).findFirst();
    }

    /** Arguments that must be there. */
    public List<String> required() {
      return switch (this) {
        case PLAN -> List.of("plugin", "nodes");
        case WALK -> List.of("scenario", "from", "to");
        case ROUTE -> List.of("scenario", "at", "to");
        case OUTPUT -> List.of("scenario", "command");
      };
    }

    /** All arguments. */
    public List<String> arguments() {
      return Stream.concat(required().stream(), optional().stream()).toList();
    }

    private List<String> optional() {
      return switch (this) {
        case PLAN -> List.of("max-pods", "surge", "subnet", "pod-cidr", "used");
        case WALK -> List.of("after", "protocol", "seed");
        case ROUTE -> List.of("after");
        case OUTPUT -> List.of("after", "at");
      };
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The first words of all names that it needs. */
  default Stream<String> names() {
    return switch (this) {
      case Calculated(var expression) -> expression.names();
      case Asked(var kind, var arguments) -> arguments.values().stream().flatMap(Template::names);
    };
  }
}
