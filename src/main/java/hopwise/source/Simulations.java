package hopwise.source;

import hopwise.course.Scene;
import hopwise.quiz.variant.Prelude;
import hopwise.quiz.variant.Question;
import hopwise.quiz.variant.Simulation;
import hopwise.quiz.variant.Unresolvable;
import hopwise.quiz.variant.Value;
import hopwise.simulator.lab.Lab;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the simulator answered to the questions of computed items, each asked once and kept, and the
 * networks that they are about. Safe for use by several threads.
 */
final class Simulations {
  private static final int MOST_ANSWERS = 20_000;
  private static final int MOST_NETWORKS = 400;

  private final Scenarios scenarios;
  private final Kept<Asked, Value> answers = new Kept<>(MOST_ANSWERS);
  private final Kept<Played, Lab> labs = new Kept<>(MOST_NETWORKS);

  /** A question, and the version of its scenario; null where it is about none. */
  private record Asked(Question question, @Nullable Scene scene) {}

  private record Played(Scene scene, String script) {}

  Simulations(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  /** Answers questions about these versions of scenarios, by name. */
  Function<Question, Value> about(Map<String, Scene> scenes) {
    var simulation = new Simulation((scenario, script) -> lab(scene(scenes, scenario), script));
    return question -> {
      var scene = scenes.get(question.arguments().getOrDefault("scenario", ""));
      return surely(
          () -> answers.get(new Asked(question, scene), () -> simulation.answer(question)));
    };
  }

  private static Scene scene(Map<String, Scene> scenes, String name) {
    var scene = scenes.get(name);
    if (scene == null) {
      var hint = Nearest.hint(name, scenes.keySet());
      throw new Unresolvable("there is no content/scenarios/%s.yaml%s".formatted(name, hint));
    }
    return scene;
  }

  private Lab lab(Scene scene, String script) {
    return surely(() ->
        labs.get(
            new Played(scene, script),
            () ->
                Prelude.play(
                    Lab.begin(
                        scenarios
                            .at(scene)
                            .orElseThrow(() ->
                                new Unresolvable(
                                    "the scenario “%s” has errors".formatted(scene.scenario())))),
                    script)));
  }

  private static <T> T surely(Supplier<T> kept) {
    try {
      return kept.get();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Unresolvable why) {
        throw why;
      }
      throw e;
    }
  }
}
