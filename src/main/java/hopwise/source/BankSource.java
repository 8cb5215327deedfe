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

  /**
   * The bank, unless it has errors.
   *
   * @param thorough whether what is played in its items is played now
   */
  Outcome<Bank> check(Names names, Computing computing, boolean thorough) {
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
          NetworkChecks.of(item, computing.scenarios(), found::add).check();
        }
      }
    });
    var sound = found.stream().noneMatch(Diagnostic::isError);
    if (sound && thorough) {
      root.ifPresent(tree -> plays(tree, computing, found));
    }
    return Outcome.of(found, () -> bank(root.orElseThrow(), computing));
  }

  private static void plays(YamlNode tree, Computing computing, List<Diagnostic> found) {
    tree.list("items").stream()
        .filter(item -> !RecipeReader.isComputed(item))
        .forEach(item -> ItemPlays.check(item, computing.scenarios(), found::add));
  }

  private static BankItem item(YamlNode item, Computing computing) {
    if (RecipeReader.isComputed(item)) {
      return new BankItem.Computed(
          item.text("id"), item.text("objective"), item.text("type"), computing.item(item));
    }
    return item.text("type").equals("path")
        ? new BankItem.Walked(
            item.text("id"),
            item.text("objective"),
            WalkedItem.of(item.value(), computing.scenarios()))
        : new BankItem.Fixed(ItemReader.version(item.value(), computing.scenarios()));
  }

  private Bank bank(YamlNode tree, Computing computing) {
    return new Bank(
        slug,
        tree.text("title"),
        tree.list("items").stream().map(item -> item(item, computing)).toList());
  }
}
