package hopwise.study.review;

import hopwise.quiz.Variants;
import hopwise.study.fsrs.Schedule;

/** A card of a learner. */
public record ReviewCard(CardKey key, Schedule schedule) {

  /**
   * The seed of what is asked next: of an item's variant, and of the fuzz of its interval. It
   * changes with each rating, and comes back when the rating is undone.
   */
  public long seed() {
    return Variants.seed(schedule.reps() + 1L, key.kind() + "/" + key.bank() + "/" + key.id());
  }
}
