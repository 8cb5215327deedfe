package hopwise.source;

import hopwise.simulator.lab.Guide;
import hopwise.simulator.lab.Scenario;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Holds guided labs against the scenarios and plays them.
 *
 * @param scenarios by name; empty those whose file is wrong
 */
record GuideReader(Map<String, Optional<Scenario>> scenarios, Names names) {
  /** A guide without errors. */
  Outcome<Guide> check(GuideSource source) {
    var found = read(source);
    boolean broken = found.problems().stream().anyMatch(Diagnostic::isError);
    return new Outcome<>(found.value().filter(guide -> !broken), found.problems());
  }

  /** A guide that can be read, even if it does not do what it should. */
  Outcome<Guide> read(GuideSource source) {
    var found = new ArrayList<>(source.problems());
    if (source.root().isEmpty()) {
      return new Outcome<>(Optional.empty(), found);
    }
    var root = source.root().get();
    FileSchema.LAB.check(root, found::add);
    taken(source, root, found::add);
    var scenario = scenario(root, found::add);
    if (scenario.isEmpty()) {
      return new Outcome<>(Optional.empty(), found);
    }
    var drafts = new GuideChecks(scenario.get().start(), found::add).drafts(root);
    if (found.stream().anyMatch(Diagnostic::isError)) {
      return new Outcome<>(Optional.empty(), found);
    }
    var played = GuidePlays.of(source, scenario.get(), drafts);
    found.addAll(played.problems());
    var texts = new GuideTexts(AddressSpaces.of(played.end()), names, found::add);
    var guide = guide(source.name(), root, drafts, texts);
    return new Outcome<>(Optional.of(guide), found);
  }

  /** A guided lab as it is before anything was built: not played, its addresses not coloured. */
  Outcome<Guide> glance(GuideSource source, Scenarios files) {
    var found = new ArrayList<>(source.problems());
    source.root().ifPresent(root -> FileSchema.LAB.check(root, found::add));
    var root = source.root();
    var start = root.flatMap(tree -> files.start(tree.text("scenario")));
    if (start.isEmpty() || found.stream().anyMatch(Diagnostic::isError)) {
      return new Outcome<>(Optional.empty(), List.of());
    }
    var drafts = new GuideChecks(start.get(), found::add).drafts(root.orElseThrow());
    var texts = new GuideTexts(AddressSpaces.NONE, names, problem -> {});
    return new Outcome<>(
        Outcome.of(found, () -> guide(source.name(), root.orElseThrow(), drafts, texts)).value(),
        List.of());
  }

  /** A guided lab and a scenario are opened by the same address. */
  private void taken(GuideSource source, YamlNode root, Consumer<Diagnostic> problems) {
    if (scenarios.containsKey(source.name())) {
      var message = "a scenario has the name “%s”; give this lab another".formatted(source.name());
      problems.accept(root.error("taken-name", message));
    }
  }

  private Optional<Scenario> scenario(YamlNode root, Consumer<Diagnostic> problems) {
    var name = root.text("scenario");
    if (!name.isEmpty() && !scenarios.containsKey(name)) {
      var message = "there is no content/scenarios/%s.yaml".formatted(name);
      var hint = Nearest.hint(name, scenarios.keySet());
      root.get("scenario")
          .ifPresent(node -> problems.accept(node.error("unknown-scenario", message + hint)));
    }
    return Optional.ofNullable(scenarios.get(name)).flatMap(found -> found);
  }

  private static Guide guide(
      String name, YamlNode root, List<GuideChecks.Draft> drafts, GuideTexts texts) {
    return new Guide(
        name,
        root.text("title"),
        root.text("summary").strip(),
        Integer.parseInt(root.text("minutes")),
        root.text("scenario"),
        drafts.stream().map(draft -> step(draft, texts)).toList());
  }

  private static Guide.Step step(GuideChecks.Draft draft, GuideTexts texts) {
    var node = draft.node();
    return new Guide.Step(
        node.text("id"),
        node.text("title"),
        texts.html(node, "text"),
        draft.commands().stream().map(GuideChecks.Typed::command).toList(),
        draft.goals().stream().map(GuideChecks.Aim::goal).toList(),
        node.list("hints").stream().map(texts::html).toList(),
        texts.html(node, "see"));
  }
}
