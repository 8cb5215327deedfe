package hopwise.simulator.shell.windows;

import hopwise.simulator.net.IcmpError;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.trace.Walk;
import java.util.List;

/** {@code tracert}: three echo requests for each hop. */
final class Tracert {
  private static final int MOST_HOPS = 30;
  private static final int QUERIES = 3;
  private static final int PATIENCE = 4_000;

  private final Traffic traffic;
  private final StringBuilder text = new StringBuilder();
  private int sequence;

  private Tracert(Use use) {
    this.traffic = new Traffic(use);
  }

  static Output run(Use use) {
    var options = ProgramOptions.read(use.words(), List.of("d", "4"), List.of("h", "w"));
    if (!options.wrong().isEmpty() || options.operands().isEmpty()) {
      var problem =
          options.wrong().isEmpty() ? "" : options.wrong() + " is not a valid command option.\n\n";
      return Use.prints(
          use.world(),
          problem + "Simulated are: tracert [-d] [-h maximum_hops] [-w timeout] [-4] target_name\n",
          false);
    }
    return new Tracert(use).to(options.operands().getLast(), options);
  }

  private Output to(String name, ProgramOptions options) {
    var ip = traffic.resolve(name);
    if (ip.isEmpty()) {
      return Use.prints(
          traffic.world(), "Unable to resolve target system name " + name + ".\n", false);
    }
    int most = options.number("h", MOST_HOPS);
    text.append(
        Ipv4.parse(name).isPresent()
            ? "\nTracing route to %s over a maximum of %d hops\n\n".formatted(ip.get(), most)
            : "\nTracing route to %s [%s]\nover a maximum of %d hops:\n\n"
                .formatted(traffic.zoned(name), ip.get(), most));
    boolean over = false;
    for (int hop = 1; hop <= most && !over; hop++) {
      over = hop(ip.get(), hop, options.number("w", PATIENCE));
    }
    text.append("\nTrace complete.\n");
    return Use.prints(traffic.world(), text.toString(), true);
  }

  /** Whether it was the last. */
  private boolean hop(Ipv4 ip, int ttl, int patience) {
    text.append("%3d".formatted(ttl));
    var end = "  Request timed out.";
    boolean over = false;
    for (int i = 0; i < QUERIES; i++) {
      var walk = traffic.ping(ip, ++sequence, ttl);
      var teller = Ping.teller(walk.outcome());
      text.append(teller.isPresent() ? "    <1 ms" : "     *   ");
      traffic.waitFor(teller.isPresent() ? 0 : patience);
      if (teller.isPresent()) {
        end = "  " + teller.get() + refusal(walk);
        over = isOver(walk);
      }
    }
    text.append(end).append(" \n");
    return over;
  }

  private static boolean isOver(Walk walk) {
    return !(walk.outcome() instanceof Outcome.Told(var error, var from)
        && error == IcmpError.TTL_EXCEEDED);
  }

  private static String refusal(Walk walk) {
    return walk.outcome() instanceof Outcome.Told(var error, var from)
            && error != IcmpError.TTL_EXCEEDED
        ? "  reports: " + Ping.WORDS.get(error)
        : "";
  }
}
