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
    PLAN(List.of("plugin", "nodes"), List.of("max-pods", "surge", "subnet", "pod-cidr", "used")),
    /** To walk a packet. */
    WALK(List.of("scenario", "from", "to"), List.of("after", "protocol", "seed")),
    /** For the route of Azure that a packet from a machine takes. */
    ROUTE(List.of("scenario", "at", "to"), List.of("after")),
    /** To type a command, for what it prints. */
    OUTPUT(List.of("scenario", "command"), List.of("after", "at"));

    private final List<String> required;
    private final List<String> optional;

    Kind(List<String> required, List<String> optional) {
      this.required = required;
      this.optional = optional;
    }

    /** The kind that is written {@code word}, such as {@code walk}. */
    public static Optional<Kind> parse(String word) {
      return Arrays.stream(values()).filter(kind -> kind.toString().equals(word)).findFirst();
    }

    /** Arguments that must be there. */
    public List<String> required() {
      return required;
    }

    /** All arguments. */
    public List<String> arguments() {
      return Stream.concat(required.stream(), optional.stream()).toList();
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
