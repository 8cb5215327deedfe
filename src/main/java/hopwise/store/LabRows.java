package hopwise.store;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.linux.NamespaceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Rows of labs and their logs. */
final class LabRows {
  private static final String SELECT =
      """
      SELECT lab.id, lab.name, scenario_version.name AS scenario, lab.hash, kept_against, revision,
        entries, started, touched
      FROM lab JOIN scenario_version ON scenario_version.hash = lab.hash
      """;

  private LabRows() {}

  static Optional<KeptLab> find(Handle handle, String learner, String name, Standing standing) {
    return handle
        .createQuery(SELECT + "WHERE learner = :learner AND lab.name = :name AND is_left = :left")
        .bind("learner", learner)
        .bind("name", name)
        .bind("left", standing.column)
        .map((row, context) -> lab(row))
        .findOne();
  }

  /** Whether a lab is the one that a learner finds, or the one before it. */
  enum Standing {
    CURRENT(0),
    LEFT(1),
    CHANGING(2);

    private final int column;

    Standing(int column) {
      this.column = column;
    }
  }

  /** A learner's labs, the last used first. */
  static List<KeptLab> all(Handle handle, String learner, Standing standing) {
    return handle
        .createQuery(
            SELECT + "WHERE learner = :learner AND is_left = :left ORDER BY touched DESC, lab.name")
        .bind("learner", learner)
        .bind("left", standing.column)
        .map((row, context) -> lab(row))
        .list();
  }

  private static KeptLab lab(ResultSet row) throws SQLException {
    return new KeptLab(
        row.getString("id"),
        row.getString("name"),
        row.getString("scenario"),
        row.getString("hash"),
        row.getString("kept_against"),
        row.getLong("revision"),
        row.getInt("entries"),
        Times.read(row, "started"),
        Times.read(row, "touched"));
  }

  static List<Lab.Entry> log(Handle handle, String lab) {
    return handle
        .createQuery(
            "SELECT sequence, tab, place, line FROM lab_entry WHERE lab = :id ORDER BY sequence")
        .bind("id", lab)
        .map((row, context) -> entry(row))
        .list();
  }

  static Lab.Entry entry(ResultSet row) throws SQLException {
    return new Lab.Entry(
        row.getInt("sequence"),
        row.getString("tab"),
        place(row.getString("place")),
        row.getString("line"));
  }

  private static NamespaceId place(String text) {
    int at = text.indexOf('@');
    return at < 0
        ? NamespaceId.root(text)
        : new NamespaceId(text.substring(0, at), text.substring(at + 1));
  }

  static void keep(Handle handle, LabStart start) {
    handle.execute(
        "INSERT INTO scenario_version (hash, name, content) VALUES (?, ?, ?)"
            + " ON CONFLICT (hash) DO NOTHING",
        start.hash(),
        start.scenario(),
        start.content());
  }

  static void insert(
      Handle handle, String id, String learner, String name, LabStart start, Instant now) {
    keep(handle, start);
    handle.execute(
        """
        INSERT INTO lab (id, learner, name, hash, kept_against, revision, entries, started,
          touched, is_left)
        VALUES (?, ?, ?, ?, '', 0, 0, ?, ?, 0)
        """,
        id,
        learner,
        name,
        start.hash(),
        now.toEpochMilli(),
        now.toEpochMilli());
  }

  static void append(Handle handle, String lab, List<Lab.Entry> entries, Instant now) {
    var batch =
        handle.prepareBatch(
            "INSERT INTO lab_entry (lab, sequence, tab, place, line, typed) VALUES (?, ?, ?, ?, ?,"
                + " ?)");
    for (var entry : entries) {
      batch.add(
          lab,
          entry.sequence(),
          entry.tab(),
          entry.place().toString(),
          entry.line(),
          now.toEpochMilli());
    }
    batch.execute();
  }

  /** Notes that a lab has changed, and how long its log is now. */
  static void touch(Handle handle, String lab, int entries, Instant now) {
    handle.execute(
        "UPDATE lab SET revision = revision + 1, entries = ?, touched = ? WHERE id = ?",
        entries,
        now.toEpochMilli(),
        lab);
  }

  static void move(Handle handle, String learner, String name, Standing from, Standing to) {
    handle.execute(
        "UPDATE lab SET is_left = ?, revision = revision + 1"
            + " WHERE learner = ? AND name = ? AND is_left = ?",
        to.column,
        learner,
        name,
        from.column);
  }

  static void deleteLeft(Handle handle, String learner, String name) {
    handle.execute(
        "DELETE FROM lab WHERE learner = ? AND name = ? AND is_left = ?",
        learner,
        name,
        Standing.LEFT.column);
  }
}
