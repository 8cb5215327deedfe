package hopwise.simulator.shell.reach;

import hopwise.simulator.net.IcmpError;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.world.World;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code ping} of iputils 20221126. Without {@code -c} it is stopped after four packets. */
public final class Ping implements Program {
  private static final int STOPPED_AFTER = 4;
  private static final int INTERVAL = 1_000;
  private static final int LONGEST = 1_000;

  @Override
  public Answer run(Call call) {
    var options = Options.read(call.arguments(), "nqbvaDO4", "cWwits");
    if (options.unknown() != '\0') {
      return call.fails(
          2,
          "ping: invalid option -- '"
              + options.unknown()
              + "'\n"
              + "ping: simulated are -c COUNT, -W SECONDS, -t TTL, -s SIZE, -n, -q\n");
    }
    if (options.lacking() != '\0') {
      return call.fails(2, "ping: option requires an argument -- '" + options.lacking() + "'\n");
    }
    if (options.operands().isEmpty()) {
      return call.fails(1, "ping: usage error: Destination address required\n");
    }
    var wrong = wrongNumber(options);
    if (wrong != null) {
      return call.fails(1, wrong);
    }
    var name = options.operands().getLast();
    var lookup = Lookup.of(call.world(), call.place(), name);
    return lookup.addresses().isEmpty()
        ? new Answer(lookup.world(), "", "ping: " + name + ": " + lookup.problem() + "\n", 2)
        : new Run(call, lookup.world(), options, name, lookup.addresses().getFirst()).answer();
  }

  private static @Nullable String wrongNumber(Options options) {
    for (char letter : new char[] {'c', 't', 's', 'W', 'w'}) {
      var value = options.values().get(letter);
      if (value != null && !value.matches("\\d{1,9}")) {
        return "ping: invalid argument: '" + value + "'\n";
      }
    }
    var count = options.values().getOrDefault('c', "1");
    if (count.matches("0+")) {
      return "ping: invalid argument: '"
          + count
          + "': out of range: 1 <= value <= 9223372036854775807\n";
    }
    int ttl = Integer.parseInt(options.values().getOrDefault('t', "64"));
    return ttl > 255
        ? "ping: invalid argument: '" + ttl + "': out of range: 0 <= value <= 255\n"
        : null;
  }

  /** One use of ping. */
  private static final class Run {
    private final Call call;
    private final Options options;
    private final String name;
    private final Ipv4 ip;
    private final StringBuilder out = new StringBuilder();
    private final List<Integer> times = new ArrayList<>();
    private int errors;
    private World world;

    Run(Call call, World world, Options options, String name, Ipv4 ip) {
      this.call = call;
      this.options = options;
      this.name = name;
      this.ip = ip;
      this.world = world;
    }

    private int number(char letter, int otherwise) {
      var value = options.values().get(letter);
      return value == null ? otherwise : Integer.parseInt(value);
    }

    Answer answer() {
      int count = Math.min(number('c', STOPPED_AFTER), LONGEST);
      int size = number('s', 56);
      var sender = new Sender(call.place(), null);
      int id = Sender.port(world, "ping");
      out.append("PING %s (%s) %d(%d) bytes of data.\n".formatted(name, ip, size, size + 28));
      for (int i = 1; i <= count; i++) {
        var sent = sender.send(world, Protocol.ICMP, id, ip, i, number('t', 0));
        world = sent.world();
        if (sent.walk().outcome() instanceof Outcome.NotSent(var why)
            && why != Outcome.NotSent.Why.NOT_PERMITTED) {
          return new Answer(world, "", refusal(why), 2);
        }
        report(sent, i, size);
        world = world.after(i < count ? INTERVAL : 0);
      }
      if (!options.has('c')) {
        out.append("^C");
      }
      summarise(count);
      return new Answer(world, out.toString(), "", times.isEmpty() ? 1 : 0);
    }

    private static String refusal(Outcome.NotSent.Why why) {
      return switch (why) {
        case NETWORK_UNREACHABLE -> "ping: connect: Network is unreachable\n";
        case HOST_UNREACHABLE -> "ping: connect: No route to host\n";
        case PERMISSION_DENIED ->
            "ping: Do you want to ping broadcast? Then -b. If not, check your local firewall"
                + " rules\n";
        case INVALID_ARGUMENT -> "ping: connect: Invalid argument\n";
        case NOT_PERMITTED -> "ping: sendmsg: Operation not permitted\n";
        case ADDRESS_NOT_AVAILABLE -> "ping: bind: Cannot assign requested address\n";
      };
    }

    private void report(Sender.Sent sent, int sequence, int size) {
      switch (sent.walk().outcome()) {
        case Outcome.Answered(var from, int ttl) -> {
          int time = Times.of(world, sent.walk(), sequence);
          times.add(time);
          if (!options.has('q')) {
            out.append(
                "%d bytes from %s: icmp_seq=%d ttl=%d time=%s ms\n"
                    .formatted(size + 8, from, sequence, ttl, Times.milliseconds(time)));
          }
        }
        case Outcome.Told(var error, var from) -> {
          if (isInTime(error)) {
            errors++;
            out.append("From %s icmp_seq=%d %s\n".formatted(from, sequence, words(error)));
          }
        }
        case Outcome.Refused refused -> {}
        case Outcome.Silence silence -> {}
        case Outcome.NotSent notSent -> {}
      }
    }

    /** ARP gives up after three seconds: a shorter {@code -W} does not hear of it. */
    private boolean isInTime(IcmpError error) {
      return error != IcmpError.HOST_UNREACHABLE || number('W', 10) >= 3;
    }

    private static String words(IcmpError error) {
      return switch (error) {
        case NET_UNREACHABLE -> "Destination Net Unreachable";
        case HOST_UNREACHABLE -> "Destination Host Unreachable";
        case PROTOCOL_UNREACHABLE -> "Destination Protocol Unreachable";
        case PORT_UNREACHABLE -> "Destination Port Unreachable";
        case NET_PROHIBITED -> "Destination Net Prohibited";
        case HOST_PROHIBITED -> "Destination Host Prohibited";
        case ADMIN_PROHIBITED -> "Packet filtered";
        case TTL_EXCEEDED -> "Time to live exceeded";
      };
    }

    private void summarise(int count) {
      int received = times.size();
      long time = (count - 1L) * (INTERVAL + 3);
      out.append("\n--- %s ping statistics ---\n".formatted(name));
      out.append(
          "%d packets transmitted, %d received, %s%s packet loss, time %dms\n"
              .formatted(
                  count,
                  received,
                  errors > 0 ? "+" + errors + " errors, " : "",
                  percent(count, received),
                  time));
      out.append(
          times.isEmpty() ? "\n" : "rtt min/avg/max/mdev = " + Times.summary(times) + " ms\n");
      world = world.after(times.isEmpty() ? INTERVAL : 0);
    }

    private static String percent(int count, int received) {
      var share = BigDecimal.valueOf((count - received) * 100L);
      return share
              .divide(BigDecimal.valueOf(count), new MathContext(6))
              .stripTrailingZeros()
              .toPlainString()
          + "%";
    }
  }
}
