package hopwise.source;

import hopwise.course.Chapter;
import hopwise.course.Live;
import hopwise.course.play.Performance;
import hopwise.course.play.Player;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The live blocks of chapters, each list of blocks played once and kept. The key is what is played:
 * blocks name the version of their scenario, and the program does not change while it runs. Safe
 * for use by several threads; who asks for what somebody is playing waits for it.
 */
public final class Plays {
  private static final int MOST_KEPT = 400;

  private final Scenarios scenarios;
  private final Map<List<Live>, CompletableFuture<Performance>> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(
            Map.Entry<List<Live>, CompletableFuture<Performance>> eldest) {
          return size() > MOST_KEPT;
        }
      };

  Plays(Scenarios scenarios) {
    this.scenarios = scenarios;
  }

  /** What the live blocks of a chapter show, in their order. */
  public Performance of(Chapter chapter) {
    return of(chapter.live());
  }

  Performance of(List<Live> blocks) {
    if (blocks.isEmpty()) {
      return Performance.NONE;
    }
    var mine = new CompletableFuture<Performance>();
    CompletableFuture<Performance> first;
    synchronized (kept) {
      first = kept.putIfAbsent(blocks, mine);
    }
    if (first != null) {
      return first.join();
    }
    try {
      mine.complete(Player.play(blocks, scenarios::at));
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
    }
    return mine.join();
  }
}
