package hopwise.source;

import hopwise.course.Chapter;
import hopwise.course.Course;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A chapter's file, before it is held against other files.
 *
 * @param front empty if there is none, or it is not YAML
 * @param body empty if there is nothing to read, or no front matter, which says how to read it
 */
record ChapterSource(
    String slug,
    String path,
    Optional<FrontMatter> front,
    Optional<MarkdownChapter> body,
    List<Diagnostic> problems) {
  static final String FOLDER = "chapters/";
  static final String SUFFIX = ".md";

  /**
   * Reads {@code chapters/SLUG.md}.
   *
   * @param number its place in the course
   */
  static ChapterSource read(FileTree content, String slug, int number, List<Course.Term> glossary) {
    var path = FOLDER + slug + SUFFIX;
    var problems = new ArrayList<>(Slug.check(slug, content.shown(path)));
    var file = content.read(path, problems::add);
    var front = file.flatMap(source -> FrontMatter.read(source, problems::add));
    var body =
        front
            .filter(matter -> !matter.body().isBlank())
            .map(matter -> {
              var context = new ChapterContext(slug, number, matter.addresses(), glossary, content);
              return Markdown.chapter(
                  file.orElseThrow(), matter.firstLine(), matter.body(), context, problems::add);
            })
            .filter(text -> !text.equals(MarkdownChapter.EMPTY));
    return new ChapterSource(slug, content.shown(path), front, body, List.copyOf(problems));
  }

  Optional<Set<String>> anchors() {
    return body.map(MarkdownChapter::anchors);
  }

  Outcome<Chapter> check(Names names) {
    var found = new ArrayList<>(problems);
    front.ifPresent(matter -> {
      matter.check(names, found::add);
      if (matter.body().isBlank()) {
        found.add(
            Diagnostic.error(path, matter.firstLine(), 1, "empty-chapter", "there is no text"));
      }
    });
    body.ifPresent(text -> {
      for (var link : text.links()) {
        names
            .link(link.chapter(), link.anchor())
            .ifPresent(defect -> found.add(error(link.position(), defect)));
      }
      for (var question : text.questions()) {
        names
            .question(slug, question.item())
            .ifPresent(defect -> found.add(error(question.position(), defect)));
      }
    });
    return Outcome.of(found, () -> chapter(front.orElseThrow().root(), body.orElseThrow()));
  }

  private Diagnostic error(Position at, Names.Defect defect) {
    return Diagnostic.error(path, at.line(), at.column(), defect.rule(), defect.message());
  }

  private Chapter chapter(YamlNode front, MarkdownChapter text) {
    return new Chapter(
        slug,
        front.text("title"),
        front.text("summary"),
        Integer.parseInt(front.text("minutes")),
        front.list("objectives").stream().map(YamlNode::text).toList(),
        Chapter.Status.valueOf(front.text("status").toUpperCase(Locale.ROOT)),
        ItemReader.citations(front.value()),
        text.blocks(),
        text.sections());
  }
}
