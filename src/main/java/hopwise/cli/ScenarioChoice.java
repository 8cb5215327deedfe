package hopwise.cli;

import hopwise.simulator.lab.Scenario;
import java.io.PrintWriter;
import java.util.Optional;

/** The scenario that a command names. */
final class ScenarioChoice {
  private ScenarioChoice() {}

  /** The scenario; empty, with a word on {@code err}, where there is none or its file is wrong. */
  static Optional<Scenario> read(ContentOptions options, String name, PrintWriter err) {
    var scenarios = options.library().scenarios();
    var names = scenarios.names();
    if (!names.contains(name)) {
      err.println(
          "hopwise: there is no scenario " + name + "; there are " + String.join(", ", names));
      return Optional.empty();
    }
    var result = scenarios.read(name);
    result.problems().forEach(err::println);
    return result.scenario();
  }
}
