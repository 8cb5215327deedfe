package hopwise.source;

import hopwise.simulator.lab.Guide;
import hopwise.simulator.lab.Scenario;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The guided labs of a course, each read by itself when it is asked for. */
public record Guides(FileTree content) {
  /**
   * A guide, or why there is none.
   *
   * @param guide also there if it can be read and does not do what it should
   */
  public record Result(Optional<Guide> guide, List<Diagnostic> problems) {
    /** Copies the problems. */
    public Result {
      problems = List.copyOf(problems);
    }
  }

  /** The names of all guided labs, sorted. */
  public List<String> names() {
    return content.slugs(GuideSource.FOLDER, GuideSource.SUFFIX);
  }

  /** Reads a guide that is in {@link #names}. */
  public Result read(String name) {
    var source = GuideSource.read(content, name);
    var reader = new GuideReader(scenarios(source), chapters());
    var outcome = reader.read(source);
    return new Result(outcome.value(), outcome.problems());
  }

  /** All by name; only the one that is asked for is read. */
  private Map<String, Optional<Scenario>> scenarios(GuideSource source) {
    var wanted = source.root().map(root -> root.text("scenario")).orElse("");
    var all = new Scenarios(content);
    var found = new HashMap<String, Optional<Scenario>>();
    for (var name : all.names()) {
      found.put(name, name.equals(wanted) ? all.read(name).scenario() : Optional.empty());
    }
    return found;
  }

  private Names chapters() {
    return Names.ofChapters(content.slugs(ChapterSource.FOLDER, ChapterSource.SUFFIX));
  }
}
