package hopwise.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class DatabaseTest {
  @TempDir Path directory;

  private String refusal(String url) {
    var refusal = assertThrows(DatabaseUnavailable.class, () -> Database.open(url).close());
    return refusal.getMessage().replace(directory.toString(), "DIR");
  }

  private String url() {
    return Samples.url(directory);
  }

  @Test
  void makesTheDirectoriesAboveTheFileAndKeepsWhatWasWritten() {
    var url = Samples.url(directory.resolve("a/b"));
    try (var database = Database.open(url)) {
      new Learners(database, Samples.IDS).create("token", Samples.NOW);
    }
    assertEquals(Set.of("hopwise.db"), Set.of(directory.resolve("a/b").toFile().list()));
    try (var database = Database.open(url)) {
      assertTrue(new Learners(database, Samples.IDS).find("token").isPresent());
    }
  }

  @Test
  void isSetUpToSurviveACrash() {
    try (var database = Database.open(url())) {
      assertEquals("wal", pragma(database, "journal_mode"));
      assertEquals("2", pragma(database, "synchronous"));
      assertEquals("1", pragma(database, "foreign_keys"));
    }
  }

  private static String pragma(Database database, String name) {
    return database.write(handle -> handle.createQuery("PRAGMA " + name).mapTo(String.class).one());
  }

  @Test
  void aReadRefusesToWrite() {
    try (var database = Database.open(url())) {
      assertThrows(
          DatabaseUnavailable.class,
          () -> database.read(handle -> handle.execute("DELETE FROM learner")));
    }
  }

  @Test
  void callsTheDatabaseOnPlatformThreadsOnly() throws Exception {
    try (var database = Database.open(url());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> task =
          () ->
              database.read(handle -> Thread.currentThread().isVirtual())
                  || database.write(handle -> Thread.currentThread().isVirtual());
      for (var virtual : threads.invokeAll(IntStream.range(0, 100).mapToObj(i -> task).toList())) {
        assertEquals(false, virtual.get());
      }
    }
  }

  @Test
  void aFullDiskFailsAWriteAndMendsWhenThereIsRoom() {
    try (var database = Database.open(url())) {
      var learners = new Learners(database, Samples.IDS);
      var ann = learners.create("ann", Samples.NOW).id();
      var reports = new Reports(database, Samples.IDS);
      var refusal =
          assertThrows(
              DatabaseUnavailable.class,
              () ->
                  database.write(handle -> {
                    handle.execute("PRAGMA max_page_count = 1");
                    return handle.execute(
                        "INSERT INTO item_version VALUES ('hash', 'bank', 'item', ?)",
                        "x".repeat(1_000_000));
                  }));
      assertEquals(
          "The database DIR/hopwise.db cannot grow, the disk is full: make room and try again.",
          refusal.getMessage().replace(directory.toString(), "DIR"));
      reports.add(ann, "bank", "item", "hash", "x".repeat(1_000_000), Samples.NOW);
      assertEquals(1, reports.all().size());
    }
  }

  @Test
  void aClosedDatabaseSaysSo() {
    var database = Database.open(url());
    database.close();
    for (var use : new Runnable[] {() -> database.read(h -> 1), () -> database.write(h -> 1)}) {
      assertEquals(
          "The database is closed: the server is stopping.",
          assertThrows(DatabaseUnavailable.class, use::run).getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "data/hopwise.db",
        "jdbc:sqlite:",
        "jdbc:sqlite::memory:",
        "jdbc:sqlite:file::memory:?cache=shared",
        "jdbc:sqlite:a\0b",
        "jdbc:postgresql://localhost/hopwise"
      })
  void refusesWhatIsNoSqliteFile(String url) {
    assertEquals(
        "“"
            + url
            + "” is not the address of a SQLite file: write one like"
            + " “jdbc:sqlite:data/hopwise.db”.",
        refusal(url));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /file/hopwise.db | The directory DIR/file for the database cannot be made (DIR/file is a file): make it, or choose another place with --db.
          /file/a/hopwise.db | The directory DIR/file/a for the database cannot be made (DIR/file is a file): make it, or choose another place with --db.
          /directory | The database DIR/directory is a directory: name a file in it with --db.
          /file | The database DIR/file is not a database: choose another file with --db.
          /foreign.db | The database DIR/foreign.db belongs to another program: choose another file with --db, or restore a backup.
          /newer.db | The database DIR/newer.db was written by a newer version of Hopwise: start that version, or choose another file with --db.
          /changed.db | The database DIR/changed.db has tables that this version of Hopwise does not know: choose another file with --db, or restore a backup.
          /old.db?mode=ro | The database DIR/old.db is read-only: allow writing to it and to its directory, or choose another file with --db.
          """)
  void saysInOneSentenceWhyItCannotOpen(String name, String sentence) throws IOException {
    Files.writeString(directory.resolve("file"), "This is no database. ".repeat(100));
    Files.createDirectory(directory.resolve("directory"));
    edit("foreign.db", "CREATE TABLE song (title TEXT)");
    Database.open(url("newer.db")).close();
    edit(
        "newer.db",
        "INSERT INTO flyway_schema_history SELECT 99, '99', 'future', type, 'V99__future.sql', 1,"
            + " installed_by, installed_on, execution_time, 1 FROM flyway_schema_history WHERE"
            + " version = '1'");
    Database.open(url("changed.db")).close();
    edit("changed.db", "UPDATE flyway_schema_history SET checksum = 1");
    edit("old.db", "PRAGMA user_version = 1");
    assertEquals(sentence, refusal("jdbc:sqlite:file:" + directory + name));
  }

  private String url(String name) {
    return "jdbc:sqlite:" + directory.resolve(name);
  }

  private void edit(String name, String sql) {
    Jdbi.create(url(name)).useHandle(handle -> handle.execute(sql));
  }

  @Test
  void saysThatADirectoryCannotBeMade() {
    var message = refusal("jdbc:sqlite:/proc/hopwise/hopwise.db");
    assertTrue(
        message.matches(
            "The directory /proc/hopwise for the database cannot be made \\(.+\\): make it, or"
                + " choose another place with --db\\."),
        message);
  }

  @Test
  void saysThatAnotherProcessHoldsTheFile() {
    Database.open(url()).close();
    try (var holder = Jdbi.open(url())) {
      holder.execute("PRAGMA locking_mode = EXCLUSIVE");
      holder.execute("CREATE TABLE held (n INTEGER)");
      assertEquals(
          "The database DIR/hopwise.db is locked by another process: stop that process and try"
              + " again.",
          refusal(url()));
    }
  }
}
