package hopwise.store;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** Opens connections to a SQLite file, set up so that what was committed survives a crash. */
final class Connections {
  private static final int BUSY_MILLISECONDS = 5_000;

  private final DatabaseFile file;

  Connections(DatabaseFile file) {
    this.file = file;
  }

  /** Brings the tables to the newest version; refuses a file that a newer Hopwise wrote. */
  void migrate() {
    var flyway =
        Flyway.configure().dataSource(source(SQLiteConfig.TransactionMode.DEFERRED)).load();
    for (var migration : flyway.info().applied()) {
      refuseNewer(migration);
    }
    flyway.migrate();
  }

  private void refuseNewer(MigrationInfo migration) {
    var state = migration.getState();
    if (state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED) {
      throw new DatabaseUnavailable(
          "The database "
              + file.path()
              + " was written by a newer version of Hopwise: start that version, or choose another"
              + " file with --db.");
    }
  }

  /** For the one writer: a transaction takes the write lock when it begins. */
  Handle writing() {
    return Jdbi.open(source(SQLiteConfig.TransactionMode.IMMEDIATE));
  }

  /** For a reader: refuses every write. */
  Handle reading() {
    var handle = Jdbi.open(source(SQLiteConfig.TransactionMode.DEFERRED));
    handle.execute("PRAGMA query_only = ON");
    return handle;
  }

  private SQLiteDataSource source(SQLiteConfig.TransactionMode mode) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLISECONDS);
    config.setTransactionMode(mode);
    var source = new SQLiteDataSource(config);
    source.setUrl(file.url());
    return source;
  }
}
