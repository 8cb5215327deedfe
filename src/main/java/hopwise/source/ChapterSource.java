package hopwise.source;

import hopwise.course.Chapter;
import hopwise.course.Course;
import hopwise.simulator.world.Addresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A chapter's file, before it is held against other files.
 *
 * @param front empty if there is none, or it is not YAML
 * @param stages what its live blocks can name
 * @param body empty if there is nothing to read, or no front matter, which says how to read it
 */
record ChapterSource(
    String slug,
    String path,
    Optional<FrontMatter> front,
    Stages stages,
    Optional<MarkdownChapter> body,
    List<Diagnostic> problems) {
  static final String FOLDER = "chapters/";
  static final String SUFFIX = ".md";

  /**
   * Reads {@code chapters/SLUG.md}.
   *
   * @param number its place in the course
   */
  static ChapterSource read(
      FileTree content, Scenarios scenarios, String slug, int number, List<Course.Term> glossary) {
    var path = FOLDER + slug + SUFFIX;
    var problems = new ArrayList<>(Slug.check(slug, content.shown(path)));
    var file = content.read(path, problems::add);
    var front = file.flatMap(source -> FrontMatter.read(source, problems::add));
    var stages =
        new Stages(front.map(matter -> matter.labs(scenarios)).orElse(Map.of()), scenarios);
    var body =
        front
            .filter(matter -> !matter.body().isBlank())
            .map(matter -> {
              var context =
                  new ChapterContext(slug, number, matter.addresses(), stages, glossary, content);
              return Markdown.chapter(
                  file.orElseThrow(), matter.firstLine(), matter.body(), context, problems::add);
            })
            .filter(text -> !text.equals(MarkdownChapter.EMPTY));
    return new ChapterSource(slug, content.shown(path), front, stages, body, List.copyOf(problems));
  }

  Optional<Set<String>> anchors() {
    return body.map(MarkdownChapter::anchors);
  }

  Outcome<Chapter> check(Names names) {
    var found = new ArrayList<>(problems);
    front.ifPresent(matter -> {
      matter.check(names, stages, found::add);
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
    return Outcome.of(found, () -> chapter(front.orElseThrow(), body.orElseThrow()));
  }

  private Diagnostic error(Position at, Names.Defect defect) {
    return Diagnostic.error(path, at.line(), at.column(), defect.rule(), defect.message());
  }

  private Chapter chapter(FrontMatter matter, MarkdownChapter text) {
    var front = matter.root();
    var scenery = matter.scenery(stages.scenarios());
    return new Chapter(
        slug,
        front.text("title"),
        front.text("summary"),
        Integer.parseInt(front.text("minutes")),
        front.list("objectives").stream().map(YamlNode::text).toList(),
        Chapter.Status.valueOf(front.text("status").toUpperCase(Locale.ROOT)),
        ItemReader.citations(front.value()),
        scenery.orElse(null),
        text.blocks(),
        text.sections());
  }

  /** What shows only when the live blocks are played and the scenario of the addresses is built. */
  List<Diagnostic> rehearse(Chapter chapter, Plays plays) {
    var text = body.orElseThrow();
    var found = new ArrayList<Diagnostic>();
    for (var problem : plays.of(chapter).problems()) {
      var block = text.live().get(problem.block());
      var at = problem.line() < 0 ? block.position() : block.lines().get(problem.line());
      found.add(error(at, new Names.Defect(problem.rule(), problem.message())));
    }
    var scene = chapter.addresses();
    if (scene != null) {
      stages
          .scenarios()
          .at(scene)
          .ifPresent(scenario -> strangers(Addresses.of(scenario.world()), text, found));
    }
    return found;
  }

  private void strangers(Addresses addresses, MarkdownChapter text, List<Diagnostic> found) {
    for (var mention : text.mentions()) {
      if (addresses.isStrange(mention.addresses())) {
        var message =
            "%s is in no range of the scenario; add a tag like [plain]".formatted(mention.text());
        var at = mention.position();
        found.add(Diagnostic.warning(path, at.line(), at.column(), "unknown-address", message));
      }
    }
  }
}
