package hopwise.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.quiz.ItemVersion;
import hopwise.quiz.Response;
import hopwise.study.Attempt.Scope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kills a process that saves answers, without warning, and looks for every acknowledged one. */
@Timeout(120)
class CrashTest {
  private static final int THREADS = 50;
  private static final int ACKNOWLEDGED = 2_000;
  private static final ItemVersion[] ITEMS =
      IntStream.range(0, 40)
          .mapToObj(i -> Samples.version("item" + i + ":a:b,c"))
          .toArray(ItemVersion[]::new);

  @TempDir Path directory;

  /** Each thread makes attempts and answers their items, printing ATTEMPT ITEM once it is kept. */
  static final class Saver {
    private Saver() {}

    public static void main(String[] arguments) {
      var database = Database.open(arguments[0]);
      var learner = new Learners(database, Samples.IDS).create("token", Samples.NOW).id();
      var attempts = new Attempts(database, Samples.IDS, Samples::item);
      for (int i = 0; i < THREADS; i++) {
        int thread = i;
        Thread.ofPlatform()
            .start(() -> {
              for (int round = 0; ; round++) {
                save(attempts, learner, "bank-" + thread + "-" + round);
              }
            });
      }
    }

    private static void save(Attempts attempts, String learner, String bank) {
      var attempt =
          attempts.start(learner, bank, Scope.ALL, Samples.asked(bank, ITEMS), 7, "", Samples.NOW);
      for (var version : ITEMS) {
        var item = version.item().id();
        var response = new Response.Typed(attempt.id() + item);
        var outcome = attempts.answer(attempt.id(), learner, item, response, Samples.NOW);
        System.out.println(attempt.id() + " " + item + " " + outcome);
      }
    }
  }

  @RepeatedTest(3)
  void everyAcknowledgedAnswerSurvivesAKill() throws Exception {
    var acknowledged = killAfterwards(start());
    assertTrue(acknowledged.size() >= ACKNOWLEDGED);
    try (var database = Samples.open(directory)) {
      assertEquals(Set.of(), missing(database, acknowledged));
      assertEquals("ok", integrity(database));
    }
  }

  private static String integrity(Database database) {
    return database.read(
        handle -> handle.createQuery("PRAGMA integrity_check").mapTo(String.class).one());
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Saver.class.getName(),
            Samples.url(directory))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** What the process acknowledged until it died, half-printed lines left out. */
  private static Set<String> killAfterwards(Process process) throws IOException {
    var acknowledged = new HashSet<String>();
    try (var lines = process.inputReader()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.endsWith(" SAVED")) {
          acknowledged.add(line);
        }
        if (acknowledged.size() == ACKNOWLEDGED) {
          // The process's own method would also close the stream that is still to be read.
          process.toHandle().destroyForcibly();
        }
      }
    } finally {
      process.destroyForcibly();
    }
    return acknowledged;
  }

  private static Set<String> missing(Database database, Set<String> acknowledged) {
    var learner = new Learners(database, Samples.IDS).find("token").orElseThrow().id();
    var kept = new HashMap<String, Response>();
    for (var attempt : database.read(handle -> AttemptRows.all(handle, learner))) {
      for (var entry : attempt.entries()) {
        if (entry.response() != null) {
          kept.put(attempt.id() + " " + entry.item() + " SAVED", entry.response());
        }
      }
    }
    var missing = new HashSet<>(acknowledged);
    missing.removeIf(line -> {
      var words = line.split(" ");
      return new Response.Typed(words[0] + words[1]).equals(kept.get(line));
    });
    return missing;
  }
}
