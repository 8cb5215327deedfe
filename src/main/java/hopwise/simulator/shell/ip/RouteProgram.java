package hopwise.simulator.shell.ip;

import hopwise.simulator.linux.change.Outcome;
import hopwise.simulator.linux.change.RouteChange;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RouteType;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.shell.Answer;
import hopwise.simulator.shell.Call;
import hopwise.simulator.shell.Program;
import java.util.Locale;
import java.util.Set;

/** {@code route}, as in net-tools 2.10. */
public final class RouteProgram implements Program {
  private static final String USAGE =
      "Usage: route [-n] | route { add | del } { default | [-net] NET | [-host] HOST }"
          + " [ netmask MASK ] [ gw GATEWAY ] [ metric N ] [ reject ] [[dev] LINK]";

  private static final Set<String> OTHERS =
      Set.of("-e", "-ee", "-F", "-C", "-v", "-6", "-A", "-V", "--version", "-h", "--help", "flush");

  @Override
  public Answer run(Call call) {
    try {
      return run(Desk.of(call), new Words(call.arguments()));
    } catch (Misuse misuse) {
      return call.fails(misuse.status(), misuse.text());
    }
  }

  private static Answer run(Desk desk, Words words) throws Misuse {
    boolean numeric = false;
    while (words.hasNext()) {
      var word = words.next();
      switch (word) {
        case "-n", "-4n", "-n4", "--numeric" -> numeric = true;
        case "-4", "--inet" -> {}
        case "add" -> {
          return add(desk, words);
        }
        case "del", "delete" -> {
          return delete(desk, words);
        }
        default -> {
          if (OTHERS.contains(word)) {
            throw Misuse.notSimulated("route", word, "-n, add, del");
          }
          throw new Misuse(3, USAGE);
        }
      }
    }
    return desk.prints(table(desk, numeric));
  }

  private static Answer add(Desk desk, Words words) throws Misuse {
    var request = ClassicRequest.read(desk, words);
    return answer(
        desk,
        RouteChange.put(
            desk.network(),
            desk.place(),
            request.route(desk.namespace().links()),
            RouteChange.Mode.PREPEND),
        "SIOCADDRT: ");
  }

  private static Answer delete(Desk desk, Words words) throws Misuse {
    var request = ClassicRequest.read(desk, words);
    return answer(
        desk, RouteChange.delete(desk.network(), desk.place(), request.pattern()), "SIOCDELRT: ");
  }

  private static Answer answer(Desk desk, Outcome outcome, String call) {
    return switch (outcome) {
      case Outcome.Done(var network) -> desk.done(network);
      case Outcome.Refused(var errno, var explanation) ->
          desk.call().fails(7, call + errno.words() + "\n");
    };
  }

  private static String table(Desk desk, boolean numeric) {
    var text =
        new StringBuilder(
            """
            Kernel IP routing table
            Destination     Gateway         Genmask         Flags Metric Ref    Use Iface
            """);
    for (var route : desk.namespace().routing().printed(Route.MAIN)) {
      if (route.type() != RouteType.BROADCAST) {
        text.append(line(desk, route, numeric));
      }
    }
    return text.toString();
  }

  private static String line(Desk desk, Route route, boolean numeric) {
    boolean refuses = route.type() == RouteType.UNREACHABLE || route.type() == RouteType.PROHIBIT;
    var range = route.destination();
    boolean isDefault = range.network().bits() == 0 && !numeric;
    var link = desk.namespace().links().at(route.device());
    var name = link == null ? "*" : link.name();
    return String.format(
        Locale.ROOT,
        "%-15s %-15s %-15s %-5s %-6s %-2s %7s %s\n",
        isDefault ? "default" : range.network(),
        refuses ? "-" : route.gateway() == null ? "0.0.0.0" : route.gateway(),
        mask(range.length()),
        (refuses ? "!" : "U")
            + (route.gateway() == null ? "" : "G")
            + (range.length() == 32 ? "H" : ""),
        Integer.toUnsignedString(route.metric()),
        refuses ? "-" : "0",
        "0",
        refuses ? "-" : name);
  }

  private static Ipv4 mask(int length) {
    return new Ipv4(length == 0 ? 0 : -1 << (32 - length));
  }
}
