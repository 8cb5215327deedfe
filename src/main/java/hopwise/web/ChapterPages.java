package hopwise.web;

import hopwise.course.Block;
import hopwise.course.Chapter;
import hopwise.course.Course;
import hopwise.course.Live;
import hopwise.quiz.Bank;
import hopwise.quiz.Variants;
import hopwise.source.Edition;
import hopwise.store.Recalls;
import hopwise.study.Progress;
import hopwise.study.RecallMark;
import hopwise.web.Standing.Kept;
import hopwise.web.view.CourseViews.BlockView;
import hopwise.web.view.CourseViews.ChapterPage;
import hopwise.web.view.CourseViews.Jump;
import hopwise.web.view.CourseViews.PracticeCard;
import hopwise.web.view.CourseViews.QuizCard;
import hopwise.web.view.CourseViews.RecallView;
import hopwise.web.view.CourseViews.Source;
import hopwise.web.view.Link;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A chapter, as a visitor or a learner sees it. */
final class ChapterPages {
  private static final List<String> SPACES =
      List.of("vnet", "pod", "service", "on-premises", "internet");

  private final Supplier<Edition> edition;
  private final Standing standing;
  private final Recalls recalls;
  private final ItemViews items;
  private final LiveBlocks live;
  private final SectionTools tools;

  ChapterPages(
      Supplier<Edition> edition,
      Standing standing,
      Recalls recalls,
      ItemViews items,
      LiveBlocks live,
      SectionTools tools) {
    this.edition = edition;
    this.standing = standing;
    this.recalls = recalls;
    this.items = items;
    this.live = live;
    this.tools = tools;
  }

  /** The chapter {@code slug}; empty if there is none. */
  Optional<Page> chapter(Visitor visitor, String slug) {
    var kept = standing.of(visitor);
    return kept.progress()
        .of(slug)
        .map(state ->
            Page.of("chapter", state.chapter().title(), view(visitor, kept, state))
                .in("course")
                .described(state.chapter().summary()));
  }

  private ChapterPage view(Visitor visitor, Kept kept, Progress.State state) {
    var chapter = state.chapter();
    var chapters = kept.course().chapters();
    int index = chapters.indexOf(chapter);
    var blocks = state.open() ? blocks(visitor, chapter, kept.course()) : List.<BlockView>of();
    var place = state.reading() == null ? "" : state.reading().place();
    return new ChapterPage(
        chapter.slug(),
        index + 1,
        part(kept, chapter),
        chapter.title(),
        chapter.summary(),
        chapter.minutes(),
        chapter.status() == Chapter.Status.DRAFT,
        chapter.objectives().stream()
            .flatMap(id -> kept.course().objective(id).stream())
            .map(objective -> objective.title())
            .toList(),
        CourseParts.of(kept.course(), kept.progress(), chapter.slug()),
        state.advised() ? null : CourseParts.link(chapters.get(index - 1)),
        !state.open(),
        blocks,
        state.open() ? jumps(chapter) : List.of(),
        spaces(blocks),
        place,
        title(chapter, place),
        state.read(),
        quiz(kept, state),
        chapter.sources().stream().map(s -> new Source(s.title(), s.url(), s.date())).toList(),
        index > 0 ? CourseParts.link(chapters.get(index - 1)) : null,
        index + 1 < chapters.size() ? CourseParts.link(chapters.get(index + 1)) : null);
  }

  private static String part(Kept kept, Chapter chapter) {
    return kept.course().parts().stream()
        .filter(part -> part.chapters().contains(chapter))
        .findFirst()
        .map(part -> part.title())
        .orElse("");
  }

  private List<BlockView> blocks(Visitor visitor, Chapter chapter, Course course) {
    var marks =
        visitor.learner() == null
            ? Map.<String, Boolean>of()
            : recalls.all(visitor.learner().id()).stream()
                .filter(mark -> mark.chapter().equals(chapter.slug()))
                .collect(Collectors.toMap(RecallMark::card, RecallMark::knew));
    var painted = live.html(chapter, course);
    var margin = tools.of(visitor, chapter);
    return IntStream.range(0, painted.size())
        .boxed()
        .flatMap(i -> block(chapter, chapter.blocks().get(i), painted.get(i), marks, margin))
        .toList();
  }

  private Stream<BlockView> block(
      Chapter chapter,
      Block block,
      LiveBlocks.Painted painted,
      Map<String, Boolean> marks,
      SectionTools.InChapter margin) {
    return switch (block) {
      case Block.Prose prose ->
          Stream.of(new BlockView("prose", margin.into(painted.html()), null, null));
      case Block.Recall recall ->
          Stream.of(
              new BlockView(
                  "recall",
                  "",
                  new RecallView(
                      recall.id(),
                      painted.html(),
                      painted.answerHtml(),
                      mark(marks.get(recall.id()))),
                  null));
      case Live one ->
          painted.html().isEmpty()
              ? Stream.of()
              : Stream.of(new BlockView("live", painted.html(), null, null));
      case Block.Question question ->
          edition
              .get()
              .bank(chapter.slug())
              .flatMap(bank -> bank.item(question.item()))
              .map(item ->
                  new BlockView(
                      "question",
                      "",
                      null,
                      new PracticeCard(
                          "/practice/" + chapter.slug() + "/" + question.item(),
                          items.of(
                              chapter.slug(),
                              0,
                              item.sample().item(),
                              Variants.SAMPLE,
                              null,
                              null))))
              .stream();
    };
  }

  private static String mark(@Nullable Boolean knew) {
    return knew == null ? "" : knew ? "knew" : "not-yet";
  }

  private static List<Jump> jumps(Chapter chapter) {
    return chapter.sections().stream()
        .filter(section -> section.level() == 2 || section.level() == 3)
        .map(section -> new Jump(section.level(), section.anchor(), section.title()))
        .toList();
  }

  private static String title(Chapter chapter, String place) {
    return chapter.sections().stream()
        .filter(section -> !place.isEmpty() && section.anchor().equals(place))
        .map(Chapter.Section::title)
        .findFirst()
        .orElse("");
  }

  private static List<String> spaces(List<BlockView> blocks) {
    return SPACES.stream()
        .filter(space -> blocks.stream().anyMatch(b -> b.html().contains("addr-" + space + "\"")))
        .toList();
  }

  private @Nullable QuizCard quiz(Kept kept, Progress.State state) {
    var slug = state.chapter().slug();
    @Nullable Bank bank = edition.get().banks().get(slug);
    if (bank == null || !state.open()) {
      return null;
    }
    return new QuizCard(
        "/quiz/" + slug,
        "/practice/" + slug,
        bank.items().size(),
        bank.points(),
        state.best() == null ? null : state.best().percent(),
        state.best() != null && state.best().passed(),
        kept.open(slug) != null);
  }

  /** The link that leads from a chapter that was just completed. */
  static Optional<Link> after(Kept kept, String slug) {
    var chapters = kept.course().chapters();
    return kept.course()
        .chapter(slug)
        .map(chapters::indexOf)
        .filter(index -> index + 1 < chapters.size())
        .map(index -> CourseParts.link(chapters.get(index + 1)));
  }
}
