package hopwise.source;

import hopwise.course.Scene;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where a chapter's live blocks get their networks from.
 *
 * @param labs of the chapter, by name
 */
record Stages(Map<String, Scene> labs, Scenarios scenarios) {
  static final Stages NONE = new Stages(Map.of(), new Scenarios(new FileTree("", Path.of(""))));

  Stages {
    labs = Map.copyOf(labs);
  }

  Optional<Scene> lab(String name) {
    return Optional.ofNullable(labs.get(name));
  }

  Optional<Scene> scene(String scenario) {
    return scenarios.scene(scenario, null);
  }

  /** The words for a scenario that is not there. */
  String unknown(String scenario) {
    return "there is no content/scenarios/%s.yaml%s"
        .formatted(scenario, Nearest.hint(scenario, scenarios.names()));
  }
}
