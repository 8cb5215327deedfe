package hopwise.store;

import hopwise.simulator.lab.Lab;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Frozen copies of labs. */
public final class LabShares {
  private final Database database;
  private final Supplier<String> ids;

  /**
   * Keeps copies in {@code database}.
   *
   * @param ids a source of unguessable ids
   */
  public LabShares(Database database, Supplier<String> ids) {
    this.database = database;
    this.ids = ids;
  }

  /**
   * Makes a copy, and says its id.
   *
   * @param tab the terminal to show
   */
  public String share(
      String learner, String name, LabStart start, List<Lab.Entry> log, String tab, Instant now) {
    return database.write(handle -> {
      var id = ids.get();
      LabRows.keep(handle, start);
      handle.execute(
          "INSERT INTO lab_share (id, learner, name, hash, tab, created) VALUES (?, ?, ?, ?, ?, ?)",
          id,
          learner,
          name,
          start.hash(),
          tab,
          now.toEpochMilli());
      var batch =
          handle.prepareBatch(
              "INSERT INTO lab_share_entry (share, sequence, tab, place, line)"
                  + " VALUES (?, ?, ?, ?, ?)");
      for (var entry : log) {
        batch.add(id, entry.sequence(), entry.tab(), entry.place().toString(), entry.line());
      }
      batch.execute();
      return id;
    });
  }

  /** The copy of an id. */
  public Optional<SharedLab> find(String id) {
    return database.read(handle -> read(handle, "lab_share.id", id).stream().findFirst());
  }

  /** The copies that a learner made, oldest first. */
  static List<SharedLab> of(Handle handle, String learner) {
    return read(handle, "learner", learner);
  }

  private static List<SharedLab> read(Handle handle, String column, String value) {
    return handle
        .createQuery(
            """
            SELECT lab_share.id, lab_share.name, scenario_version.name AS scenario, lab_share.hash,
              content, tab, created
            FROM lab_share JOIN scenario_version ON scenario_version.hash = lab_share.hash
            WHERE %s = :value ORDER BY created, lab_share.id
            """
                .formatted(column))
        .bind("value", value)
        .map((row, context) -> share(handle, row))
        .list();
  }

  private static SharedLab share(Handle handle, ResultSet row) throws SQLException {
    var id = row.getString("id");
    var log =
        handle
            .createQuery(
                "SELECT sequence, tab, place, line FROM lab_share_entry"
                    + " WHERE share = :id ORDER BY sequence")
            .bind("id", id)
            .map((entry, context) -> LabRows.entry(entry))
            .list();
    var start =
        new LabStart(row.getString("scenario"), row.getString("hash"), row.getString("content"));
    return new SharedLab(
        id, row.getString("name"), start, row.getString("tab"), log, Times.read(row, "created"));
  }
}
