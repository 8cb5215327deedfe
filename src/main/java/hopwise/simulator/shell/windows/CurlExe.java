package hopwise.simulator.shell.windows;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.shell.reach.Servers;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code curl.exe} as Windows brings it, for plain HTTP. */
final class CurlExe {
  private static final Pattern URL =
      Pattern.compile("(?:(?<scheme>[a-z]+)://)?(?<host>[^/:]+)(?::(?<port>\\d{1,5}))?(?:/.*)?");

  /** Windows asks again after 3, 9 and 21 seconds before it gives up. */
  private static final int PATIENCE = 21_000;

  /** Windows tries a refused connection three times, half a second apart. */
  private static final int REFUSED = 2_030;

  private final Use use;
  private boolean silent;
  private int patience = PATIENCE;
  private final List<String> urls = new ArrayList<>();

  private CurlExe(Use use) {
    this.use = use;
  }

  static Output run(Use use) {
    var curl = new CurlExe(use);
    var wrong = curl.read(use.words());
    if (!wrong.isEmpty()) {
      return curl.problem(use.world(), 2, "option " + wrong + ": is unknown");
    }
    if (curl.urls.isEmpty()) {
      return curl.problem(use.world(), 2, "no URL specified");
    }
    return curl.fetch(curl.urls.getFirst());
  }

  private String read(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      switch (word) {
        case "-s", "--silent", "-sS" -> silent = true;
        case "-m", "--max-time", "--connect-timeout" -> {
          var seconds = i + 1 < words.size() ? words.get(++i) : "";
          if (!seconds.matches("\\d{1,4}")) {
            return word;
          }
          patience = Integer.parseInt(seconds) * 1_000;
        }
        default -> {
          if (word.startsWith("-")) {
            return word;
          }
          urls.add(word);
        }
      }
    }
    return "";
  }

  private Output fetch(String url) {
    var parts = URL.matcher(url);
    if (!parts.matches()
        || !"http".equals(Optional.ofNullable(parts.group("scheme")).orElse("http"))) {
      return problem(use.world(), 3, "URL rejected: only plain HTTP is simulated");
    }
    var host = parts.group("host");
    int port = Integer.parseInt(Optional.ofNullable(parts.group("port")).orElse("80"));
    var traffic = new Traffic(use);
    return traffic
        .resolve(host)
        .map(ip -> get(traffic, host, ip, port))
        .orElseGet(() -> problem(traffic.world(), 6, "Could not resolve host: " + host));
  }

  private Output get(Traffic traffic, String host, Ipv4 ip, int port) {
    var walk = traffic.connect(ip, port);
    if (walk.outcome() instanceof Outcome.Answered && walk.settled()) {
      return Use.prints(traffic.world(), Servers.greeting(walk), true);
    }
    boolean refused = walk.outcome() instanceof Outcome.Refused;
    int waited = refused ? Math.min(REFUSED, patience) : patience;
    traffic.waitFor(waited);
    return problem(
        traffic.world(),
        refused ? 7 : 28,
        "Failed to connect to %s port %d after %d ms: Could not connect to server"
            .formatted(host, port, waited));
  }

  private Output problem(World world, int status, String words) {
    return Use.prints(world, silent ? "" : "curl: (" + status + ") " + words + "\n", false);
  }
}
