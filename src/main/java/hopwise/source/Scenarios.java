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

  /**
   * What a list says of a scenario.
   *
   * @param summary what it is for
   */
  public record Heading(String name, String title, String summary) {}

  /** Reads title and summary alone, of scenarios that are right; builds no world. */
  public Optional<Heading> heading(String name) {
    var problems = new ArrayList<Diagnostic>();
    return content
        .read(ScenarioSource.path(name), problems::add)
        .flatMap(file -> LocatedYaml.parse(file, problems::add))
        .filter(root -> {
          FileSchema.SCENARIO.check(root, problems::add);
          return problems.stream().noneMatch(Diagnostic::isError);
        })
        .map(root -> new Heading(name, root.text("title"), root.text("summary").strip()));
  }

  /** The text of a scenario's file. */
  public Optional<String> text(String name) {
    return content.has(ScenarioSource.path(name))
        ? content.read(ScenarioSource.path(name), problem -> {}).map(SourceFile::text)
        : Optional.empty();
  }

  /** The {@link Scenario#hash} that a text gets. */
  public static String hash(String text) {
    return ScenarioSource.hash(text);
  }

  /** A scenario of a text that {@link #text} gave some day. */
  public static Result read(String name, String text) {
    var problems = new ArrayList<Diagnostic>();
    var file = new SourceFile(ScenarioSource.path(name), text);
    return new Result(ScenarioSource.read(file, name, problems::add), problems);
  }

  /** Reads a scenario that is in {@link #names}. */
  public Result read(String name) {
    var problems = new ArrayList<Diagnostic>();
    var scenario = ScenarioSource.read(content, name, problems::add);
    return new Result(scenario, problems);
  }
}
