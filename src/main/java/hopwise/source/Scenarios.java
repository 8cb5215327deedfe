package hopwise.source;

import hopwise.course.Scene;
import hopwise.simulator.lab.Scenario;
import hopwise.simulator.linux.NamespaceId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The scenarios of a course. Each version of a file is built when it is first asked for, and kept.
 * Safe for use by several threads.
 */
public final class Scenarios {
  private static final int MOST_KEPT = 100;

  private final FileTree content;
  private final Map<Version, Built> built =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Version, Built> eldest) {
          return size() > MOST_KEPT;
        }
      };

  private static final Kept<Version, Optional<Scenario>> BUILT = new Kept<>(MOST_KEPT);

  private record Version(String name, String hash) {}

  /** A version of a file, built by the first who asks. */
  private static final class Built {
    private final String name;
    private final SourceFile file;
    private @Nullable Result result;

    Built(String name, SourceFile file) {
      this.name = name;
      this.file = file;
    }

    synchronized Result result() {
      if (result == null) {
        var problems = new ArrayList<Diagnostic>();
        result = new Result(ScenarioSource.read(file, name, problems::add), problems);
      }
      return result;
    }
  }

  Scenarios(FileTree content) {
    this.content = content;
  }

  /** A scenario, or why there is none. */
  public record Result(Optional<Scenario> scenario, List<Diagnostic> problems) {
    static final Result NOT_BUILT = new Result(Optional.empty(), List.of());

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

  /** Where a learner begins, as the file says it. */
  Optional<NamespaceId> start(String name) {
    return file(name, problem -> {})
        .flatMap(file -> LocatedYaml.parse(file, problem -> {}))
        .map(root -> NamespaceId.root(root.text("start")));
  }

  /** Whether there is a scenario of this name, right or wrong. */
  public boolean has(String name) {
    return !name.contains("/") && content.has(ScenarioSource.path(name));
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

  /** The scenario of such a text, built once; empty where it has errors. */
  static Optional<Scenario> built(String name, String text) {
    return BUILT.get(new Version(name, hash(text)), () -> read(name, text).scenario());
  }

  /** Reads a scenario that is in {@link #names}, as its file is now. */
  public Result read(String name) {
    var problems = new ArrayList<Diagnostic>();
    return file(name, problems::add)
        .map(file -> keep(name, file).result())
        .orElseGet(() -> new Result(Optional.empty(), problems));
  }

  /**
   * The version of a scenario that its file holds now; empty if there is no such file. It is not
   * built yet.
   */
  Optional<Scene> scene(String name, @Nullable Long seed) {
    return file(name, problem -> {})
        .map(file -> {
          var hash = ScenarioSource.hash(file.text());
          keep(name, file);
          return new Scene(name, hash, seed);
        });
  }

  /** A scenario as it was at a hash; empty if its file was wrong. */
  public Optional<Scenario> at(Scene scene) {
    return kept(new Version(scene.scenario(), scene.hash()))
        .flatMap(found -> found.result().scenario())
        .map(found -> scene.seed() == null ? found : seeded(found, scene.seed()));
  }

  /** The text of a scenario as it was at a hash. */
  public Optional<String> text(Scene scene) {
    return kept(new Version(scene.scenario(), scene.hash())).map(found -> found.file.text());
  }

  private static Scenario seeded(Scenario scenario, long seed) {
    return new Scenario(
        scenario.name(),
        scenario.title(),
        scenario.summary(),
        scenario.start(),
        scenario.world().withSeed(seed),
        scenario.hash());
  }

  private Optional<SourceFile> file(String name, Consumer<Diagnostic> problems) {
    var path = ScenarioSource.path(name);
    return content.has(path) ? content.read(path, problems) : Optional.empty();
  }

  private Built keep(String name, SourceFile file) {
    synchronized (built) {
      return built.computeIfAbsent(
          new Version(name, ScenarioSource.hash(file.text())), key -> new Built(name, file));
    }
  }

  private Optional<Built> kept(Version version) {
    synchronized (built) {
      return Optional.ofNullable(built.get(version));
    }
  }
}
