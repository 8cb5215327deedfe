package hopwise.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The text of {@code course.yaml}, changed without losing its comments. */
record CourseText(SourceFile file, YamlNode root) {

  static Optional<CourseText> read(FileTree content) {
    return content
        .read("course.yaml", problem -> {})
        .flatMap(
            file -> LocatedYaml.parse(file, problem -> {}).map(root -> new CourseText(file, root)));
  }

  /** With {@code slug} as the last chapter of the last part; empty if there is no such list. */
  Optional<String> with(String slug) {
    return root.list("parts").reversed().stream()
        .findFirst()
        .flatMap(part -> part.get("chapters"))
        .filter(list -> list.value().isArray())
        .map(list -> with(slug, list))
        .filter(text -> isRight(slug, text));
  }

  private String with(String slug, YamlNode list) {
    var places = list.places();
    var start = places.ofValue(list.pointer());
    var last = list.elements().reversed().stream().findFirst();
    boolean inBrackets = characterAt(start) == '[';
    if (last.isEmpty()) {
      return insert(new Position(start.line(), start.column() + 1), slug);
    }
    var at = places.ofValue(last.get().pointer());
    if (inBrackets) {
      int quotes = "'\"".indexOf(characterAt(at)) < 0 ? 0 : 2;
      int end = at.column() + last.get().text().length() + quotes;
      return insert(new Position(at.line(), end), ", " + slug);
    }
    var lines = new ArrayList<>(lines());
    lines.add(at.line(), " ".repeat(start.column() - 1) + "- " + slug);
    return String.join("\n", lines);
  }

  private String insert(Position at, String text) {
    var lines = new ArrayList<>(lines());
    var line = lines.get(at.line() - 1);
    lines.set(
        at.line() - 1, line.substring(0, at.column() - 1) + text + line.substring(at.column() - 1));
    return String.join("\n", lines);
  }

  private char characterAt(Position at) {
    return lines().get(at.line() - 1).charAt(at.column() - 1);
  }

  private List<String> lines() {
    return List.of(file.text().split("\n", -1));
  }

  /** Whether the change did what was meant, whatever the file looks like. */
  private boolean isRight(String slug, String text) {
    var wanted = new ArrayList<>(chapters(root));
    wanted.add(slug);
    return LocatedYaml.parse(new SourceFile(file.path(), text), problem -> {})
        .filter(changed -> chapters(changed).equals(wanted))
        .isPresent();
  }

  private static List<String> chapters(YamlNode root) {
    return root.list("parts").stream()
        .flatMap(part -> part.list("chapters").stream())
        .map(YamlNode::text)
        .toList();
  }
}
