package hopwise.store;

import hopwise.study.RecallMark;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** What learners said about recall cards. */
public final class Recalls {
  private final Database database;

  /** Keeps marks in {@code database}. */
  public Recalls(Database database) {
    this.database = database;
  }

  /** Remembers what {@code learner} says of a card now, in place of what they said before. */
  public void mark(String learner, String chapter, String card, boolean knew, Instant now) {
    database.write(handle ->
        handle.execute(
            """
            INSERT INTO recall (learner, chapter, card, knew, marked) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (learner, chapter, card) DO UPDATE
              SET knew = excluded.knew, marked = excluded.marked
            """,
            learner,
            chapter,
            card,
            knew ? 1 : 0,
            now.toEpochMilli()));
  }

  /** Every card that {@code learner} has marked, by chapter and card. */
  public List<RecallMark> all(String learner) {
    return database.read(handle -> all(handle, learner));
  }

  static List<RecallMark> all(Handle handle, String learner) {
    return handle
        .createQuery(
            """
            SELECT chapter, card, knew, marked FROM recall
            WHERE learner = :learner ORDER BY chapter, card
            """)
        .bind("learner", learner)
        .map((row, context) ->
            new RecallMark(
                row.getString("chapter"),
                row.getString("card"),
                row.getInt("knew") == 1,
                Times.read(row, "marked")))
        .list();
  }
}
