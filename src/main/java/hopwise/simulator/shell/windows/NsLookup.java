package hopwise.simulator.shell.windows;

import hopwise.simulator.net.Ipv4;
import java.util.Map;
import java.util.Optional;

/** {@code nslookup NAME [SERVER]}: the cluster's names for pods. */
final class NsLookup {
  private static final String TIMED_OUT =
      """
      DNS request timed out.
          timeout was 2 seconds.
      """;

  private NsLookup() {}

  static Output run(Use use) {
    if (use.words().size() != 1 || use.words().getFirst().startsWith("-")) {
      return Use.prints(use.world(), "nslookup: simulated is nslookup NAME\n", false);
    }
    var name = use.words().getFirst();
    var traffic = new Traffic(use);
    if (!traffic.reachesNameServer()) {
      return Use.prints(
          traffic.world(),
          TIMED_OUT
              + server("UnKnown", traffic)
              + TIMED_OUT
              + TIMED_OUT
              + "*** Request to UnKnown timed-out\n",
          false);
    }
    var server =
        use.compartment().isHost() ? "UnKnown" : name(use, traffic.nameServer()).orElse("UnKnown");
    var found =
        use.compartment().isHost()
            ? Optional.<Ipv4>empty()
            : Optional.ofNullable(use.host().names().get(traffic.fullName(name)));
    return found
        .map(ip ->
            Use.prints(
                traffic.world(),
                server(server, traffic)
                    + "Name:    %s\nAddress:  %s\n\n".formatted(traffic.zoned(name), ip),
                true))
        .orElseGet(() ->
            Use.prints(
                traffic.world(),
                server(server, traffic)
                    + "*** %s can't find %s: Non-existent domain\n".formatted(server, name),
                false));
  }

  private static String server(String name, Traffic traffic) {
    return "Server:  %s\nAddress:  %s\n\n".formatted(name, traffic.nameServer());
  }

  private static Optional<String> name(Use use, Ipv4 ip) {
    return use.host().names().entrySet().stream()
        .filter(entry -> entry.getValue().equals(ip))
        .map(Map.Entry::getKey)
        .map(name -> name + ".svc.cluster.local")
        .findFirst();
  }
}
