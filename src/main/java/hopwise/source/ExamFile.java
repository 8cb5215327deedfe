package hopwise.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file of {@code quizzes/exams}: an exam or a case study, as its key {@code kind} says.
 *
 * @param root empty if the file is not YAML, or of no kind
 */
record ExamFile(String slug, Optional<YamlNode> root, List<Diagnostic> problems) {
  static final String FOLDER = "exams/";
  static final String SUFFIX = ".yaml";
  private static final List<String> KINDS = List.of("exam", "case");

  static ExamFile read(FileTree quizzes, String slug) {
    var path = FOLDER + slug + SUFFIX;
    var problems = new ArrayList<>(Slug.check(slug, quizzes.shown(path)));
    var root =
        quizzes
            .read(path, problems::add)
            .flatMap(file -> LocatedYaml.parse(file, problems::add))
            .filter(tree -> isOfAKind(tree, problems));
    return new ExamFile(slug, root, List.copyOf(problems));
  }

  private static boolean isOfAKind(YamlNode tree, List<Diagnostic> problems) {
    if (KINDS.contains(tree.text("kind"))) {
      return true;
    }
    var node = tree.get("kind").orElse(tree);
    var message = "“kind” must be one of exam, case";
    problems.add(node.error("wrong-value", message + Nearest.hint(node.text(), KINDS)));
    return false;
  }

  boolean isCase() {
    return root.map(tree -> tree.text("kind").equals("case")).orElse(false);
  }
}
