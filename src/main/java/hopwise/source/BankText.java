package hopwise.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of a bank, made longer without losing its comments. */
record BankText(SourceFile file, YamlNode root) {

  static Optional<BankText> read(FileTree quizzes, String slug) {
    return quizzes
        .read(slug + ".yaml", problem -> {})
        .flatMap(
            file -> LocatedYaml.parse(file, problem -> {}).map(root -> new BankText(file, root)));
  }

  List<String> ids() {
    return ids(root);
  }

  /**
   * With {@code item}, whose id is {@code id}, at the end; empty if it would not come to lie there.
   */
  Optional<String> with(String item, String id) {
    return root.get("items")
        .map(items -> {
          int indent = items.places().ofValue(items.pointer()).column() - 1;
          return file.text().stripTrailing() + "\n\n" + item.indent(indent);
        })
        .filter(text -> isRight(id, text));
  }

  private boolean isRight(String id, String text) {
    var wanted = new ArrayList<>(ids());
    wanted.add(id);
    return LocatedYaml.parse(new SourceFile(file.path(), text), problem -> {})
        .filter(changed -> ids(changed).equals(wanted))
        .isPresent();
  }

  private static List<String> ids(YamlNode root) {
    return root.list("items").stream().map(item -> item.text("id")).toList();
  }
}
