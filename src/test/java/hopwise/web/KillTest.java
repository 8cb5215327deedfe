package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A server process is killed while 50 learners answer: no acknowledged answer is lost. */
class KillTest {
  private static final int LEARNERS = 50;
  private static final Pattern VALUE = Pattern.compile("name=\"how-many\" value=\"(\\d+)\"");

  /** A learner in the middle of a quiz, and the highest answer that the server said it has. */
  private static final class Client {
    private final Visit visit;
    private final String attempt;
    private final String token;
    private final AtomicInteger acknowledged = new AtomicInteger();

    Client(TestSite site) {
      visit = new Visit(site);
      attempt = QuizHttpTest.begin(visit, "first");
      token = Visit.token(visit.get(attempt).body());
    }

    void answerUntilTheServerDies() {
      for (int value = 1; ; value++) {
        var body = "token=" + token + "&shown=how-many&how-many=" + value;
        var request = visit.script(attempt, body);
        try {
          if (visit.send(request).body().contains("\"saved\":[\"how-many\"]")) {
            acknowledged.set(value);
          }
        } catch (UncheckedIOException e) {
          return;
        }
      }
    }
  }

  @Test
  void keepsEveryAcknowledgedAnswer() throws Exception {
    var home = Files.createTempDirectory("hopwise-kill");
    int port = freePort();
    var site = TestSite.elsewhere(port);
    var process = serve(home, port, site);
    var clients = new ArrayList<Client>();
    for (int i = 0; i < LEARNERS; i++) {
      clients.add(new Client(site));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var answering =
          clients.stream()
              .map(client -> threads.submit(() -> client.answerUntilTheServerDies()))
              .toList();
      Thread.sleep(3000);
      process.destroyForcibly().waitFor();
      for (var learner : answering) {
        learner.get();
      }
    }
    var again = serve(home, port, site);
    try {
      int answers = 0;
      for (var client : clients) {
        int acknowledged = client.acknowledged.get();
        answers += acknowledged;
        var kept = VALUE.matcher(client.visit.get(client.attempt).body());
        assertTrue(acknowledged > 0, "the learner was answered before the kill");
        assertTrue(kept.find(), "the answer is there after the kill");
        assertTrue(
            Integer.parseInt(kept.group(1)) >= acknowledged,
            kept.group(1) + " was kept, " + acknowledged + " was acknowledged");
      }
      System.out.println("killed after " + answers + " acknowledged answers, none lost");
    } finally {
      again.destroyForcibly().waitFor();
    }
  }

  /** A server in a process of its own, on the small course. */
  static Process serve(Path home, int port, TestSite site) throws Exception {
    var process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "hopwise.Main",
                    "serve",
                    "--port",
                    String.valueOf(port),
                    "--content",
                    "src/test/resources/course/content",
                    "--quizzes",
                    "src/test/resources/course/quizzes",
                    "--db",
                    "jdbc:sqlite:" + home.resolve("hopwise.db")))
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("log-" + System.nanoTime()).toFile())
            .start();
    for (int i = 0; i < 300; i++) {
      try {
        new Visit(site).get("/");
        return process;
      } catch (UncheckedIOException e) {
        Thread.sleep(100);
      }
    }
    process.destroyForcibly();
    throw new AssertionError("the server did not start; see " + home);
  }

  static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
