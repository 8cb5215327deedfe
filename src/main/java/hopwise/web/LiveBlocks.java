package hopwise.web;

import hopwise.course.Block;
import hopwise.course.Chapter;
import hopwise.course.Course;
import hopwise.course.Live;
import hopwise.course.Scene;
import hopwise.course.play.Shown;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Scenario;
import hopwise.simulator.world.World;
import hopwise.source.Edition;
import hopwise.source.Kept;
import hopwise.source.Library;
import hopwise.web.view.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The HTML of a chapter's blocks as far as the simulator makes it: what live blocks show, and the
 * colours of addresses. Made once for a content and kept.
 */
final class LiveBlocks {
  private static final int MOST_KEPT = 400;

  private final Library library;
  private final LivePainter painter;
  private final Kept<Key, List<Painted>> kept = new Kept<>(MOST_KEPT);

  /**
   * All that the HTML depends on.
   *
   * @param chapters that walks may name
   */
  private record Key(
      String slug,
      Chapter.Status status,
      List<Block> blocks,
      @Nullable Scene addresses,
      List<Link> chapters) {}

  /**
   * A block as the page prints it.
   *
   * @param html of prose and live blocks, and of the question of a recall card
   * @param answerHtml of a recall card
   */
  record Painted(String html, String answerHtml) {
    private static final Painted NOTHING = new Painted("", "");
  }

  LiveBlocks(Library library, Templates templates) {
    this.library = library;
    this.painter = new LivePainter(templates);
  }

  /** Makes what readers of an edition will ask for. */
  void warm(Edition edition) {
    edition.course().chapters().forEach(chapter -> html(chapter, edition.course()));
  }

  /** The blocks of a chapter, one for each; of questions only that they are there. */
  List<Painted> html(Chapter chapter, Course course) {
    if (chapter.live().isEmpty() && chapter.addresses() == null) {
      return paint(chapter, List.of());
    }
    var chapters = course.chapters().stream().map(CourseParts::link).toList();
    var key =
        new Key(chapter.slug(), chapter.status(), chapter.blocks(), chapter.addresses(), chapters);
    return kept.get(key, () -> paint(chapter, chapters));
  }

  private List<Painted> paint(Chapter chapter, List<Link> chapters) {
    var painted = new ArrayList<Painted>();
    var prose = ColouredProse.of(world(chapter));
    var shown = library.plays().of(chapter).shown();
    int live = 0;
    for (var block : chapter.blocks()) {
      painted.add(
          switch (block) {
            case Block.Prose text -> new Painted(prose.html(text.html()), "");
            case Block.Recall recall ->
                new Painted(prose.html(recall.questionHtml()), prose.html(recall.answerHtml()));
            case Block.Question question -> Painted.NOTHING;
            case Live one -> {
              var at = new LivePainter.Spot(chapter, live, chapters, prose);
              yield new Painted(painter.html(one, shown.get(live++), at), "");
            }
          });
    }
    return painted;
  }

  private @Nullable World world(Chapter chapter) {
    var scene = chapter.addresses();
    return scene == null ? null : library.scenarios().at(scene).map(Scenario::world).orElse(null);
  }

  /** The lab at a chapter's live block, counted from 1; empty if there is none. */
  Optional<Lab> lab(Chapter chapter, int block) {
    var shown = library.plays().of(chapter).shown();
    return block < 1 || block > shown.size()
        ? Optional.empty()
        : switch (shown.get(block - 1)) {
          case Shown.Transcript(var lab, var parts) -> Optional.of(lab);
          case Shown.Network(var lab) -> Optional.of(lab);
          case Shown.Findings findings -> Optional.empty();
          case Shown.Plan plan -> Optional.empty();
          case Shown.Nothing nothing -> Optional.empty();
        };
  }
}
