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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code traceroute} 2.1: UDP to ports that nobody uses, or ICMP ({@code -I}), or TCP. */
public final class Traceroute implements Program {
  private static final int FIRST_PORT = 33_434;
  private static final int LOST = 1_000;

  @Override
  public Answer run(Call call) {
    var options = Options.read(call.arguments(), "nIT4", "qwmfp");
    if (options.unknown() != '\0') {
      return call.fails(
          2,
          "Bad option `-"
              + options.unknown()
              + "' (argc 1)\ntraceroute: simulated are -n, -I, -T, -q, -w, -m, -f, -p\n");
    }
    if (options.lacking() != '\0') {
      return call.fails(2, "Option `-" + options.lacking() + "' (argc 1) requires an argument\n");
    }
    if (options.operands().isEmpty()) {
      return call.fails(2, "Usage:\n  traceroute [ -nIT ] [ -q nqueries ] [ -m max_ttl ] host\n");
    }
    var name = options.operands().getFirst();
    var lookup = Lookup.of(call.world(), call.place(), name);
    if (lookup.addresses().isEmpty()) {
      return call.fails(
          2,
          name
              + ": "
              + lookup.problem()
              + "\n"
              + "Cannot handle \"host\" cmdline arg `"
              + name
              + "' on position 1 (argc 1)\n");
    }
    return number(options, 'm', 30)
        .filter(most -> most >= 1 && most <= 255)
        .flatMap(most ->
            number(options, 'q', 3)
                .map(queries ->
                    new Run(call, options, name, lookup.addresses().getFirst(), most, queries)))
        .map(Run::answer)
        .orElseGet(() -> call.fails(2, "traceroute: a number is needed there\n"));
  }

  private static Optional<Integer> number(Options options, char letter, int otherwise) {
    var value = options.values().getOrDefault(letter, Integer.toString(otherwise));
    return value.matches("\\d{1,5}") ? Optional.of(Integer.parseInt(value)) : Optional.empty();
  }

  /** One use of traceroute. */
  private static final class Run {
    private final Call call;
    private final boolean numeric;
    private final Protocol protocol;
    private final String name;
    private final Ipv4 ip;
    private final int most;
    private final int queries;
    private final StringBuilder out = new StringBuilder();
    private World world;
    private int sent;
    private boolean arrived;

    Run(Call call, Options options, String name, Ipv4 ip, int most, int queries) {
      this.call = call;
      this.numeric = options.has('n');
      this.protocol = protocol(options);
      this.name = name;
      this.ip = ip;
      this.most = most;
      this.queries = Math.min(queries, 10);
      this.world = call.world();
    }

    private static Protocol protocol(Options options) {
      if (options.has('I')) {
        return Protocol.ICMP;
      }
      return options.has('T') ? Protocol.TCP : Protocol.UDP;
    }

    Answer answer() {
      out.append("traceroute to %s (%s), %d hops max, 60 byte packets\n".formatted(name, ip, most));
      for (int ttl = 1; ttl <= most && !arrived; ttl++) {
        out.append("%2d ".formatted(ttl));
        Ipv4 last = null;
        for (int query = 0; query < queries; query++) {
          var walk = send(ttl);
          if (walk.outcome() instanceof Outcome.NotSent) {
            var header = out.substring(0, out.indexOf("\n") + 1);
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
      int port =
          switch (protocol) {
            case UDP -> FIRST_PORT + sent;
            case TCP -> 80;
            case ICMP -> sent + 1;
          };
      sent++;
      var step = sender.send(world, protocol, source, ip, port, ttl);
      world = step.world();
      return step.walk();
    }

    private @Nullable Ipv4 report(Walk walk, @Nullable Ipv4 last) {
      var from = answerer(walk);
      if (from == null) {
        out.append(" *");
        world = world.after(LOST / queries);
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
