package hopwise.source;

import hopwise.quiz.variant.Misconception;
import hopwise.quiz.variant.Misconception.Patch;
import hopwise.quiz.variant.Template;
import hopwise.quiz.variant.Unresolvable;
import hopwise.simulator.plan.Slip;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The file of the misconceptions, before it is held against other files.
 *
 * @param root empty if there is no file, or it is not YAML
 */
record MisconceptionSource(Optional<YamlNode> root, List<Diagnostic> problems) {
  /** Its name, which no bank may have. */
  static final String NAME = "misconceptions";

  private static final String PATH = NAME + ".yaml";

  static MisconceptionSource read(FileTree quizzes) {
    var problems = new ArrayList<Diagnostic>();
    var root =
        quizzes.has(PATH)
            ? quizzes
                .read(PATH, problems::add)
                .flatMap(file -> LocatedYaml.parse(file, problems::add))
            : Optional.<YamlNode>empty();
    return new MisconceptionSource(root, List.copyOf(problems));
  }

  /** Those with errors too: items name them rightly. */
  Set<String> ids() {
    return ideas().stream().map(idea -> idea.text("id")).collect(Collectors.toSet());
  }

  private List<YamlNode> ideas() {
    return root.map(tree -> tree.list(NAME)).orElse(List.of());
  }

  /** All that are right, by id. */
  Outcome<Map<String, Misconception>> check(Names names) {
    var found = new ArrayList<>(problems);
    var good = new LinkedHashMap<String, Misconception>();
    root.ifPresent(tree -> FileSchema.MISCONCEPTIONS.check(tree, found::add));
    var checks = new ItemChecks(names, found::add);
    checks.duplicates(ideas());
    for (var idea : ideas()) {
      checks.read(idea);
      patch(idea, found::add)
          .ifPresent(patch ->
              good.put(
                  idea.text("id"),
                  new Misconception(
                      idea.text("id"),
                      idea.text("title"),
                      idea.text("reason"),
                      idea.text("read"),
                      patch)));
    }
    return new Outcome<>(Optional.of(good), found);
  }

  private static Optional<Patch> patch(YamlNode idea, Consumer<Diagnostic> problems) {
    var rule = idea.get("rule");
    var script = idea.get("script");
    if (rule.isPresent() == script.isPresent()) {
      problems.accept(
          idea.error("wrong-value", "a misconception has either a “rule” or a “script”"));
      return Optional.empty();
    }
    try {
      return rule.isPresent()
          ? rule(rule.get(), problems)
          : script.map(node -> new Patch.Played(Template.parse(node.text())));
    } catch (Unresolvable e) {
      script.ifPresent(node -> problems.accept(node.error("wrong-expression", e.reason())));
      return Optional.empty();
    }
  }

  private static Optional<Patch> rule(YamlNode node, Consumer<Diagnostic> problems) {
    var slip = Slip.parse(node.text());
    if (slip.isEmpty()) {
      var all = Arrays.stream(Slip.values()).map(Slip::toString).toList();
      problems.accept(
          node.error(
              "wrong-value",
              "“rule” must be one of %s%s"
                  .formatted(String.join(", ", all), Nearest.hint(node.text(), all))));
    }
    return slip.map(Patch.Forgotten::new);
  }

  /** Warnings for those that no item names. */
  List<Diagnostic> unused(Set<String> used) {
    return ideas().stream()
        .flatMap(idea -> idea.get("id").stream())
        .filter(id -> !used.contains(id.text()))
        .map(
            id -> id.warning("unused-misconception", "no question names “%s”".formatted(id.text())))
        .toList();
  }
}
