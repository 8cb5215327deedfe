package hopwise.simulator.kernel;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes from what was seen that which changes from run to run. */
final class Normal {
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern PORT = Pattern.compile("(?<=:)\\d+");
  private static final Pattern ID = Pattern.compile("(?<=id )\\d+");
  // Below 512 a lot is drawn below 512, where it may well be a number that the case names.
  private static final Pattern LOW =
      Pattern.compile(
          "(?<=^udp [0-9.]{7,15}:|^udp [^ ]{3,50} [^ >]{3,30}>[0-9.]{7,15}:)[1-9]\\d{0,2}(?=[>"
              + " ]|$)");
  private static final Pattern MAC = Pattern.compile("(?:[0-9a-f]{2}:){5}[0-9a-f]{2}");
  private static final Pattern LEARNED = Pattern.compile("REACHABLE|STALE|DELAY|PROBE");
  private static final Pattern UNANSWERED = Pattern.compile(".* (FAILED|INCOMPLETE)");
  private static final Pattern GROUP = Pattern.compile("(33:33|01:00:5e):.*");
  // ebtables 1.8.10 and later write "! -s x" for what was "-s ! x".
  private static final Pattern NOT = Pattern.compile("! (-\\S+)");
  private static final String VXLAN = ":4789";
  private static final Pattern NOT_VXLAN = Pattern.compile(":(?!4789)\\d+");
  private static final Set<String> FIXED_MACS = Set.of("ff:ff:ff:ff:ff:ff", "00:00:00:00:00:00");

  private final Set<String> ports;
  private final Set<String> ids;
  private final Set<String> macs;

  /** Knows the ports and MAC addresses that the case itself names. */
  Normal(KernelCase kernelCase) {
    var text = CaseText.write(kernelCase);
    this.ports = found(NUMBER, text);
    this.ids =
        kernelCase.dials().stream()
            .map(dial -> Integer.toString(dial.port()))
            .collect(Collectors.toUnmodifiableSet());
    this.macs =
        Stream.concat(found(MAC, text).stream(), FIXED_MACS.stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
  }

  /** Ports and echo ids that the kernel drew by lot are {@code *}. */
  String ports(String line) {
    var named = drawn(ID, ids, LOW.matcher(line).replaceAll("*"));
    return drawn(PORT, ports, named);
  }

  private static String drawn(Pattern number, Set<String> named, String line) {
    return number
        .matcher(line)
        .replaceAll(found -> named.contains(found.group()) ? found.group() : "*");
  }

  /**
   * Tracked connections. A VXLAN link draws the source port of each flow by lot, so what it carries
   * counts once.
   */
  List<String> conntrack(Stream<String> lines) {
    var all = lines.map(this::ports).sorted().toList();
    return Stream.concat(
            all.stream().filter(line -> !line.contains(VXLAN)),
            all.stream()
                .filter(line -> line.contains(VXLAN))
                .map(line -> NOT_VXLAN.matcher(line).replaceAll(":*"))
                .distinct())
        .toList();
  }

  /** Lines that {@code command} printed. */
  List<String> output(String command, String text) {
    var lines =
        text.lines()
            .map(String::stripTrailing)
            .filter(line -> !GROUP.matcher(line).matches())
            .map(this::macs);
    return switch (command) {
      case "ip neigh show" ->
          lines
              .filter(line -> !UNANSWERED.matcher(line).matches())
              .map(line -> LEARNED.matcher(line).replaceAll("LEARNED"))
              .sorted()
              .toList();
      case "bridge fdb show" -> lines.sorted().toList();
      case "ebtables -t nat -L", "ebtables -t filter -L" ->
          lines.map(line -> NOT.matcher(line).replaceAll("$1 !")).toList();
      default -> lines.toList();
    };
  }

  private String macs(String line) {
    return MAC.matcher(line).replaceAll(mac -> macs.contains(mac.group()) ? mac.group() : "MAC");
  }
}
