package hopwise.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WriterTest {
  private static final int THREADS = 64;
  private static final int WRITES = 100;

  @TempDir Path directory;
  private Connections connections;
  private Handle reader;

  @BeforeEach
  void makeTable() {
    var file = DatabaseFile.at("jdbc:sqlite:" + directory.resolve("numbers.db"));
    connections = new Connections(file);
    try (var handle = connections.writing()) {
      handle.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY)");
      handle.execute(
          "CREATE TABLE number (n INTEGER PRIMARY KEY, parent INTEGER"
              + " REFERENCES parent (id) DEFERRABLE INITIALLY DEFERRED)");
    }
    reader = connections.reading();
  }

  @AfterEach
  void closeReader() {
    reader.close();
  }

  private static int insert(Handle handle, int n) {
    return handle.execute("INSERT INTO number (n) VALUES (?)", n);
  }

  private Set<Integer> kept() {
    return new TreeSet<>(reader.createQuery("SELECT n FROM number").mapTo(Integer.class).list());
  }

  private static Set<Integer> numbers(int count) {
    return IntStream.range(0, count).boxed().collect(Collectors.toSet());
  }

  @Test
  void whatWasAcknowledgedIsThereAndWhatFailedIsNot() {
    var acknowledged = new ConcurrentSkipListSet<Integer>();
    var failed = new ConcurrentSkipListSet<Integer>();
    try (var writer = new Writer(connections::writing, 100);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int thread = 0; thread < THREADS; thread++) {
        int first = thread * WRITES;
        threads.execute(() -> {
          for (int n = first; n < first + WRITES; n++) {
            (write(writer, n) ? acknowledged : failed).add(n);
          }
        });
      }
    }
    assertEquals(Set.of(), without(acknowledged, kept()));
    assertEquals(Set.of(), without(kept(), acknowledged));
    assertEquals(Set.of(), without(without(numbers(THREADS * WRITES), acknowledged), failed));
    assertEquals(Set.of(), failed.stream().filter(n -> n % 7 != 0).collect(Collectors.toSet()));
    assertEquals(THREADS * WRITES / 7 + 1, failed.size());
  }

  private static Set<Integer> without(Set<Integer> numbers, Set<Integer> others) {
    var rest = new TreeSet<>(numbers);
    rest.removeAll(others);
    return rest;
  }

  /** Every seventh write fails after it has inserted. */
  private static boolean write(Writer writer, int n) {
    try {
      var future =
          writer.submit(handle -> {
            insert(handle, n);
            if (n % 7 == 0) {
              throw new IllegalStateException("seven");
            }
            return n;
          });
      return future.get() == n;
    } catch (ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aFailedCommitFailsTheWholeBatch() throws Exception {
    try (var writer = new Writer(connections::writing, 100)) {
      var gate = new CountDownLatch(1);
      var first = hold(writer, gate);
      var good = writer.submit(handle -> insert(handle, 1));
      var orphan =
          writer.submit(handle -> handle.execute("INSERT INTO number (n, parent) VALUES (2, 99)"));
      gate.countDown();
      assertTrue(first.get());
      assertThrows(ExecutionException.class, good::get);
      assertThrows(ExecutionException.class, orphan::get);
      assertEquals(Set.of(), kept());
      assertEquals(1, writer.submit(handle -> insert(handle, 3)).get());
      assertEquals(Set.of(3), kept());
    }
  }

  @Test
  void nothingIsSeenBeforeTheCommit() throws Exception {
    try (var writer = new Writer(connections::writing, 100)) {
      var write =
          writer.submit(handle -> {
            insert(handle, 1);
            return kept();
          });
      assertEquals(Set.of(), write.get());
      assertEquals(Set.of(1), kept());
    }
  }

  @Test
  void aFullQueueRefuses() throws Exception {
    var gate = new CountDownLatch(1);
    try (var writer = new Writer(connections::writing, 2)) {
      var first = hold(writer, gate);
      var second = writer.submit(handle -> insert(handle, 1));
      var third = writer.submit(handle -> insert(handle, 2));
      var refusal =
          assertThrows(DatabaseUnavailable.class, () -> writer.submit(handle -> insert(handle, 3)));
      assertEquals("Too many writes wait for the database: try again soon.", refusal.getMessage());
      gate.countDown();
      assertTrue(first.get());
      assertEquals(2, second.get() + third.get());
    }
    assertEquals(Set.of(1, 2), kept());
  }

  @Test
  void closingFinishesWhatWaitsAndRefusesMore() throws Exception {
    var writer = new Writer(connections::writing, 1000);
    var futures =
        IntStream.range(0, 500).mapToObj(n -> writer.submit(handle -> insert(handle, n))).toList();
    writer.close();
    for (var future : futures) {
      assertEquals(1, future.get());
    }
    assertEquals(numbers(500), kept());
    var refusal =
        assertThrows(DatabaseUnavailable.class, () -> writer.submit(handle -> insert(handle, 1)));
    assertEquals("The database is closed: the server is stopping.", refusal.getMessage());
  }

  /** Keeps the writer busy until {@code gate} opens. */
  private static Future<Boolean> hold(Writer writer, CountDownLatch gate) throws Exception {
    var running = new CountDownLatch(1);
    var future =
        writer.submit(handle -> {
          running.countDown();
          return wait(gate);
        });
    running.await();
    return future;
  }

  private static boolean wait(CountDownLatch gate) {
    try {
      gate.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
