package hopwise.store;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * The database of a server. Safe for use by any number of threads, virtual ones included: SQLite
 * itself is only called on platform threads. When a write has returned, its data survives a crash.
 */
public final class Database implements AutoCloseable {
  private static final int READERS = 4;
  private static final int WAITING_WRITES = 10_000;

  private final DatabaseFile file;
  private final Readers readers;
  private final Writer writer;

  private Database(DatabaseFile file, Connections connections) {
    this.file = file;
    this.readers = new Readers(connections::reading, READERS);
    this.writer = new Writer(connections::writing, WAITING_WRITES);
  }

  /**
   * Opens {@code jdbcUrl}, {@code jdbc:sqlite:FILE}; makes the file, its directory and its tables
   * where they are missing.
   *
   * @throws DatabaseUnavailable if that cannot be done
   */
  public static Database open(String jdbcUrl) {
    var file = DatabaseFile.at(jdbcUrl);
    file.prepare();
    try {
      var connections = new Connections(file);
      connections.migrate();
      return new Database(file, connections);
    } catch (RuntimeException e) {
      throw Failures.opening(file, e);
    }
  }

  /** Reads in one transaction, so that all of it is of the same moment. */
  <T> T read(Function<Handle, T> work) {
    return await(readers.submit(work));
  }

  /** Writes in one transaction: all of {@code work} or, if it throws, nothing of it. */
  <T> T write(Function<Handle, T> work) {
    return await(writer.submit(work));
  }

  private <T> T await(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DatabaseUnavailable("The wait for " + file.path() + " was interrupted.", e);
    } catch (ExecutionException e) {
      var cause = e.getCause() == null ? e : e.getCause();
      throw Failures.environment(file, cause)
          .map(RuntimeException.class::cast)
          .orElseGet(() -> unchecked(cause));
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    return cause instanceof RuntimeException broken ? broken : new IllegalStateException(cause);
  }

  /** Finishes the writes that wait, then closes the file. */
  @Override
  public void close() {
    writer.close();
    readers.close();
  }
}
