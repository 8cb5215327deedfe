package hopwise.store;

import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Finds the sentence for what went wrong beneath. */
final class Failures {
  private static final int PRIMARY_CODE = 0xff;

  private Failures() {}

  /** What to tell if {@code failure} comes from the file or the machine, not from a program. */
  static Optional<DatabaseUnavailable> environment(DatabaseFile file, Throwable failure) {
    return causes(failure)
        .filter(SQLiteException.class::isInstance)
        .map(cause -> primary(((SQLiteException) cause).getResultCode()))
        .flatMap(code -> sentence(file, code).stream())
        .findFirst()
        .map(sentence -> new DatabaseUnavailable(sentence, failure));
  }

  /** What to tell when {@code failure} kept the database from opening. */
  static DatabaseUnavailable opening(DatabaseFile file, RuntimeException failure) {
    if (failure instanceof DatabaseUnavailable told) {
      return told;
    }
    return environment(file, failure)
        .orElseGet(() ->
            new DatabaseUnavailable(
                "The database "
                    + file.path()
                    + " "
                    + reason(failure)
                    + ": choose another file with --db, or restore a backup.",
                failure));
  }

  private static String reason(RuntimeException failure) {
    if (!(failure instanceof FlywayException flyway)) {
      return "cannot be opened (" + failure + ")";
    }
    return flyway.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE
        ? "belongs to another program"
        : "has tables that this version of Hopwise does not know";
  }

  private static Optional<String> sentence(DatabaseFile file, SQLiteErrorCode code) {
    var name = "The database " + file.path();
    if (code == SQLiteErrorCode.SQLITE_BUSY || code == SQLiteErrorCode.SQLITE_LOCKED) {
      return Optional.of(name + " is locked by another process: stop that process and try again.");
    }
    if (code == SQLiteErrorCode.SQLITE_READONLY) {
      return Optional.of(file.readOnly());
    }
    if (code == SQLiteErrorCode.SQLITE_NOTADB) {
      return Optional.of(name + " is not a database: choose another file with --db.");
    }
    if (code == SQLiteErrorCode.SQLITE_CORRUPT) {
      return Optional.of(name + " is damaged: restore a backup.");
    }
    if (code == SQLiteErrorCode.SQLITE_FULL) {
      return Optional.of(name + " cannot grow, the disk is full: make room and try again.");
    }
    if (code == SQLiteErrorCode.SQLITE_IOERR || code == SQLiteErrorCode.SQLITE_CANTOPEN) {
      return Optional.of(
          name + " cannot be read or written: check the disk, the file and its directory.");
    }
    return Optional.empty();
  }

  private static SQLiteErrorCode primary(SQLiteErrorCode code) {
    return SQLiteErrorCode.getErrorCode(code.code & PRIMARY_CODE);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause).limit(20);
  }
}
