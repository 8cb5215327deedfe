package hopwise.store;

import hopwise.study.Bookmark;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The sections that learners marked to come back to. */
public final class Bookmarks {
  private final Database database;

  /** Keeps bookmarks in {@code database}. */
  public Bookmarks(Database database) {
    this.database = database;
  }

  /** Sets a bookmark; one that is there stays. */
  public void set(String learner, String chapter, String anchor, Instant now) {
    database.write(handle ->
        handle.execute(
            """
            INSERT INTO bookmark (learner, chapter, anchor, created) VALUES (?, ?, ?, ?)
            ON CONFLICT (learner, chapter, anchor) DO NOTHING
            """,
            learner,
            chapter,
            anchor,
            now.toEpochMilli()));
  }

  /** Takes a bookmark away. */
  public void remove(String learner, String chapter, String anchor) {
    database.write(handle ->
        handle.execute(
            "DELETE FROM bookmark WHERE learner = ? AND chapter = ? AND anchor = ?",
            learner,
            chapter,
            anchor));
  }

  /** Every bookmark of {@code learner}, by chapter, oldest first. */
  public List<Bookmark> all(String learner) {
    return database.read(handle -> all(handle, learner));
  }

  static List<Bookmark> all(Handle handle, String learner) {
    return handle
        .createQuery(
            """
            SELECT chapter, anchor, created FROM bookmark
            WHERE learner = :learner ORDER BY chapter, created, anchor
            """)
        .bind("learner", learner)
        .map((row, context) ->
            new Bookmark(
                row.getString("chapter"), row.getString("anchor"), Times.read(row, "created")))
        .list();
  }
}
