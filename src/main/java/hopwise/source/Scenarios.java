package hopwise.source;

import hopwise.simulator.lab.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The scenarios of a course, each read when it is asked for. */
public record Scenarios(FileTree content) {
  /** A scenario, or why there is none. */
  public record Result(Optional<Scenario> scenario, List<Diagnostic> problems) {
    /** Copies the problems. */
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /** The names of all scenarios, sorted. */
  public List<String> names() {
    return content.slugs(ScenarioSource.FOLDER, ScenarioSource.SUFFIX);
  }

  /** Reads a scenario that is in {@link #names}. */
  public Result read(String name) {
    var problems = new ArrayList<Diagnostic>();
    var scenario = ScenarioSource.read(content, name, problems::add);
    return new Result(scenario, problems);
  }
}
