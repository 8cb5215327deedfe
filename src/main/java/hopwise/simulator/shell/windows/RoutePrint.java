package hopwise.simulator.shell.windows;

import hopwise.simulator.windows.Adapter;
import hopwise.simulator.windows.WindowsRoute;
import java.util.List;
import java.util.Locale;

/** {@code route print} and {@code route print -4}. */
final class RoutePrint {
  private static final String RULE = "=".repeat(75) + "\n";
  private static final int LOOPBACK_METRIC = 75;

  private RoutePrint() {}

  static Output run(Use use) {
    var words = use.words().stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    if (words.equals(List.of("print"))) {
      return use.prints(print(use) + sixth());
    }
    if (words.equals(List.of("print", "-4")) || words.equals(List.of("-4", "print"))) {
      return use.prints(print(use));
    }
    return Use.prints(use.world(), "route: simulated are route print and route print -4\n", false);
  }

  private static String print(Use use) {
    var adapter = use.compartment().adapter();
    var text = new StringBuilder(RULE + "Interface List\n");
    text.append(
        "%3d...%s ......%s\n"
            .formatted(
                adapter.index(),
                adapter.mac().toString().replace(':', ' '),
                adapter.description()));
    text.append("  1...........................Software Loopback Interface 1\n");
    text.append(RULE).append("\nIPv4 Route Table\n").append(RULE).append("Active Routes:\n");
    text.append("Network Destination        Netmask          Gateway       Interface  Metric\n");
    use.compartment().routes().forEach(route -> text.append(line(route, adapter)));
    text.append(RULE).append("Persistent Routes:\n");
    text.append(adapter.dhcp() ? "  None\n" : persistent(adapter));
    return text.toString();
  }

  private static String line(WindowsRoute route, Adapter adapter) {
    return "%17s%17s%17s%17s%7d\n"
        .formatted(
            route.destination().network(),
            IpConfig.mask(route.destination().length()),
            route.gateway() == null ? "On-link " : route.gateway(),
            route.through(),
            metric(route, adapter));
  }

  /** The route's own and that of its interface. */
  static int metric(WindowsRoute route, Adapter adapter) {
    return route.metric() + (route.index() == 1 ? LOOPBACK_METRIC : adapter.metric());
  }

  private static String persistent(Adapter adapter) {
    return "  Network Address          Netmask  Gateway Address  Metric\n"
        + "          0.0.0.0          0.0.0.0%17s  Default \n".formatted(adapter.gateway());
  }

  private static String sixth() {
    return RULE
        + "\nIPv6 Route Table\n"
        + RULE
        + "Active Routes:\n If Metric Network Destination      Gateway\n"
        + "  1    331 ::1/128                  On-link\n"
        + "  1    331 ff00::/8                 On-link\n"
        + RULE
        + "Persistent Routes:\n  None\n";
  }
}
