package hopwise.study.fsrs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a card stands.
 *
 * @param step of the steps of minutes that a card takes while it is learned or relearned; 0 else
 * @param memory null before the first rating
 * @param due when it is to be asked next
 * @param last when it was rated last; null before the first rating
 * @param reps how often it was rated
 * @param lapses how often it was forgotten after it had been learned
 */
public record Schedule(
    State state,
    int step,
    @Nullable Memory memory,
    Instant due,
    @Nullable Instant last,
    int reps,
    int lapses) {

  /** What a card is going through. */
  public enum State {
    /** Never rated. */
    NEW,
    /** Asked again after minutes, for the first time. */
    LEARNING,
    /** Asked again after days. */
    REVIEW,
    /** Asked again after minutes, because it was forgotten. */
    RELEARNING
  }

  /** A card that was never rated. */
  public static Schedule fresh(Instant since) {
    return new Schedule(State.NEW, 0, null, since, null, 0, 0);
  }
}
