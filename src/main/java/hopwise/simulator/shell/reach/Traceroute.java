package hopwise.simulator.shell.reach;

import hopwise.simulator.net.IcmpError;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.world.World;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** {@code traceroute} 2.1: UDP to ports that nobody uses, or ICMP ({@code -I}), or TCP. */
public final class Traceroute implements Program {
  private static final int FIRST_PORT = 33_434;
  private static final int LOST = 1_000;

  /** Options that take a value, with what the tool calls it. */
  private static final Map<Character, String> VALUED =
      Map.of('q', "nqueries", 'w', "MAX,HERE,NEAR", 'm', "max_ttl", 'f', "first_ttl", 'p', "port");

  private static final String NUMBER = "\\d{1,9}";
  private static final String SECONDS = "\\d+(\\.\\d+)?(,\\d+(\\.\\d+)?){0,2}";

  @Override
  public Answer run(Call call) {
    var options = Options.read(call.arguments(), "nIT4", "qwmfp");
    var problem = problem(call, options);
    if (!problem.isEmpty()) {
      return call.fails(2, problem + "\n");
    }
    var name = options.operands().getFirst();
    var lookup = Lookup.of(call.world(), call.place(), name);
    if (lookup.addresses().isEmpty()) {
      return call.fails(
          2,
          "%s: %s\nCannot handle \"host\" cmdline arg `%s' on position 1 (argc 1)\n"
              .formatted(name, lookup.problem(), name));
    }
    var protocol = protocol(options);
    var wish = TracerouteWish.of(options, port(protocol));
    return wish.problem().isEmpty()
        ? new Run(call, options.has('n'), protocol, name, lookup.addresses().getFirst(), wish)
            .answer()
        : call.fails(2, wish.problem() + "\n");
  }

  /** What cannot be read, in the tool's words; empty for nothing. */
  private static String problem(Call call, Options options) {
    char unknown = options.unknown();
    if (unknown != '\0') {
      return "Bad option `-%c' (argc %d)\ntraceroute: simulated are -n, -I, -T, -q, -w, -m, -f, -p"
          .formatted(unknown, position(call, unknown));
    }
    char lacking = options.lacking();
    if (lacking != '\0') {
      return "Option `-%c' (argc %d) requires an argument: `-%c %s'"
          .formatted(lacking, position(call, lacking), lacking, VALUED.get(lacking));
    }
    for (var value : options.values().entrySet()) {
      char letter = value.getKey();
      var form = letter == 'w' ? SECONDS : NUMBER;
      if (VALUED.containsKey(letter) && !value.getValue().matches(form)) {
        int at = call.arguments().indexOf(value.getValue()) + 1;
        return "Cannot handle `-%c' option with arg `%s' (argc %d)"
            .formatted(letter, value.getValue(), at == 0 ? position(call, letter) : at);
      }
    }
    return options.operands().isEmpty()
        ? "Usage:\n  traceroute [ -nIT ] [ -f first_ttl ] [ -m max_ttl ] [ -p port ]"
            + " [ -q nqueries ] host"
        : "";
  }

  /** Which word of the command has an option, counted as the tool does. */
  private static int position(Call call, char letter) {
    var words = call.arguments();
    return 1
        + IntStream.range(0, words.size())
            .filter(i -> words.get(i).startsWith("-") && words.get(i).indexOf(letter) > 0)
            .findFirst()
            .orElse(0);
  }

  private static Protocol protocol(Options options) {
    if (options.has('I')) {
      return Protocol.ICMP;
    }
    return options.has('T') ? Protocol.TCP : Protocol.UDP;
  }

  private static int port(Protocol protocol) {
    return switch (protocol) {
      case UDP -> FIRST_PORT;
      case TCP -> 80;
      case ICMP -> 1;
    };
  }

  /** One use of traceroute. */
  private static final class Run {
    private final Call call;
    private final boolean numeric;
    private final Protocol protocol;
    private final String name;
    private final Ipv4 ip;
    private final TracerouteWish wish;
    private final StringBuilder out = new StringBuilder();
    private World world;
    private int sent;
    private boolean arrived;

    Run(Call call, boolean numeric, Protocol protocol, String name, Ipv4 ip, TracerouteWish wish) {
      this.call = call;
      this.numeric = numeric;
      this.protocol = protocol;
      this.name = name;
      this.ip = ip;
      this.wish = wish;
      this.world = call.world();
    }

    Answer answer() {
      var header =
          "traceroute to %s (%s), %d hops max, 60 byte packets\n".formatted(name, ip, wish.most());
      out.append(header);
      for (int ttl = wish.first(); ttl <= wish.most() && !arrived; ttl++) {
        out.append("%2d ".formatted(ttl));
        Ipv4 last = null;
        for (int query = 0; query < wish.queries(); query++) {
          var walk = send(ttl);
          if (walk.outcome() instanceof Outcome.NotSent) {
            return new Answer(world, header, "connect: Network is unreachable\n", 1);
          }
          last = report(walk, last);
        }
        out.append('\n');
      }
      return new Answer(world, out.toString(), "", 0);
    }

    private Walk send(int ttl) {
      var sender = new Sender(call.place(), null);
      int source = Sender.port(world, "traceroute " + sent);
      int port = protocol == Protocol.TCP ? wish.port() : (wish.port() + sent) & 0xffff;
      sent++;
      var step = sender.send(world, protocol, source, ip, port, ttl);
      world = step.world();
      return step.walk();
    }

    private @Nullable Ipv4 report(Walk walk, @Nullable Ipv4 last) {
      var from = answerer(walk);
      if (from == null) {
        out.append(" *");
        world = world.after(LOST / wish.queries());
        return last;
      }
      if (!from.equals(last)) {
        out.append(numeric ? " " + from : " " + from + " (" + from + ")");
      }
      out.append("  ").append(Times.milliseconds(Times.of(world, walk, sent))).append(" ms");
      out.append(annotation(walk.outcome()));
      return from;
    }

    private @Nullable Ipv4 answerer(Walk walk) {
      return switch (walk.outcome()) {
        case Outcome.Answered(var from, int ttl) -> {
          arrived = true;
          yield from;
        }
        case Outcome.Refused refused -> {
          arrived = true;
          yield ip;
        }
        case Outcome.Told(var error, var from) -> {
          arrived |= error != IcmpError.TTL_EXCEEDED;
          yield from;
        }
        case Outcome.Silence silence -> null;
        case Outcome.NotSent notSent -> null;
      };
    }

    private static String annotation(Outcome outcome) {
      return outcome instanceof Outcome.Told(var error, var from)
          ? switch (error) {
            case NET_UNREACHABLE -> " !N";
            case HOST_UNREACHABLE -> " !H";
            case PROTOCOL_UNREACHABLE -> " !P";
            case NET_PROHIBITED, HOST_PROHIBITED, ADMIN_PROHIBITED -> " !X";
            case PORT_UNREACHABLE, TTL_EXCEEDED -> "";
          }
          : "";
    }
  }
}
