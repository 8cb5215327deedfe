package hopwise.web;

import hopwise.source.Scenarios;
import java.util.List;
import java.util.Optional;

/** What the labs of the course are called. */
final class LabNames {
  private final Scenarios scenarios;

  LabNames(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  /** The scenario that a lab plays in; empty for an unknown lab. */
  Optional<String> scenario(String lab) {
    return scenarios.names().contains(lab) ? Optional.of(lab) : Optional.empty();
  }

  /** Scenarios to work in freely. */
  List<Scenarios.Heading> free() {
    return scenarios.names().stream().flatMap(name -> scenarios.heading(name).stream()).toList();
  }
}
