package hopwise.source;

import hopwise.quiz.Bank;
import hopwise.quiz.BankItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A bank's file, before it is held against other files.
 *
 * @param root empty if the file is not YAML
 */
record BankSource(String slug, Optional<YamlNode> root, List<Diagnostic> problems) {

  static BankSource read(FileTree quizzes, String slug) {
    var path = slug + ".yaml";
    var problems = new ArrayList<>(Slug.check(slug, quizzes.shown(path)));
    var root =
        quizzes.read(path, problems::add).flatMap(file -> LocatedYaml.parse(file, problems::add));
    return new BankSource(slug, root, List.copyOf(problems));
  }

  /** Those of items with errors too: other files name them rightly. */
  Optional<Set<String>> itemIds() {
    return root.map(tree ->
        tree.list("items").stream().map(item -> item.text("id")).collect(Collectors.toSet()));
  }

  Outcome<Bank> check(Names names, Computing computing) {
    var found = new ArrayList<>(problems);
    root.ifPresent(tree -> {
      FileSchema.BANK.check(tree, found::add);
      boolean fits = found.stream().noneMatch(Diagnostic::isError);
      var checks = new ItemChecks(names, found::add);
      checks.duplicates(tree.list("items"));
      for (var item : tree.list("items")) {
        if (RecipeReader.isComputed(item)) {
          found.addAll(computing.check(item, names, fits));
        } else {
          checks.check(item);
        }
      }
    });
    return Outcome.of(found, () -> bank(root.orElseThrow(), computing));
  }

  private static BankItem item(YamlNode item, Computing computing) {
    return RecipeReader.isComputed(item)
        ? new BankItem.Computed(item.text("id"), computing.item(item))
        : new BankItem.Fixed(ItemReader.version(item.value()));
  }

  private Bank bank(YamlNode tree, Computing computing) {
    return new Bank(
        slug,
        tree.text("title"),
        tree.list("items").stream().map(item -> item(item, computing)).toList());
  }
}
