package hopwise.quiz.variant;

import hopwise.quiz.variant.Derivation.Kind;
import hopwise.simulator.plan.Slip;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the simulator is asked, with everything in it computed. Equal questions have equal answers
 * as long as the scenarios stay the same.
 *
 * @param slips rules that a plan forgets
 */
public record Question(Kind kind, Map<String, String> arguments, Set<Slip> slips) {
  /** Copies. */
  public Question {
    arguments = Map.copyOf(arguments);
    slips = Set.copyOf(slips);
  }

  /** An argument; empty where it was not given. */
  Optional<String> find(String name) {
    return Optional.ofNullable(arguments.get(name));
  }

  /** An argument that may be nothing. */
  String text(String name) {
    return Objects.requireNonNullElse(arguments.get(name), "");
  }
}
