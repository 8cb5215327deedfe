package hopwise.source;

import hopwise.quiz.Bank;
import hopwise.quiz.CaseStudy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** The file of a case study, before it is held against other files. */
record CaseSource(ExamFile file) {

  /** Its questions, as the bank that they are. */
  BankSource bank() {
    return new BankSource(file.slug(), file.root().map(CaseSource::bankPart), file.problems());
  }

  /** The same places, but only the keys that a bank has. */
  private static YamlNode bankPart(YamlNode tree) {
    var part = JsonNodeFactory.instance.objectNode();
    for (var key : List.of("title", "items")) {
      tree.get(key).ifPresent(node -> part.set(key, node.value()));
    }
    return new YamlNode(tree.places(), tree.pointer(), part);
  }

  /**
   * Holds it against other files.
   *
   * @param banks slugs of the banks that are no case studies
   * @param thorough whether what is played in its items is played now
   */
  Outcome<CaseStudy> check(
      Names names, Collection<String> banks, Computing computing, boolean thorough) {
    var found = new ArrayList<>(file.problems());
    var bank = bank().check(names, computing, thorough);
    file.root()
        .ifPresent(tree -> {
          FileSchema.CASE.check(tree, found::add);
          found.addAll(bank.problems());
          taken(tree, banks, found::add);
          new ItemChecks(names, found::add).duplicates(tree.list("tabs"));
          tree.list("tabs").forEach(tab -> scenario(tab, computing.scenes().keySet(), found::add));
        });
    return Outcome.of(found, () -> study(file.root().orElseThrow(), bank.value().orElseThrow()));
  }

  private void taken(YamlNode tree, Collection<String> banks, Consumer<Diagnostic> problems) {
    if (banks.contains(file.slug())) {
      var message = "quizzes/" + file.slug() + ".yaml has this name; a case study is a bank, too";
      problems.accept(tree.error("taken-name", message));
    }
  }

  private static void scenario(
      YamlNode tab, Collection<String> scenarios, Consumer<Diagnostic> problems) {
    tab.get("scenario")
        .filter(name -> !scenarios.contains(name.text()))
        .ifPresent(name ->
            problems.accept(
                name.error(
                    "unknown-scenario",
                    "there is no content/scenarios/%s.yaml%s"
                        .formatted(name.text(), Nearest.hint(name.text(), scenarios)))));
  }

  private CaseStudy study(YamlNode tree, Bank bank) {
    return new CaseStudy(
        file.slug(),
        tree.text("title"),
        tree.text("summary").strip(),
        tree.list("tabs").stream().map(CaseSource::tab).toList(),
        bank);
  }

  private static CaseStudy.Tab tab(YamlNode node) {
    @Nullable String scenario = node.get("scenario").map(YamlNode::text).orElse(null);
    return new CaseStudy.Tab(node.text("id"), node.text("title"), node.text("text"), scenario);
  }
}
