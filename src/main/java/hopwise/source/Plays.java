package hopwise.source;

import hopwise.course.Chapter;
import hopwise.course.Live;
import hopwise.course.play.Performance;
import hopwise.course.play.Player;
import java.util.List;

/**
 * The live blocks of chapters, each list of blocks played once and kept. The key is what is played:
 * blocks name the version of their scenario, and the program does not change while it runs. Safe
 * for use by several threads.
 */
public final class Plays {
  private static final int MOST_KEPT = 400;

  private final Scenarios scenarios;
  private final Kept<List<Live>, Performance> kept = new Kept<>(MOST_KEPT);

  Plays(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  /** What the live blocks of a chapter show, in their order. */
  public Performance of(Chapter chapter) {
    var blocks = chapter.live();
    return blocks.isEmpty()
        ? Performance.NONE
        : kept.get(blocks, () -> Player.play(blocks, scenarios::at));
  }
}
