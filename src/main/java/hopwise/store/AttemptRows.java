package hopwise.store;

import hopwise.study.Attempt;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads attempts with their entries, any number of them in one query. */
final class AttemptRows {
  private static final String SELECT =
      """
      SELECT attempt.id, learner, attempt.bank, scope, seed, started, submitted,
        attempt_item.bank AS item_bank, item, variant, hash, response, answered, points, possible, graded_hash
      FROM attempt JOIN attempt_item ON attempt_item.attempt = attempt.id
      """;

  private AttemptRows() {}

  static Optional<Attempt> find(Handle handle, String id, String learner) {
    return read(handle, "WHERE attempt.id = :id AND learner = :learner", Map.of("id", id), learner)
        .stream()
        .findFirst();
  }

  static Optional<Attempt> open(Handle handle, String learner, String bank) {
    return read(
            handle,
            "WHERE learner = :learner AND attempt.bank = :bank AND submitted IS NULL",
            Map.of("bank", bank),
            learner)
        .stream()
        .findFirst();
  }

  static Optional<Attempt> latest(Handle handle, String learner, String bank) {
    return read(
            handle,
            """
            WHERE learner = :learner AND attempt.bank = :bank AND serial =
              (SELECT MAX(serial) FROM attempt WHERE learner = :learner AND bank = :bank)
            """,
            Map.of("bank", bank),
            learner)
        .stream()
        .findFirst();
  }

  /** Oldest first. */
  static List<Attempt> all(Handle handle, String learner) {
    return read(handle, "WHERE learner = :learner", Map.of(), learner);
  }

  private static List<Attempt> read(
      Handle handle, String where, Map<String, String> values, String learner) {
    return handle
        .createQuery(SELECT + where + " ORDER BY started, attempt.bank, serial, position")
        .bindMap(values)
        .bind("learner", learner)
        .map((row, context) -> attempt(row, List.of(entry(row))))
        .stream()
        .collect(Collectors.groupingBy(Attempt::id, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(AttemptRows::join)
        .toList();
  }

  private static Attempt join(List<Attempt> rows) {
    var entries = rows.stream().flatMap(row -> row.entries().stream()).toList();
    var first = rows.getFirst();
    return new Attempt(
        first.id(),
        first.learner(),
        first.bank(),
        first.scope(),
        first.seed(),
        first.started(),
        first.submitted(),
        entries);
  }

  private static Attempt attempt(ResultSet row, List<Attempt.Entry> entries) throws SQLException {
    return new Attempt(
        row.getString("id"),
        row.getString("learner"),
        row.getString("bank"),
        Attempt.Scope.valueOf(row.getString("scope")),
        row.getLong("seed"),
        Times.read(row, "started"),
        Times.readOrNull(row, "submitted"),
        entries);
  }

  private static Attempt.Entry entry(ResultSet row) throws SQLException {
    var response = row.getString("response");
    return new Attempt.Entry(
        row.getString("item_bank"),
        row.getString("item"),
        row.getLong("variant"),
        row.getString("hash"),
        response == null ? null : ResponseText.read(response),
        Times.readOrNull(row, "answered"),
        number(row, "points"),
        number(row, "possible"),
        row.getString("graded_hash"));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }
}
