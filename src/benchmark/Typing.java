import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/**
 * Learners who type commands in labs of their own, and how long each waits for its output: at the
 * 50th and 99th percentile, beside the time of a plain page asked for in between. Arguments: the
 * site's address, how many learners, how many commands each types, the pause between two commands
 * in milliseconds.
 */
class Typing {
  private static final String LAB = "/lab/kubenet-walkthrough";
  private static final String PLAIN = "/glossary";
  private static final List<String> COMMANDS =
      List.of(
          "kubectl get pods -o wide",
          "kubectl get nodes",
          "az network route-table list -o table",
          "kubectl describe service nginx",
          "kubectl get pods -o json | grep podIP",
          "kubectl scale deployment nginx --replicas=4",
          "kubectl get endpoints",
          "kubectl scale deployment nginx --replicas=3");
  private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
  private static final Pattern NOW_SEEN = Pattern.compile("\"seen\":\"?([^\",}]*)");

  public static void main(String[] arguments) throws Exception {
    var site = arguments[0];
    int learners = Integer.parseInt(arguments[1]);
    int commands = Integer.parseInt(arguments[2]);
    int pause = Integer.parseInt(arguments[3]);
    run(site, learners, COMMANDS.size(), 0);
    var times = run(site, learners, commands, pause);
    System.out.printf("%d learners type %d commands each, one every %d ms; milliseconds%n", learners, commands, pause);
    print("a command, until its output is there", times.commands());
    print("a plain page in between", times.pages());
    System.out.printf(
        "  a command costs %.1f plain pages at the 50th percentile, %.1f at the 99th%n",
        at(times.commands(), 50) / at(times.pages(), 50),
        at(times.commands(), 99) / at(times.pages(), 99));
  }

  private record Times(List<Double> commands, List<Double> pages) {}

  private static Times run(String site, int learners, int commands, int pause) throws Exception {
    var all = new Times(Collections.synchronizedList(new ArrayList<>()), Collections.synchronizedList(new ArrayList<>()));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var jobs = new ArrayList<Callable<Void>>();
      for (int i = 0; i < learners; i++) {
        int late = pause * i / learners;
        jobs.add(() -> {
          var learner = new Learner(site);
          Thread.sleep(late);
          for (int n = 0; n < commands; n++) {
            var line = COMMANDS.get(n % COMMANDS.size());
            all.commands().add(timed(() -> learner.type(line)));
            all.pages().add(timed(() -> learner.get(PLAIN)));
            Thread.sleep(pause);
          }
          return null;
        });
      }
      for (var job : threads.invokeAll(jobs)) {
        job.get();
      }
    }
    return all;
  }

  private static double timed(Callable<?> act) throws Exception {
    long begin = System.nanoTime();
    act.call();
    return (System.nanoTime() - begin) / 1e6;
  }

  private static void print(String what, List<Double> times) {
    System.out.printf("  %-38s 50th %6.1f   99th %6.1f%n", what, at(times, 50), at(times, 99));
  }

  private static double at(List<Double> times, int percentile) {
    var sorted = times.stream().sorted().toList();
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percentile / 100));
  }

  private static final class Learner {
    private final String site;
    private final HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String token;
    private String seen;
    private int last = 1;

    Learner(String site) throws IOException, InterruptedException {
      this.site = site;
      var knock = HttpClient.newBuilder().cookieHandler(client.cookieHandler().orElseThrow()).build();
      var first = "seen=&tab=laptop&last=0&line=kubectl+get+pods";
      var asked = knock.send(request(LAB + "/run", first), BodyHandlers.ofString());
      var location = asked.headers().firstValue("Location").orElse(LAB + "/run");
      knock.send(request(location, first), BodyHandlers.ofString());
      var page = get(LAB).body();
      token = find(TOKEN, page);
      seen = find(SEEN, page);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
      return client.send(
          HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofString());
    }

    String type(String line) throws IOException, InterruptedException {
      var body =
          "token=%s&seen=%s&tab=laptop&last=%d&line=%s"
              .formatted(token, seen, last++, URLEncoder.encode(line, StandardCharsets.UTF_8));
      var answer = client.send(request(LAB + "/run", body), BodyHandlers.ofString());
      if (answer.statusCode() != 200 || answer.body().contains("\"stale\":true")) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
      seen = find(NOW_SEEN, answer.body());
      return answer.body();
    }

    private HttpRequest request(String path, String body) {
      return HttpRequest.newBuilder(URI.create(site + path))
          .header("Origin", site)
          .header("Accept", "application/json")
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(BodyPublishers.ofString(body))
          .build();
    }

    private static String find(Pattern pattern, String page) {
      var found = pattern.matcher(page);
      if (!found.find()) {
        throw new IllegalStateException("there is no " + pattern + " in " + page);
      }
      return found.group(1);
    }
  }
}
