package hopwise.web.walk;

import hopwise.simulator.lab.Scenario;
import hopwise.simulator.world.World;
import hopwise.source.Library;
import hopwise.source.Scenarios;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Worlds of the shipped scenarios, and walks in them. */
final class Worlds {
  private static final Scenarios SCENARIOS =
      Library.of(Path.of("content"), Path.of("quizzes")).scenarios();

  private Worlds() {}

  static Scenario scenario(String name) {
    return SCENARIOS.read(name).scenario().orElseThrow();
  }

  static World of(String scenario) {
    return scenario(scenario).world();
  }

  /** What is asked for with these ends, which may be roles. */
  static WalkAsk ask(World world, String from, String to) {
    return WalkForm.read(world, Map.of("from", List.of(from), "to", List.of(to)))
        .ask(1, 1, "w", "/walk?a=1")
        .orElseThrow();
  }

  static WalkView walk(String scenario, String from, String to) {
    var world = of(scenario);
    return WalkViews.of(world, ask(world, from, to));
  }

  /** {@code who: stage} of each row of a part, joined by commas. */
  static String stages(WalkView.Part part) {
    return part.rows().stream().map(WalkView.Row::stage).collect(Collectors.joining("; "));
  }

  /** HTML without its tags. */
  static String text(String html) {
    return html.replaceAll("<[^>]*>", "").replace("&quot;", "\"").replace("&gt;", ">");
  }
}
