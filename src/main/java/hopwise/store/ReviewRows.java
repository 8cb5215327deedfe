package hopwise.store;

import hopwise.study.fsrs.Memory;
import hopwise.study.fsrs.Rating;
import hopwise.study.fsrs.Schedule;
import hopwise.study.fsrs.Schedule.State;
import hopwise.study.review.CardKey;
import hopwise.study.review.Limits;
import hopwise.study.review.Met;
import hopwise.study.review.Rated;
import hopwise.study.review.ReviewCard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads cards, ratings, and what else the queue of a learner follows from. */
final class ReviewRows {
  private static final String LOG = "SELECT * FROM review_log WHERE learner = :learner ";

  private ReviewRows() {}

  static List<ReviewCard> cards(Handle handle, String learner) {
    return handle
        .createQuery("SELECT * FROM review_card WHERE learner = :learner ORDER BY kind, bank, card")
        .bind("learner", learner)
        .map((row, context) -> new ReviewCard(key(row), card(row)))
        .list();
  }

  static Optional<Schedule> card(Handle handle, String learner, CardKey key) {
    return handle
        .createQuery(
            """
            SELECT * FROM review_card
            WHERE learner = :learner AND kind = :kind AND bank = :bank AND card = :card
            """)
        .bind("learner", learner)
        .bind("kind", key.kind().name())
        .bind("bank", key.bank())
        .bind("card", key.id())
        .map((row, context) -> card(row))
        .findOne();
  }

  /** Every rating, oldest first. */
  static List<Rated> log(Handle handle, String learner) {
    return handle
        .createQuery(LOG + "ORDER BY serial")
        .bind("learner", learner)
        .map((row, context) -> rated(row))
        .list();
  }

  static List<Rated> since(Handle handle, String learner, Instant start) {
    return handle
        .createQuery(LOG + "AND rated >= :start ORDER BY serial")
        .bind("learner", learner)
        .bind("start", start.toEpochMilli())
        .map((row, context) -> rated(row))
        .list();
  }

  static Optional<Rated> last(Handle handle, String learner) {
    return handle
        .createQuery(LOG + "ORDER BY serial DESC LIMIT 1")
        .bind("learner", learner)
        .map((row, context) -> rated(row))
        .findOne();
  }

  /** The marks of recall cards, and how each item went in the last attempt that asked it. */
  static List<Met> met(Handle handle, String learner) {
    return handle
        .createQuery(
            """
            SELECT 'RECALL' AS kind, chapter AS bank, card, knew AS known, marked AS met
            FROM recall WHERE learner = :learner
            UNION ALL
            SELECT 'ITEM', bank, item, CASE WHEN points = possible THEN 1 ELSE 0 END, submitted
            FROM (
              SELECT attempt_item.bank, item, points, possible, submitted, ROW_NUMBER() OVER (
                PARTITION BY attempt_item.bank, item ORDER BY submitted DESC) AS age
              FROM attempt_item JOIN attempt ON attempt_item.attempt = attempt.id
              WHERE learner = :learner AND submitted IS NOT NULL) AS asked
            WHERE age = 1
            """)
        .bind("learner", learner)
        .map((row, context) -> new Met(key(row), row.getInt("known") == 1, Times.read(row, "met")))
        .list();
  }

  static Optional<Limits> limits(Handle handle, String learner) {
    return handle
        .createQuery("SELECT fresh, most FROM review_limit WHERE learner = :learner")
        .bind("learner", learner)
        .map((row, context) -> new Limits(row.getInt("fresh"), row.getInt("most")))
        .findOne();
  }

  private static CardKey key(ResultSet row) throws SQLException {
    return new CardKey(
        CardKey.Kind.valueOf(row.getString("kind")), row.getString("bank"), row.getString("card"));
  }

  private static Schedule card(ResultSet row) throws SQLException {
    return new Schedule(
        State.valueOf(row.getString("state")),
        row.getInt("step"),
        new Memory(row.getDouble("stability"), row.getDouble("difficulty")),
        Times.read(row, "due"),
        Times.read(row, "rated"),
        row.getInt("reps"),
        row.getInt("lapses"));
  }

  private static Rated rated(ResultSet row) throws SQLException {
    var when = Times.read(row, "rated");
    return new Rated(
        row.getLong("serial"),
        key(row),
        Rating.valueOf(row.getString("rating")),
        when,
        before(row, when),
        answer(row));
  }

  private static Schedule before(ResultSet row, Instant when) throws SQLException {
    var state = State.valueOf(row.getString("was_state"));
    return state == State.NEW
        ? Schedule.fresh(when)
        : new Schedule(
            state,
            row.getInt("was_step"),
            new Memory(row.getDouble("was_stability"), row.getDouble("was_difficulty")),
            Times.read(row, "was_due"),
            Times.read(row, "was_rated"),
            row.getInt("was_reps"),
            row.getInt("was_lapses"));
  }

  private static Rated.@Nullable Answer answer(ResultSet row) throws SQLException {
    var query = row.getString("answer");
    return query == null
        ? null
        : new Rated.Answer(query, row.getInt("points"), row.getInt("possible"));
  }
}
