package hopwise.web;

import hopwise.simulator.lab.GuideProgress;
import hopwise.simulator.lab.Lab;
import hopwise.store.KeptLab;
import hopwise.store.LabStart;
import org.jspecify.annotations.Nullable;

/**
 * A lab on the desk ({@link LabDesk}).
 *
 * @param kept null before the first command
 * @param today what the lab would begin in now; null where the course has it no more
 * @param left the lab before it; null for none
 * @param progress in the lab's guide; null for a lab without one
 */
record OnDesk(
    String name,
    @Nullable KeptLab kept,
    Lab lab,
    @Nullable LabStart today,
    @Nullable KeptLab left,
    @Nullable GuideProgress progress) {
  String seen() {
    return kept == null ? "" : kept.seen();
  }

  /** Whether its scenario has changed since it began, and the learner was not asked yet. */
  boolean isOutdated() {
    return kept != null
        && today != null
        && !today.hash().equals(kept.hash())
        && !today.hash().equals(kept.keptAgainst());
  }

  /** Whether the course has it no more. */
  boolean isOrphan() {
    return today == null;
  }
}
