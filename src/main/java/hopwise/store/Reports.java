package hopwise.store;

import hopwise.study.Report;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What readers think is wrong with questions. */
public final class Reports {
  private final Database database;
  private final Supplier<String> ids;

  /**
   * Keeps reports in {@code database}.
   *
   * @param ids a source of unguessable ids
   */
  public Reports(Database database, Supplier<String> ids) {
    this.database = database;
    this.ids = ids;
  }

  /**
   * Keeps a report.
   *
   * @param learner null for a visitor of whom nothing is kept
   * @param hash of the version that the reader saw
   */
  public void add(
      @Nullable String learner,
      String bank,
      String item,
      String hash,
      String message,
      Instant now) {
    database.write(handle ->
        handle.execute(
            """
            INSERT INTO report (id, learner, bank, item, hash, message, created)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            ids.get(),
            learner,
            bank,
            item,
            hash,
            message,
            now.toEpochMilli()));
  }

  /** Every report, newest first. */
  public List<Report> all() {
    return database.read(handle ->
        handle
            .createQuery("SELECT * FROM report ORDER BY created DESC, id")
            .map((row, context) -> report(row))
            .list());
  }

  static List<Report> of(Handle handle, String learner) {
    return handle
        .createQuery("SELECT * FROM report WHERE learner = :learner ORDER BY created, id")
        .bind("learner", learner)
        .map((row, context) -> report(row))
        .list();
  }

  private static Report report(ResultSet row) throws SQLException {
    return new Report(
        row.getString("id"),
        row.getString("learner"),
        row.getString("bank"),
        row.getString("item"),
        row.getString("hash"),
        row.getString("message"),
        Times.read(row, "created"));
  }
}
