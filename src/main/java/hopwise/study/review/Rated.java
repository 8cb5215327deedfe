package hopwise.study.review;

import hopwise.study.fsrs.Rating;
import hopwise.study.fsrs.Schedule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rating as it is remembered.
 *
 * @param serial 1, 2, … for each learner
 * @param before where the card stood; an undo puts it back there
 * @param answer to an item; null for a recall card
 */
public record Rated(
    long serial,
    CardKey key,
    Rating rating,
    Instant when,
    Schedule before,
    @Nullable Answer answer) {

  /**
   * What was answered before the rating.
   *
   * @param query the fields of the form as in an address, the seed of the variant among them
   * @param points earned
   * @param possible points
   */
  public record Answer(String query, int points, int possible) {
    /** Whether nothing was missing. */
    public boolean whole() {
      return points == possible;
    }
  }

  /** Whether the card was asked for the first time. */
  public boolean first() {
    return before.state() == Schedule.State.NEW;
  }
}
