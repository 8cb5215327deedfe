package hopwise.source;

import hopwise.course.Course;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the lists beside the chapters: objectives and glossary. */
final class CourseFiles {
  private CourseFiles() {}

  /** The tree of a file that every course has. */
  static Optional<YamlNode> yaml(FileTree content, String path, Consumer<Diagnostic> problems) {
    if (!content.has(path)) {
      var message = "there is no such file";
      problems.accept(Diagnostic.error(content.shown(path), 1, 1, "missing-file", message));
      return Optional.empty();
    }
    return content.read(path, problems).flatMap(file -> LocatedYaml.parse(file, problems));
  }

  static Outcome<List<Course.Objective>> objectives(Optional<YamlNode> root) {
    var problems = new ArrayList<Diagnostic>();
    root.ifPresent(tree -> {
      FileSchema.OBJECTIVES.check(tree, problems::add);
      new ItemChecks(Names.NONE, problems::add).duplicates(tree.list("objectives"));
    });
    return Outcome.of(
        problems, () -> elements(root, "objectives").map(CourseFiles::objective).toList());
  }

  static Outcome<List<Course.Term>> glossary(Optional<YamlNode> root, Names names) {
    var problems = new ArrayList<Diagnostic>();
    root.ifPresent(tree -> {
      FileSchema.GLOSSARY.check(tree, problems::add);
      duplicateTerms(tree, problems::add);
      tree.list("terms").stream()
          .flatMap(term -> term.get("chapter").stream())
          .forEach(chapter ->
              names
                  .chapter(chapter.text())
                  .ifPresent(
                      defect -> problems.add(chapter.error(defect.rule(), defect.message()))));
    });
    return Outcome.of(problems, () -> elements(root, "terms").map(CourseFiles::term).toList());
  }

  private static void duplicateTerms(YamlNode tree, Consumer<Diagnostic> problems) {
    var seen = new HashSet<String>();
    tree.list("terms").stream()
        .flatMap(term -> Stream.concat(term.get("term").stream(), term.list("also").stream()))
        .filter(form -> !seen.add(form.text().toLowerCase(Locale.ROOT)))
        .forEach(form ->
            problems.accept(
                form.error("duplicate-id", "the term “%s” is taken".formatted(form.text()))));
  }

  private static Stream<YamlNode> elements(Optional<YamlNode> root, String key) {
    return root.stream().flatMap(tree -> tree.list(key).stream());
  }

  private static Course.Objective objective(YamlNode node) {
    return new Course.Objective(
        node.text("id"), node.text("title"), optional(node, "today"), optional(node, "older"));
  }

  private static Course.Term term(YamlNode node) {
    return new Course.Term(
        node.text("term"),
        node.list("also").stream().map(YamlNode::text).toList(),
        node.text("definition"),
        optional(node, "chapter"));
  }

  private static @Nullable String optional(YamlNode node, String key) {
    return node.get(key).map(YamlNode::text).orElse(null);
  }
}
