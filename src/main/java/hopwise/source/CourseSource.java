package hopwise.source;

import hopwise.course.Course;
import hopwise.course.Course.Unlock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * {@code course.yaml}, before it is held against the chapters.
 *
 * @param root empty if the file is not there or not YAML
 */
record CourseSource(Optional<YamlNode> root, List<Diagnostic> problems) {

  /** What the course is called and how it is ordered; chapters by slug. */
  record Plan(String title, String summary, Unlock unlock, List<PartPlan> parts) {
    static final Plan NONE = new Plan("Course", "", Unlock.ADVISE, List.of());

    static Plan of(Course course) {
      return new Plan(
          course.title(),
          course.summary(),
          course.unlock(),
          course.parts().stream()
              .map(part ->
                  new PartPlan(
                      part.title(),
                      part.summary(),
                      part.chapters().stream().map(chapter -> chapter.slug()).toList()))
              .toList());
    }

    List<String> chapters() {
      return parts.stream().flatMap(part -> part.chapters().stream()).toList();
    }
  }

  record PartPlan(String title, String summary, List<String> chapters) {}

  static CourseSource read(FileTree content) {
    var problems = new ArrayList<Diagnostic>();
    var root = CourseFiles.yaml(content, "course.yaml", problems::add);
    root.ifPresent(tree -> FileSchema.COURSE.check(tree, problems::add));
    return new CourseSource(root, List.copyOf(problems));
  }

  /** As much of a plan as can be made out. */
  Optional<Plan> plan() {
    return root.map(tree ->
        new Plan(
            tree.text("title"),
            tree.text("summary"),
            tree.text("unlock").equals("enforce") ? Unlock.ENFORCE : Unlock.ADVISE,
            tree.list("parts").stream().map(CourseSource::part).toList()));
  }

  private static PartPlan part(YamlNode part) {
    return new PartPlan(
        part.text("title"),
        part.text("summary"),
        part.list("chapters").stream().map(YamlNode::text).distinct().toList());
  }

  /** The names of guided labs, in the order of the list. */
  List<YamlNode> labs() {
    return root.map(tree -> tree.list("labs")).orElse(List.of());
  }

  Outcome<Plan> check(Names names) {
    var found = new ArrayList<>(problems);
    var seen = new HashSet<String>();
    for (var slug : chapters()) {
      names
          .chapter(slug.text())
          .ifPresent(defect -> found.add(slug.error(defect.rule(), defect.message())));
      if (!seen.add(slug.text())) {
        found.add(slug.error("duplicate-id", "“%s” is listed twice".formatted(slug.text())));
      }
    }
    return Outcome.of(found, () -> plan().orElseThrow());
  }

  private List<YamlNode> chapters() {
    return root.stream()
        .flatMap(tree -> tree.list("parts").stream())
        .flatMap(part -> part.list("chapters").stream())
        .toList();
  }
}
