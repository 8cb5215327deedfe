package hopwise.simulator.shell.windows;

import hopwise.simulator.net.IcmpError;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.trace.Walk;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code ping} of Windows. With {@code -t} it is stopped after eight. */
final class Ping {
  private static final int COUNT = 4;
  private static final int STOPPED_AFTER = 8;
  private static final int INTERVAL = 1_000;
  private static final int PATIENCE = 4_000;
  private static final int MOST = 1_000;

  private final Traffic traffic;
  private final ProgramOptions options;
  private final StringBuilder text = new StringBuilder();
  private int received;

  private Ping(Use use, ProgramOptions options) {
    this.traffic = new Traffic(use);
    this.options = options;
  }

  static Output run(Use use) {
    var options =
        ProgramOptions.read(use.words(), List.of("t", "4", "a"), List.of("n", "l", "i", "w"));
    if (!options.wrong().isEmpty()) {
      return Use.prints(
          use.world(),
          "Bad option "
              + options.wrong()
              + ".\n\nSimulated are: ping [-t] [-n count] [-l size]"
              + " [-i TTL] [-w timeout] [-4] target_name\n",
          false);
    }
    if (options.operands().isEmpty()) {
      return Use.prints(use.world(), "IP address must be specified.\n", false);
    }
    return new Ping(use, options).toTarget(options.operands().getLast());
  }

  private Output toTarget(String name) {
    var ip = traffic.resolve(name);
    return ip.isEmpty()
        ? Use.prints(
            traffic.world(),
            "Ping request could not find host " + name + ". Please check the name and try again.\n",
            false)
        : send(name, ip.get());
  }

  private Output send(String name, Ipv4 ip) {
    int count = options.has("t") ? STOPPED_AFTER : Math.min(options.number("n", COUNT), MOST);
    int size = options.number("l", 32);
    var target = Ipv4.parse(name).isPresent() ? name : traffic.zoned(name) + " [" + ip + "]";
    text.append("\nPinging %s with %d bytes of data:\n".formatted(target, size));
    for (int i = 1; i <= count; i++) {
      report(traffic.ping(ip, i, options.number("i", 0)), size);
    }
    summarise(ip, count);
    text.append(options.has("t") ? "Control-C\n" : "");
    return Use.prints(traffic.world(), text.toString(), received > 0);
  }

  private void report(Walk walk, int size) {
    switch (walk.outcome()) {
      case Outcome.Answered(var from, int ttl) -> {
        received++;
        text.append("Reply from %s: bytes=%d time<1ms TTL=%d\n".formatted(from, size, ttl));
        traffic.waitFor(INTERVAL);
      }
      case Outcome.Told(var error, var from) -> {
        received++;
        text.append("Reply from %s: %s\n".formatted(from, WORDS.get(error)));
        traffic.waitFor(INTERVAL);
      }
      case Outcome.Silence silence -> silence();
      case Outcome.Refused refused -> silence();
      case Outcome.NotSent notSent -> text.append("PING: transmit failed. General failure. \n");
    }
  }

  private void silence() {
    text.append("Request timed out.\n");
    traffic.waitFor(options.number("w", PATIENCE));
  }

  /** An answer counts as received, also where it is an error. */
  private void summarise(Ipv4 ip, int count) {
    text.append("\nPing statistics for %s:\n".formatted(ip));
    text.append(
        "    Packets: Sent = %d, Received = %d, Lost = %d (%d%% loss),\n"
            .formatted(count, received, count - received, (count - received) * 100 / count));
    if (text.indexOf("bytes=") >= 0) {
      text.append(
          """
          Approximate round trip times in milli-seconds:
              Minimum = 0ms, Maximum = 0ms, Average = 0ms
          """);
    }
  }

  /** How ping and tracert call an error. */
  static final Map<IcmpError, String> WORDS =
      Map.of(
          IcmpError.NET_UNREACHABLE, "Destination net unreachable.",
          IcmpError.HOST_UNREACHABLE, "Destination host unreachable.",
          IcmpError.PROTOCOL_UNREACHABLE, "Destination protocol unreachable.",
          IcmpError.PORT_UNREACHABLE, "Destination port unreachable.",
          IcmpError.NET_PROHIBITED, "Destination net unreachable.",
          IcmpError.HOST_PROHIBITED, "Destination host unreachable.",
          IcmpError.ADMIN_PROHIBITED, "Destination net unreachable.",
          IcmpError.TTL_EXCEEDED, "TTL expired in transit.");

  static Optional<Ipv4> teller(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered(var from, int ttl) -> Optional.of(from);
      case Outcome.Told(var error, var from) -> Optional.of(from);
      case Outcome.Refused refused -> Optional.empty();
      case Outcome.Silence silence -> Optional.empty();
      case Outcome.NotSent notSent -> Optional.empty();
    };
  }
}
