package hopwise.web;

import hopwise.course.Live;
import hopwise.course.Scene;
import hopwise.simulator.lab.Lab;
import hopwise.source.Edition;
import hopwise.source.Scenarios;
import hopwise.store.LabShares;
import hopwise.store.LabStart;
import hopwise.store.SharedLab;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Frozen labs: those that learners shared, and those of chapters, which are called {@code SLUG.N}
 * after the chapter and its live block, counted from 1.
 */
final class SharedLabs {
  private static final Pattern OF_CHAPTER = Pattern.compile("(?<slug>[a-z0-9-]+)\\.(?<n>\\d{1,4})");

  private final LabShares kept;
  private final Supplier<Edition> edition;
  private final LiveBlocks live;
  private final Scenarios scenarios;

  SharedLabs(LabShares kept, Supplier<Edition> edition, LiveBlocks live, Scenarios scenarios) {
    this.kept = kept;
    this.edition = edition;
    this.live = live;
    this.scenarios = scenarios;
  }

  /** The address of a chapter's lab as it is after one of its live blocks. */
  static String url(String slug, int block) {
    return "/share/" + slug + "." + block;
  }

  /** Makes a copy for others, and says its id. */
  String share(
      String learner, String name, LabStart start, List<Lab.Entry> log, String tab, Instant now) {
    return kept.share(learner, name, start, log, tab, now);
  }

  /** The copy of an id. */
  Optional<SharedLab> find(String id) {
    var name = OF_CHAPTER.matcher(id);
    return name.matches()
        ? ofChapter(id, name.group("slug"), Integer.parseInt(name.group("n")))
        : kept.find(id);
  }

  private Optional<SharedLab> ofChapter(String id, String slug, int block) {
    return edition
        .get()
        .course()
        .chapter(slug)
        .flatMap(chapter ->
            live.lab(chapter, block)
                .flatMap(lab ->
                    scene(chapter.live().get(block - 1))
                        .flatMap(scene -> ofChapter(id, scene, lab))));
  }

  private Optional<SharedLab> ofChapter(String id, Scene scene, Lab lab) {
    var log = lab.log();
    var tab = log.isEmpty() ? lab.scenario().start().toString() : log.getLast().tab();
    return scenarios
        .text(scene)
        .map(text -> new LabStart(scene.scenario(), scene.hash(), text))
        .map(start -> new SharedLab(id, scene.scenario(), start, tab, log, Instant.EPOCH));
  }

  private static Optional<Scene> scene(Live block) {
    return switch (block) {
      case Live.Console console -> Optional.of(console.stage().scene());
      case Live.Topology topology -> Optional.of(topology.stage().scene());
      case Live.Walk walk -> Optional.of(walk.stage().scene());
      case Live.Claim claim -> Optional.of(claim.stage().scene());
      case Live.Plan plan -> Optional.empty();
    };
  }
}
