package hopwise.source;

import hopwise.course.Scene;
import hopwise.simulator.lab.Scenario;
import hopwise.simulator.world.World;
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
        result = new Result(ScenarioSource.read(name, file, problems::add), problems);
      }
      return result;
    }
  }

  Scenarios(FileTree content) {
    this.content = content;
  }

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

  private static Scenario seeded(Scenario scenario, long seed) {
    var was = scenario.world();
    var world =
        new World(
            was.estate(),
            was.network(),
            was.windows(),
            was.dynamics(),
            was.files(),
            was.captures(),
            was.clock(),
            seed);
    return new Scenario(
        scenario.name(),
        scenario.title(),
        scenario.summary(),
        scenario.start(),
        world,
        scenario.hash());
  }

  private Optional<SourceFile> file(String name, Consumer<Diagnostic> problems) {
    var path = ScenarioSource.FOLDER + name + ScenarioSource.SUFFIX;
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
