package hopwise.source;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What became of a file.
 *
 * @param value empty if there was an error
 */
record Outcome<T>(Optional<T> value, List<Diagnostic> problems) {
  Outcome {
    problems = List.copyOf(problems);
  }

  /** Makes the value only if none of {@code problems} is an error. */
  static <T> Outcome<T> of(List<Diagnostic> problems, Supplier<T> value) {
    var broken = problems.stream().anyMatch(Diagnostic::isError);
    return new Outcome<>(broken ? Optional.empty() : Optional.of(value.get()), problems);
  }
}
