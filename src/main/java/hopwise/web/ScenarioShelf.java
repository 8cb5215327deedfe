package hopwise.web;

import hopwise.course.Scene;
import hopwise.simulator.lab.Scenario;
import hopwise.source.Scenarios;
import hopwise.store.LabStart;
import hopwise.store.Labs;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Scenarios as they are today and as labs began in them, each built once. */
final class ScenarioShelf {
  private static final int MOST = 64;

  private final Scenarios scenarios;
  private final Labs labs;
  private final Map<String, Optional<Scenario>> built = new ConcurrentHashMap<>();

  ScenarioShelf(Scenarios scenarios, Labs labs) {
    this.scenarios = scenarios;
    this.labs = labs;
  }

  /** What a lab would begin in today; empty for an unknown name. */
  Optional<LabStart> today(String name) {
    return scenarios.text(name).map(text -> new LabStart(name, Scenarios.hash(text), text));
  }

  /** The scenario of a text; empty where it has mistakes. */
  Optional<Scenario> of(LabStart start) {
    return scenarios.at(new Scene(start.scenario(), start.hash(), null)).or(() -> older(start));
  }

  /** A version that is not the course's any more. */
  private Optional<Scenario> older(LabStart start) {
    if (built.size() > MOST) {
      built.clear();
    }
    return built.computeIfAbsent(
        start.hash() + start.scenario(),
        key -> Scenarios.read(start.scenario(), start.content()).scenario());
  }

  /** What a lab began in. */
  LabStart began(String name, String hash) {
    return today(name)
        .filter(today -> today.hash().equals(hash))
        .orElseGet(() ->
            new LabStart(
                name,
                hash,
                labs.content(hash)
                    .orElseThrow(() -> new IllegalStateException("no scenario " + hash))));
  }
}
