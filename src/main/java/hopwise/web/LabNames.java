package hopwise.web;

import hopwise.simulator.lab.Guide;
import hopwise.source.Edition;
import hopwise.source.Scenarios;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What the labs of the course are called: guided labs, and scenarios. */
final class LabNames {
  private final Scenarios scenarios;
  private final Supplier<Edition> edition;

  LabNames(Scenarios scenarios, Supplier<Edition> edition) {
    this.scenarios = scenarios;
    this.edition = edition;
  }

  /** The scenario that a lab plays in; empty for an unknown lab. */
  Optional<String> scenario(String lab) {
    return guide(lab).map(Guide::scenario).or(() -> Optional.of(lab)).filter(scenarios::has);
  }

  /** The guide of a lab. */
  Optional<Guide> guide(String lab) {
    return edition.get().guide(lab);
  }

  /** Labs with a guide, in the order of the course. */
  List<Guide> guides() {
    return edition.get().guides();
  }

  /** Scenarios to work in freely. */
  List<Scenarios.Heading> free() {
    return scenarios.names().stream().flatMap(name -> scenarios.heading(name).stream()).toList();
  }
}
