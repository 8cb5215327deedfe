package hopwise.store;

import hopwise.study.Reading;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** How far learners have read. */
public final class Readings {
  private final Database database;

  /** Keeps readings in {@code database}. */
  public Readings(Database database) {
    this.database = database;
  }

  /** Remembers that {@code learner} now reads at {@code anchor}; empty is the top. */
  public void place(String learner, String chapter, String anchor, Instant now) {
    database.write(handle ->
        handle.execute(
            """
            INSERT INTO reading (learner, chapter, place, seen) VALUES (?, ?, ?, ?)
            ON CONFLICT (learner, chapter) DO UPDATE SET place = excluded.place, seen = excluded.seen
            """,
            learner,
            chapter,
            anchor,
            now.toEpochMilli()));
  }

  /** Remembers that {@code learner} is done with {@code chapter}; the first time counts. */
  public void done(String learner, String chapter, Instant now) {
    database.write(handle ->
        handle.execute(
            """
            INSERT INTO reading (learner, chapter, place, seen, done) VALUES (?, ?, '', ?, ?)
            ON CONFLICT (learner, chapter) DO UPDATE
              SET seen = excluded.seen, done = COALESCE(reading.done, excluded.done)
            """,
            learner,
            chapter,
            now.toEpochMilli(),
            now.toEpochMilli()));
  }

  /** Takes {@link #done} back. */
  public void undone(String learner, String chapter) {
    database.write(handle ->
        handle.execute(
            "UPDATE reading SET done = NULL WHERE learner = ? AND chapter = ?", learner, chapter));
  }

  /** Every chapter that {@code learner} has opened, the one read last first. */
  public List<Reading> all(String learner) {
    return database.read(handle -> all(handle, learner));
  }

  static List<Reading> all(Handle handle, String learner) {
    return handle
        .createQuery(
            """
            SELECT chapter, place, seen, done FROM reading
            WHERE learner = :learner ORDER BY seen DESC, chapter
            """)
        .bind("learner", learner)
        .map((row, context) ->
            new Reading(
                row.getString("chapter"),
                row.getString("place"),
                Times.read(row, "seen"),
                Times.readOrNull(row, "done")))
        .list();
  }
}
