package hopwise.source;

import hopwise.quiz.Bank;
import hopwise.quiz.Blueprint;
import hopwise.quiz.CaseStudy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The file of an exam, before it is held against other files.
 *
 * @param studies slugs of all case studies, those with errors too
 */
record ExamSource(ExamFile file, Set<String> studies) {

  /**
   * Holds it against other files.
   *
   * @param banks all of them, those of case studies included
   */
  Outcome<Blueprint> check(Names names, Map<String, Bank> banks, Map<String, CaseStudy> cases) {
    var found = new ArrayList<>(file.problems());
    file.root()
        .ifPresent(tree -> {
          FileSchema.EXAM.check(tree, found::add);
          new ExamChecks(names, studies, found::add).check(tree);
          boolean allRead = banks.keySet().containsAll(names.items().keySet());
          if (allRead && found.stream().noneMatch(Diagnostic::isError)) {
            shortages(tree, blueprint(tree), banks, cases, found);
          }
        });
    return Outcome.of(found, () -> blueprint(file.root().orElseThrow()));
  }

  private static void shortages(
      YamlNode tree,
      Blueprint exam,
      Map<String, Bank> banks,
      Map<String, CaseStudy> cases,
      List<Diagnostic> found) {
    for (var shortage : exam.shortages(banks, cases)) {
      var draw = tree.list("sections").get(shortage.section()).list("draw").get(shortage.draw());
      var message =
          "draws %s, but only %d are left for every seed"
              .formatted(draw.text("count"), shortage.surely());
      found.add(draw.error("too-few-items", message));
    }
  }

  private Blueprint blueprint(YamlNode tree) {
    return new Blueprint(
        file.slug(),
        tree.text("title"),
        tree.text("summary").strip(),
        number(tree, "minutes"),
        tree.list("sections").stream().map(ExamSource::section).toList());
  }

  private static Blueprint.Section section(YamlNode node) {
    var kind = Blueprint.Kind.valueOf(node.text("kind").toUpperCase(Locale.ROOT));
    @Nullable String study = node.get("case").map(YamlNode::text).orElse(null);
    return new Blueprint.Section(
        node.text("id"),
        node.text("title"),
        kind,
        kind == Blueprint.Kind.SERIES || node.get("closes").isEmpty() || node.isTrue("closes"),
        study,
        node.list("items").stream().flatMap(item -> ref(item).stream()).toList(),
        node.list("draw").stream().map(ExamSource::draw).toList());
  }

  /** The item that {@code BANK/ITEM} names; empty for a text of another form. */
  static Optional<Blueprint.Ref> ref(YamlNode node) {
    var parts = List.of(node.text().split("/", -1));
    return parts.size() == 2 && parts.stream().noneMatch(String::isEmpty)
        ? Optional.of(new Blueprint.Ref(parts.get(0), parts.get(1)))
        : Optional.empty();
  }

  private static Blueprint.Draw draw(YamlNode node) {
    return new Blueprint.Draw(
        number(node, "count"),
        texts(node, "objectives"),
        texts(node, "types"),
        texts(node, "banks"));
  }

  private static Set<String> texts(YamlNode node, String key) {
    return node.list(key).stream().map(YamlNode::text).collect(Collectors.toSet());
  }

  private static int number(YamlNode node, String key) {
    return Integer.parseInt(node.text(key));
  }
}
