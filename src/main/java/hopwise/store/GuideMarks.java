package hopwise.store;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** How far learners are in the guides of labs. */
public final class GuideMarks {
  private final Database database;

  /** Keeps marks in {@code database}. */
  public GuideMarks(Database database) {
    this.database = database;
  }

  /** Remembers how far a learner is now; once a guide is completed, this stays. */
  public void mark(String learner, String lab, int done, int steps, Instant now) {
    database.write(handle ->
        handle.execute(
            """
            INSERT INTO guide_mark (learner, name, done, steps, completed) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (learner, name) DO UPDATE
              SET done = excluded.done, steps = excluded.steps,
                completed = CASE WHEN guide_mark.completed > 0 THEN guide_mark.completed
                  ELSE excluded.completed END
            """,
            learner,
            lab,
            done,
            steps,
            done == steps ? now.toEpochMilli() : 0));
  }

  /** All marks of a learner, by the names of labs. */
  public List<GuideMark> all(String learner) {
    return database.read(handle -> all(handle, learner));
  }

  static List<GuideMark> all(Handle handle, String learner) {
    return handle
        .createQuery(
            "SELECT name, done, steps, completed FROM guide_mark WHERE learner = :learner ORDER BY"
                + " name")
        .bind("learner", learner)
        .map((row, context) ->
            new GuideMark(
                row.getString("name"),
                row.getInt("done"),
                row.getInt("steps"),
                row.getLong("completed") == 0 ? null : Times.read(row, "completed")))
        .list();
  }
}
