package hopwise.web;

import hopwise.simulator.lab.Guide;
import hopwise.simulator.lab.GuideProgress;
import hopwise.simulator.lab.Lab;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** How far labs have come in their guides, so that a command does not check the whole log again. */
final class GuideFolds {
  private static final int MOST = 500;

  private record Fold(Guide guide, TreeMap<Integer, GuideProgress> byLength) {}

  private final Map<String, Fold> folds =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Fold> eldest) {
          return size() > MOST;
        }
      };

  /** The progress of a lab's whole log. */
  GuideProgress of(Guide guide, String id, Lab lab) {
    var known = known(guide, id, lab.sequence());
    int length = known == null ? 0 : known.getKey();
    var progress =
        known == null ? GuideProgress.begin(guide, lab.after(0).world()) : known.getValue();
    while (length < lab.sequence()) {
      progress = progress.next(lab.after(length), lab.after(length + 1));
      length++;
    }
    keep(guide, id, length, progress);
    return progress;
  }

  private synchronized Map.@org.jspecify.annotations.Nullable Entry<Integer, GuideProgress> known(
      Guide guide, String id, int length) {
    var fold = folds.get(id);
    return fold == null || !fold.guide().equals(guide) ? null : fold.byLength().floorEntry(length);
  }

  private synchronized void keep(Guide guide, String id, int length, GuideProgress progress) {
    var fold = folds.get(id);
    if (fold == null || !fold.guide().equals(guide)) {
      fold = new Fold(guide, new TreeMap<>());
      folds.put(id, fold);
    }
    fold.byLength().put(length, progress);
  }

  /** Forgets what was known of a lab from a length of its log on. */
  synchronized void forget(String id, int length) {
    var fold = folds.get(id);
    if (fold != null) {
      fold.byLength().tailMap(length, true).clear();
    }
  }
}
