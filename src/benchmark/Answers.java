import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * Counts answers that a running site keeps in a time, given by 64 learners at once, and commits of
 * a plain SQLite loop in the same time. Then, while they go on answering, one more learner opens
 * the page of a quiz and that of a result, over and over. Arguments: the site's address, a file for
 * the plain database, seconds.
 */
class Answers {
  private static final int LEARNERS = 64;
  private static final String BANK = "kubenet-at-a-glance";
  private static final Pattern NUMBER_ITEM =
      Pattern.compile("item item-number\" data-item=\"([a-z0-9-]+)\"");
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

  public static void main(String[] arguments) throws Exception {
    var site = arguments[0];
    long nanos = Long.parseLong(arguments[2]) * 1_000_000_000L;
    double plain = plain(arguments[1], nanos);
    var learners = new Learner[LEARNERS];
    for (int i = 0; i < LEARNERS; i++) {
      learners[i] = new Learner(site);
    }
    run(learners, nanos / 2, () -> {});
    double kept = run(learners, nanos, () -> {}) / (nanos / 1e9);
    System.out.printf("Answers that survive a kill; per second%n");
    System.out.printf("  %-34s %10.0f%n", "plain SQLite, one commit each", plain);
    System.out.printf(
        "  %-34s %10.0f   %.2f of plain%n", "Hopwise over HTTP, 64 learners", kept, kept / plain);
    var quiz = new Learner(site);
    var result = new Learner(site);
    result.submit();
    System.out.printf("Pages while 64 learners answer; milliseconds, 50th and 99th percentile%n");
    print("a quiz under way", quiz, learners, nanos);
    print("a result", result, learners, nanos);
  }

  private static void print(String page, Learner reader, Learner[] learners, long nanos)
      throws Exception {
    var took = new ArrayList<Long>();
    run(
        learners,
        nanos,
        () -> {
          long begun = System.nanoTime();
          reader.open();
          took.add(System.nanoTime() - begun);
        });
    Collections.sort(took);
    System.out.printf(
        "  %-34s %10.1f %10.1f%n",
        page, took.get(took.size() / 2) / 1e6, took.get(took.size() * 99 / 100) / 1e6);
  }

  private static double plain(String file, long nanos) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode=WAL");
      statement.execute("PRAGMA synchronous=FULL");
      statement.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, response TEXT)");
      try (var update =
          connection.prepareStatement("INSERT OR REPLACE INTO answer VALUES (?, ?)")) {
        long end = System.nanoTime() + nanos;
        long count = 0;
        while (System.nanoTime() < end) {
          update.setLong(1, count % 1000);
          update.setString(2, "{\"typed\":\"" + count + "\"}");
          update.executeUpdate();
          count++;
        }
        return count / (nanos / 1e9);
      }
    }
  }

  /** Something that is done again and again beside the answers. */
  private interface Beside {
    void act() throws Exception;
  }

  private static long run(Learner[] learners, long nanos, Beside beside) throws Exception {
    var count = new AtomicLong();
    long end = System.nanoTime() + nanos;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var learner : learners) {
        threads.submit(() -> {
          while (System.nanoTime() < end) {
            learner.answer(count.incrementAndGet());
          }
          return null;
        });
      }
      while (System.nanoTime() < end) {
        beside.act();
        Thread.sleep(2);
      }
    }
    return count.get();
  }

  private static final class Learner {
    private final String site;
    private final HttpClient client =
        HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String attempt;
    private final String item;
    private final String token;

    Learner(String site) throws IOException, InterruptedException {
      this.site = site;
      var knock = post("/quiz/" + BANK, "scope=all&previous=");
      var begun = post(location(knock), "scope=all&previous=");
      attempt = location(begun);
      var page =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(site + attempt)).build(),
                  BodyHandlers.ofString())
              .body();
      item = find(NUMBER_ITEM, page);
      token = find(TOKEN, page);
    }

    void answer(long value) throws IOException, InterruptedException {
      var body = "token=" + token + "&shown=" + item + "&" + item + "=" + value;
      var answer = post(attempt, body);
      if (!answer.body().contains("\"saved\":[\"" + item + "\"]")) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
    }

    void submit() throws IOException, InterruptedException {
      post(attempt + "/submit", "token=" + token + "&confirmed=yes");
    }

    void open() throws IOException, InterruptedException {
      var page =
          client.send(
              HttpRequest.newBuilder(URI.create(site + attempt)).build(), BodyHandlers.ofString());
      if (page.statusCode() != 200) {
        throw new IllegalStateException(page.toString());
      }
    }

    private HttpResponse<String> post(String path, String body)
        throws IOException, InterruptedException {
      return client.send(
          HttpRequest.newBuilder(URI.create(site + path))
              .header("Origin", site)
              .header("Accept", "application/json")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(body))
              .build(),
          BodyHandlers.ofString());
    }

    private static String location(HttpResponse<String> answer) {
      return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String find(Pattern pattern, String page) {
      var found = pattern.matcher(page);
      if (!found.find()) {
        throw new IllegalStateException("the page has no " + pattern);
      }
      return found.group(1);
    }
  }
}
