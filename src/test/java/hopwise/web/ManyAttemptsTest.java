package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A thousand learners begin, answer and submit a quiz at once; each finds their own answer. */
@Timeout(120)
class ManyAttemptsTest {
  private static final int LEARNERS = 1_000;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @Test
  void noneIsLost() throws Exception {
    try (var site = TestSite.small();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var attempts = new ArrayList<Future<Taken>>();
      for (int i = 0; i < LEARNERS; i++) {
        int answer = 20_000 + i;
        attempts.add(threads.submit(() -> new Learner(site).take(answer)));
      }
      var taken = all(attempts);
      assertEquals(LEARNERS, taken.stream().map(Taken::attempt).distinct().count());
      for (var one : taken) {
        assertTrue(one.result().contains(String.valueOf(one.answer())), one.attempt());
      }
    }
  }

  private static List<Taken> all(List<Future<Taken>> futures)
      throws InterruptedException, ExecutionException {
    var taken = new ArrayList<Taken>();
    for (var future : futures) {
      taken.add(future.get());
    }
    return taken;
  }

  private record Taken(String attempt, int answer, String result) {}

  /** A browser with one cookie; a client for each would cost a thread for each. */
  private static final class Learner {
    private final TestSite site;
    private String cookie = "";

    Learner(TestSite site) {
      this.site = site;
    }

    Taken take(int answer) throws IOException, InterruptedException {
      var knock = post("/quiz/first", "scope=all&previous=");
      cookie = knock.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
      var attempt = Visit.location(post(Visit.location(knock), "scope=all&previous="));
      var token = Visit.token(get(attempt).body());
      var sheet = "token=" + token + "&shown=how-many&how-many=" + answer;
      assertEquals(303, post(attempt, sheet).statusCode());
      assertEquals(303, post(attempt + "/submit", sheet + "&confirmed=yes").statusCode());
      return new Taken(attempt, answer, get(attempt).body());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return CLIENT.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String body)
        throws IOException, InterruptedException {
      return CLIENT.send(
          request(path)
              .header("Origin", site.url(""))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
      var request = HttpRequest.newBuilder(URI.create(site.url(path)));
      return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }
  }
}
