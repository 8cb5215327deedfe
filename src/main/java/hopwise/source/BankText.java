package hopwise.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
    return with(List.of(item), List.of(id));
  }

  /**
   * With {@code items}, whose ids are {@code ids}, at the end; empty if they would not come to lie
   * there.
   */
  Optional<String> with(List<String> items, List<String> ids) {
    return root.get("items")
        .map(list -> {
          int indent = list.places().ofValue(list.pointer()).column() - 1;
          return file.text().stripTrailing() + "\n\n" + indented(items, indent);
        })
        .filter(text -> isRight(ids, text));
  }

  /** The elements of a list, a blank line between them. */
  static String indented(List<String> items, int indent) {
    return items.stream()
        .map(item ->
            item.lines()
                .map(line -> (line.isEmpty() ? "" : " ".repeat(indent) + line) + "\n")
                .collect(Collectors.joining()))
        .collect(Collectors.joining("\n"));
  }

  private boolean isRight(List<String> ids, String text) {
    var wanted = new ArrayList<>(ids());
    wanted.addAll(ids);
    return LocatedYaml.parse(new SourceFile(file.path(), text), problem -> {})
        .filter(changed -> ids(changed).equals(wanted))
        .isPresent();
  }

  private static List<String> ids(YamlNode root) {
    return root.list("items").stream().map(item -> item.text("id")).toList();
  }
}
