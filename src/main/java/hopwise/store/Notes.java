package hopwise.store;

import hopwise.study.Note;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What learners write for themselves. */
public final class Notes {
  private static final String SELECT =
      "SELECT chapter, anchor, text, updated FROM note WHERE learner = :learner ";

  private final Database database;

  /** Keeps notes in {@code database}. */
  public Notes(Database database) {
    this.database = database;
  }

  /** What became of a note. */
  public sealed interface Outcome {
    /**
     * It is kept.
     *
     * @param version to be sent with the next change
     */
    record Saved(long version) implements Outcome {}

    /** Nothing changed: another tab was faster, and wrote something else. */
    record Newer(Note note) implements Outcome {}
  }

  /** The version of a note that is not there. */
  public static final long NONE = 0;

  /** What a form sends back to say which text it has seen. */
  public static long version(Note note) {
    return note.updated().toEpochMilli();
  }

  /**
   * Keeps {@code text} in place of what was there, unless that is newer than what the learner saw;
   * empty text takes the note away.
   *
   * @param seen the {@link #version} that the text was written over
   */
  public Outcome save(
      String learner, String chapter, String anchor, String text, long seen, Instant now) {
    return database.write(handle -> {
      var kept = find(handle, learner, chapter, anchor);
      if (kept.filter(note -> note.text().equals(text)).isPresent()) {
        return new Outcome.Saved(version(kept.get()));
      }
      if (kept.filter(note -> version(note) != seen).isPresent()) {
        return new Outcome.Newer(kept.get());
      }
      // Two changes in a millisecond are two versions.
      long version = Math.max(now.toEpochMilli(), kept.map(Notes::version).orElse(NONE) + 1);
      handle.execute(
          "DELETE FROM note WHERE learner = ? AND chapter = ? AND anchor = ?",
          learner,
          chapter,
          anchor);
      if (text.isEmpty()) {
        return new Outcome.Saved(NONE);
      }
      handle.execute(
          "INSERT INTO note (learner, chapter, anchor, text, updated) VALUES (?, ?, ?, ?, ?)",
          learner,
          chapter,
          anchor,
          text,
          version);
      return new Outcome.Saved(version);
    });
  }

  /** The note of {@code learner} on a section. */
  public Optional<Note> find(String learner, String chapter, String anchor) {
    return database.read(handle -> find(handle, learner, chapter, anchor));
  }

  private static Optional<Note> find(Handle handle, String learner, String chapter, String anchor) {
    return handle
        .createQuery(SELECT + "AND chapter = :chapter AND anchor = :anchor")
        .bind("learner", learner)
        .bind("chapter", chapter)
        .bind("anchor", anchor)
        .map((row, context) -> note(row))
        .findOne();
  }

  /** Every note of {@code learner}, by chapter and section. */
  public List<Note> all(String learner) {
    return database.read(handle -> all(handle, learner));
  }

  static List<Note> all(Handle handle, String learner) {
    return handle
        .createQuery(SELECT + "ORDER BY chapter, anchor")
        .bind("learner", learner)
        .map((row, context) -> note(row))
        .list();
  }

  private static Note note(ResultSet row) throws SQLException {
    return new Note(
        row.getString("chapter"),
        row.getString("anchor"),
        row.getString("text"),
        Times.read(row, "updated"));
  }
}
