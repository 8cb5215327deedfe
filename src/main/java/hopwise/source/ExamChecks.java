package hopwise.source;

import hopwise.quiz.Blueprint;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Lint rules on exams that a schema cannot say.
 *
 * @param cases slugs of the case studies
 */
record ExamChecks(Names names, Set<String> cases, Consumer<Diagnostic> problems) {

  void check(YamlNode exam) {
    new ItemChecks(names, problems).duplicates(exam.list("sections"));
    var asked = new HashSet<String>();
    exam.list("sections").forEach(section -> section(section, asked));
  }

  private void section(YamlNode section, Set<String> asked) {
    var study = section.get("case");
    study.ifPresent(this::study);
    boolean wantsCase = section.text("kind").equals("case");
    if (wantsCase && study.isEmpty()) {
      problems.accept(section.error("missing-key", "“case” is missing"));
    }
    if (!wantsCase && study.isPresent()) {
      problems.accept(
          study.get().error("unknown-key", "only a section of kind: case has a case study"));
    }
    if (study.isEmpty() && section.list("items").isEmpty() && section.list("draw").isEmpty()) {
      problems.accept(section.error("empty-section", "a section needs items, a draw or a case"));
    }
    section.list("items").forEach(item -> item(item, asked));
    if (section.list("items").isEmpty()) {
      study.ifPresent(node -> wholeCase(node, asked));
    }
    section.list("draw").forEach(this::draw);
  }

  private void study(YamlNode node) {
    if (!cases.contains(node.text())) {
      problems.accept(
          node.error(
              "unknown-case",
              "there is no case study quizzes/exams/%s.yaml%s"
                  .formatted(node.text(), Nearest.hint(node.text(), cases))));
    }
  }

  private void item(YamlNode node, Set<String> asked) {
    var ref = ExamSource.ref(node);
    if (ref.isEmpty()) {
      problems.accept(
          node.error(
              "unknown-question", "a question is named like bank/item: “" + node.text() + "”"));
      return;
    }
    unknown(ref.get())
        .ifPresent(message -> problems.accept(node.error("unknown-question", message)));
    once(node, ref.get().item(), asked);
  }

  private Optional<String> unknown(Blueprint.Ref ref) {
    var known = names.items().get(ref.bank());
    if (known == null) {
      return Optional.of(
          "there is no bank “%s”%s"
              .formatted(ref.bank(), Nearest.hint(ref.bank(), names.items().keySet())));
    }
    return known
        .filter(ids -> !ids.contains(ref.item()))
        .map(ids ->
            "the bank “%s” has no item “%s”%s"
                .formatted(ref.bank(), ref.item(), Nearest.hint(ref.item(), ids)));
  }

  private void once(YamlNode node, String id, Set<String> asked) {
    if (!asked.add(id)) {
      problems.accept(
          node.error("repeated-question", "the exam asks a question “%s” already".formatted(id)));
    }
  }

  private void wholeCase(YamlNode study, Set<String> asked) {
    Objects.requireNonNullElse(names.items().get(study.text()), Optional.<Set<String>>empty())
        .ifPresent(ids -> ids.stream().sorted().forEach(id -> once(study, id, asked)));
  }

  private void draw(YamlNode draw) {
    for (var objective : draw.list("objectives")) {
      names
          .objective(objective.text())
          .ifPresent(defect -> problems.accept(objective.error(defect.rule(), defect.message())));
    }
    for (var bank : draw.list("banks")) {
      if (!names.items().containsKey(bank.text()) || cases.contains(bank.text())) {
        problems.accept(
            bank.error(
                "unknown-bank",
                "there is no quizzes/%s.yaml%s"
                    .formatted(bank.text(), Nearest.hint(bank.text(), names.items().keySet()))));
      }
    }
  }
}
