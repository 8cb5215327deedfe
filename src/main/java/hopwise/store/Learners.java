package hopwise.store;

import hopwise.study.Learner;
import hopwise.study.Settings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/** Those who study, each found by the hash of a token that only a browser of theirs holds. */
public final class Learners {
  private final Database database;
  private final Supplier<String> ids;

  /**
   * Keeps learners in {@code database}.
   *
   * @param ids a source of unguessable ids
   */
  public Learners(Database database, Supplier<String> ids) {
    this.database = database;
    this.ids = ids;
  }

  /**
   * A new learner with the default settings; the one who has this token already, if another request
   * of the same browser was faster.
   */
  public Learner create(String tokenHash, Instant now) {
    return database.write(
        handle -> byToken(handle, tokenHash).orElseGet(() -> insert(handle, tokenHash, now)));
  }

  private Learner insert(Handle handle, String tokenHash, Instant now) {
    var learner =
        new Learner(ids.get(), Settings.DEFAULT, Instant.ofEpochMilli(now.toEpochMilli()));
    handle.execute(
        "INSERT INTO learner (id, created, theme, text_size, single_keys) VALUES (?, ?, ?, ?, ?)",
        learner.id(),
        learner.created().toEpochMilli(),
        learner.settings().theme().name(),
        learner.settings().textSize().name(),
        learner.settings().singleKeys().name());
    insertToken(handle, tokenHash, learner.id(), now);
    return learner;
  }

  /** The learner whose token has this hash. */
  public Optional<Learner> find(String tokenHash) {
    return database.read(handle -> byToken(handle, tokenHash));
  }

  private static Optional<Learner> byToken(Handle handle, String tokenHash) {
    return handle
        .createQuery(
            """
            SELECT learner.id, learner.created, theme, text_size, single_keys
            FROM learner JOIN learner_token ON learner_token.learner = learner.id
            WHERE token_hash = :token
            """)
        .bind("token", tokenHash)
        .map((row, context) -> learner(row))
        .findOne();
  }

  /** Changes how pages look to {@code learner}. */
  public void saveSettings(String learner, Settings settings) {
    database.write(handle ->
        handle.execute(
            "UPDATE learner SET theme = ?, text_size = ?, single_keys = ? WHERE id = ?",
            settings.theme().name(),
            settings.textSize().name(),
            settings.singleKeys().name(),
            learner));
  }

  /**
   * Everything kept about {@code learner}, in plain maps, lists, strings, numbers and truth values;
   * times as ISO 8601 text. Empty for an unknown learner.
   */
  public Map<String, Object> export(String learner) {
    return database.read(handle -> new Export(handle, learner).everything());
  }

  /** Deletes everything kept about {@code learner}; reports stay, but no longer say from whom. */
  public void delete(String learner) {
    database.write(handle -> handle.execute("DELETE FROM learner WHERE id = ?", learner));
  }

  static void insertToken(Handle handle, String tokenHash, String learner, Instant now) {
    handle.execute(
        "INSERT INTO learner_token (token_hash, learner, created) VALUES (?, ?, ?)",
        tokenHash,
        learner,
        now.toEpochMilli());
  }

  static Optional<Learner> byId(Handle handle, String id) {
    return handle
        .createQuery(
            "SELECT id, created, theme, text_size, single_keys FROM learner WHERE id = :id")
        .bind("id", id)
        .map((row, context) -> learner(row))
        .findOne();
  }

  private static Learner learner(ResultSet row) throws SQLException {
    return new Learner(
        row.getString("id"),
        new Settings(
            Settings.Theme.valueOf(row.getString("theme")),
            Settings.TextSize.valueOf(row.getString("text_size")),
            Settings.SingleKeys.valueOf(row.getString("single_keys"))),
        Times.read(row, "created"));
  }
}
