package hopwise.store;

import hopwise.study.fsrs.Memory;
import hopwise.study.fsrs.Rating;
import hopwise.study.fsrs.Schedule;
import hopwise.study.review.CardKey;
import hopwise.study.review.Kept;
import hopwise.study.review.Limits;
import hopwise.study.review.Queue;
import hopwise.study.review.Rated;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The cards that learners review, and every rating. */
public final class Reviews {
  private final Database database;

  /** Keeps cards in {@code database}. */
  public Reviews(Database database) {
    this.database = database;
  }

  /** All that the queue of {@code learner} follows from. */
  public Kept of(String learner, Instant now) {
    var midnight = Queue.day(now).atStartOfDay(ZoneOffset.UTC).toInstant();
    return database.read(handle ->
        new Kept(
            ReviewRows.cards(handle, learner),
            ReviewRows.met(handle, learner),
            ReviewRows.since(handle, learner, midnight),
            ReviewRows.last(handle, learner).orElse(null),
            ReviewRows.limits(handle, learner).orElse(Limits.DEFAULT)));
  }

  /** Every rating of {@code learner}, oldest first. */
  public List<Rated> log(String learner) {
    return database.read(handle -> ReviewRows.log(handle, learner));
  }

  /**
   * Rates a card. Empty, and nothing changes, if the card was rated since the learner saw it.
   *
   * @param seen how often the card had been rated when it was shown
   * @param answer to an item; null for a recall card
   * @param next where the card stands after the rating
   */
  public Optional<Rated> rate(
      String learner,
      CardKey key,
      int seen,
      Rating rating,
      Rated.@Nullable Answer answer,
      UnaryOperator<Schedule> next,
      Instant now) {
    return database.write(handle -> {
      var kept = ReviewRows.card(handle, learner, key);
      var before = kept.orElseGet(() -> Schedule.fresh(now));
      if (before.reps() != seen) {
        return Optional.empty();
      }
      long serial = ReviewRows.last(handle, learner).map(Rated::serial).orElse(0L) + 1;
      var rated = new Rated(serial, key, rating, now, before, answer);
      remember(handle, learner, rated);
      put(handle, learner, key, next.apply(before));
      return Optional.of(rated);
    });
  }

  /**
   * Takes the last rating back: the card stands where it stood before. Empty, and nothing changes,
   * if {@code serial} is not the last.
   */
  public Optional<Rated> undo(String learner, long serial) {
    return database.write(handle -> {
      var last = ReviewRows.last(handle, learner).filter(rated -> rated.serial() == serial);
      last.ifPresent(rated -> {
        handle.execute("DELETE FROM review_log WHERE learner = ? AND serial = ?", learner, serial);
        if (rated.first()) {
          remove(handle, learner, rated.key());
        } else {
          put(handle, learner, rated.key(), rated.before());
        }
      });
      return last;
    });
  }

  /** Keeps how many cards {@code learner} wants in a day. */
  public void limit(String learner, Limits limits) {
    database.write(handle ->
        handle.execute(
            """
            INSERT INTO review_limit (learner, fresh, most) VALUES (?, ?, ?)
            ON CONFLICT (learner) DO UPDATE SET fresh = excluded.fresh, most = excluded.most
            """,
            learner,
            limits.fresh(),
            limits.all()));
  }

  private static void remember(Handle handle, String learner, Rated rated) {
    var answer = rated.answer();
    var before = rated.before();
    @Nullable Memory memory = before.memory();
    handle.execute(
        """
        INSERT INTO review_log (learner, serial, kind, bank, card, rating, rated,
          answer, points, possible,
          was_state, was_step, was_stability, was_difficulty, was_due, was_rated, was_reps,
          was_lapses)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        learner,
        rated.serial(),
        rated.key().kind().name(),
        rated.key().bank(),
        rated.key().id(),
        rated.rating().name(),
        rated.when().toEpochMilli(),
        answer == null ? null : answer.query(),
        answer == null ? null : answer.points(),
        answer == null ? null : answer.possible(),
        before.state().name(),
        before.step(),
        memory == null ? null : memory.stability(),
        memory == null ? null : memory.difficulty(),
        memory == null ? null : before.due().toEpochMilli(),
        before.last() == null ? null : before.last().toEpochMilli(),
        before.reps(),
        before.lapses());
  }

  private static void put(Handle handle, String learner, CardKey key, Schedule card) {
    @Nullable Memory memory = card.memory();
    @Nullable Instant last = card.last();
    if (memory == null || last == null) {
      throw new IllegalArgumentException("a card is kept from its first rating on: " + key);
    }
    remove(handle, learner, key);
    handle.execute(
        """
        INSERT INTO review_card (learner, kind, bank, card, state, step, stability, difficulty,
          due, rated, reps, lapses)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        learner,
        key.kind().name(),
        key.bank(),
        key.id(),
        card.state().name(),
        card.step(),
        memory.stability(),
        memory.difficulty(),
        card.due().toEpochMilli(),
        last.toEpochMilli(),
        card.reps(),
        card.lapses());
  }

  private static void remove(Handle handle, String learner, CardKey key) {
    handle.execute(
        "DELETE FROM review_card WHERE learner = ? AND kind = ? AND bank = ? AND card = ?",
        learner,
        key.kind().name(),
        key.bank(),
        key.id());
  }
}
