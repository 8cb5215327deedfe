package hopwise.simulator.shell.reach;

import hopwise.simulator.net.IcmpError;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.shell.files.FileSystem;
import hopwise.simulator.shell.files.FileSystem.Access;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code curl} 7.88 for plain HTTP, as in a terminal: no progress meter. */
public final class Curl implements Program {
  private static final Pattern URL =
      Pattern.compile("(?:(?<scheme>[a-z]+)://)?(?<host>[^/:]+)(?::(?<port>\\d+))?(?<path>/.*)?");
  private static final int PATIENCE = 129_000;
  private static final int ARP_PATIENCE = 3_000;
  private static final String HINT =
      "curl: try 'curl --help' or 'curl --manual' for more information\n";

  /** The words of a command. */
  private record Request(
      List<String> urls,
      boolean silent,
      boolean showsErrors,
      boolean head,
      long patience,
      boolean total,
      @Nullable String file) {}

  @Override
  public Answer run(Call call) {
    var urls = new ArrayList<String>();
    boolean silent = false;
    boolean shows = false;
    boolean head = false;
    boolean total = false;
    long patience = PATIENCE;
    @Nullable String file = null;
    var words = call.arguments();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      switch (word) {
        case "-s", "--silent" -> silent = true;
        case "-S", "--show-error" -> shows = true;
        case "-I", "--head" -> head = true;
        case "-o", "--output", "-so" -> {
          if (i + 1 == words.size()) {
            return call.fails(2, "curl: option " + word + ": requires parameter\n" + HINT);
          }
          silent = silent || word.equals("-so");
          file = words.get(++i);
        }
        case "-m", "--max-time", "--connect-timeout" -> {
          var seconds = i + 1 < words.size() ? words.get(++i) : "";
          if (!seconds.matches("\\d{1,5}(\\.\\d+)?")) {
            return call.fails(2, "curl: option " + word + ": requires parameter\n" + HINT);
          }
          total = !word.equals("--connect-timeout");
          patience = (long) (Double.parseDouble(seconds) * 1_000);
        }
        default -> {
          if (word.matches("-[sSI]{2,3}")) {
            silent = silent || word.contains("s");
            shows = shows || word.contains("S");
            head = head || word.contains("I");
            continue;
          }
          if (word.startsWith("-")) {
            return call.fails(
                2,
                "curl: option "
                    + word
                    + ": is unknown\ncurl: simulated are -s, -S, -I, -m, -o, --connect-timeout\n");
          }
          urls.add(word);
        }
      }
    }
    return urls.isEmpty()
        ? call.fails(2, "curl: no URL specified!\n" + HINT)
        : fetch(call, new Request(urls, silent, shows, head, patience, total, file));
  }

  private static Answer fetch(Call call, Request request) {
    var parts = URL.matcher(request.urls().getFirst());
    if (!parts.matches()) {
      return problem(call, call.world(), request, 3, "URL using bad/illegal format or missing URL");
    }
    var scheme = Optional.ofNullable(parts.group("scheme")).orElse("http");
    if (!scheme.equals("http")) {
      return call.fails(1, "curl: only http is simulated, not " + scheme + "\n");
    }
    var text = Optional.ofNullable(parts.group("port")).orElse("80");
    if (text.length() > 5 || Integer.parseInt(text) > 65_535) {
      return problem(call, call.world(), request, 3, "URL using bad/illegal format or missing URL");
    }
    var host = parts.group("host");
    var lookup = Lookup.of(call.world(), call.place(), host);
    return lookup.addresses().isEmpty()
        ? problem(call, lookup.world(), request, 6, "Could not resolve host: " + host)
        : get(call, lookup.world(), request, lookup.addresses().getFirst(), Integer.parseInt(text));
  }

  private static Answer get(Call call, World before, Request request, Ipv4 ip, int port) {
    int source = Sender.port(before, "curl " + ip + port);
    var sent = new Sender(call.place(), null).send(before, Protocol.TCP, source, ip, port, 0);
    var world = sent.world();
    return switch (sent.walk().outcome()) {
      case Outcome.Answered answered -> {
        if (!sent.walk().settled()) {
          yield timedOut(call, world, request, ip, port);
        }
        var body = Servers.greeting(sent.walk());
        yield kept(call, world, request, request.head() ? head(body) : body);
      }
      case Outcome.Silence silence -> timedOut(call, world, request, ip, port);
      case Outcome.Refused refused -> failed(call, world, request, ip, port, 0);
      case Outcome.Told(var error, var from) ->
          error == IcmpError.HOST_UNREACHABLE && request.patience() < ARP_PATIENCE
              ? timedOut(call, world, request, ip, port)
              : failed(
                  call, world, request, ip, port, error == IcmpError.HOST_UNREACHABLE ? 3_060 : 0);
      case Outcome.NotSent notSent -> failed(call, world, request, ip, port, 0);
    };
  }

  /** What came, in the file that was named or on standard output. */
  private static Answer kept(Call call, World world, Request request, String text) {
    var file = request.file();
    if (file == null || file.equals("-")) {
      return new Answer(world, text, "", 0);
    }
    return switch (new FileSystem(world, call.place(), call.directory()).write(file, text, false)) {
      case Access.Granted<World>(var next) -> new Answer(next, "", "", 0);
      case Access.Refused<World>(var why) ->
          problem(call, world, request, 23, "Failure writing output to destination");
      case Access.NotSimulated<World>(var why) -> new Answer(world, "", "curl: " + why + "\n", 23);
    };
  }

  private static String head(String body) {
    return "HTTP/1.1 200 OK\nContent-Length: " + body.length() + "\n\n";
  }

  private static Answer timedOut(Call call, World world, Request request, Ipv4 ip, int port) {
    long waited = request.patience() + 1;
    var words =
        request.total()
            ? "Connection timed out after " + waited + " milliseconds"
            : "Failed to connect to %s port %d after %d ms: %s"
                .formatted(
                    ip,
                    port,
                    waited,
                    request.patience() == PATIENCE
                        ? "Couldn't connect to server"
                        : "Timeout was reached");
    return problem(call, world.after(waited), request, 28, words);
  }

  private static Answer failed(
      Call call, World world, Request request, Ipv4 ip, int port, int waited) {
    return problem(
        call,
        world.after(waited),
        request,
        7,
        "Failed to connect to %s port %d after %d ms: Couldn't connect to server"
            .formatted(ip, port, waited));
  }

  private static Answer problem(Call call, World world, Request request, int status, String words) {
    boolean hidden = request.silent() && !request.showsErrors();
    var errors = hidden ? "" : "curl: (" + status + ") " + words + "\n";
    return new Answer(world, call.prints("").output(), errors, status);
  }
}
