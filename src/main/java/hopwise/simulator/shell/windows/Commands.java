package hopwise.simulator.shell.windows;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What there is to type, on a node and in a pod. */
final class Commands {
  private static final Map<String, Cmdlet> EVERYWHERE = everywhere();

  /** Pods have no Host Networking Service. */
  private static final Map<String, Cmdlet> NODE_ONLY =
      Map.of(
          "get-hnsnetwork", hns(HnsObjects::networks),
          "get-hnsendpoint", hns(HnsObjects::endpoints),
          "get-hnspolicylist", hns(HnsObjects::policyLists));

  /** Real ones that are not simulated. */
  private static final Set<String> REAL =
      Arrays.stream(
              ("arp cat cd cls clear copy crictl curl date del dir echo get-childitem get-content"
                      + " get-date get-hnsglobals get-netadapter get-netfirewallrule"
                      + " get-netipconfiguration get-netneighbor get-process get-service get-vmswitch"
                      + " hcsdiag help hnsdiag import-module invoke-restmethod invoke-webrequest irm"
                      + " iwr kubectl ls more mkdir net netsh netstat new-netroute pathping pktmon ps"
                      + " pwd remove-hnsnetwork resolve-dnsname set-location sort-object systeminfo"
                      + " tasklist telnet test-connection tnc.exe type vfpctrl ver wget whoami"
                      + " write-host write-output")
                  .split(" "))
          .collect(Collectors.toSet());

  private static final Map<String, String> NOUNS =
      Map.of(
          "hnsnetwork", "HnsNetwork",
          "hnsendpoint", "HnsEndpoint",
          "hnspolicylist", "HnsPolicyList",
          "netipaddress", "NetIPAddress",
          "netroute", "NetRoute",
          "netconnection", "NetConnection");

  private Commands() {}

  private static Map<String, Cmdlet> everywhere() {
    var all = new HashMap<>(Filters.all());
    all.put("ipconfig", IpConfig::run);
    all.put("route", RoutePrint::run);
    all.put("hostname", use -> use.prints(use.compartment().hostName()));
    all.put("ping", Ping::run);
    all.put("tracert", Tracert::run);
    all.put("nslookup", NsLookup::run);
    all.put("curl.exe", CurlExe::run);
    all.put("test-netconnection", TestConnection::run);
    all.put("tnc", TestConnection::run);
    all.put("get-netipaddress", NetObjects::addresses);
    all.put("get-netroute", NetObjects::routes);
    return all;
  }

  private static Cmdlet hns(Function<HnsObjects, List<Value>> list) {
    return use -> {
      var parameters = Parameters.read(use.command().words(), Set.of(), Set.of());
      return parameters.unknown().isEmpty()
          ? use.gives(list.apply(new HnsObjects(use.host())))
          : parameters.refuse(use);
    };
  }

  /** All names, as PowerShell writes them. */
  static List<String> spellings() {
    return Stream.of(EVERYWHERE, NODE_ONLY)
        .flatMap(commands -> commands.keySet().stream())
        .map(Commands::written)
        .sorted()
        .toList();
  }

  /** {@code get-hnsendpoint} as {@code Get-HnsEndpoint}. */
  private static String written(String name) {
    var hyphen = name.indexOf('-');
    return hyphen < 0
        ? name
        : capital(name.substring(0, hyphen))
            + "-"
            + NOUNS.getOrDefault(name.substring(hyphen + 1), capital(name.substring(hyphen + 1)));
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  /** The command of a name, with or without {@code .exe}. */
  static Optional<Cmdlet> find(String typed, boolean onNode) {
    var name = typed.toLowerCase(Locale.ROOT);
    var program = name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
    return List.of(name, program).stream()
        .map(one ->
            Optional.ofNullable(EVERYWHERE.get(one))
                .or(() -> Optional.ofNullable(onNode ? NODE_ONLY.get(one) : null)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** What is said about a name that {@link #find} does not know. */
  static String missing(CommandLine.Command command) {
    return REAL.contains(command.name().toLowerCase(Locale.ROOT))
        ? command.name() + ": not simulated here; simulated are: " + names() + "\n"
        : Errors.missing(command);
  }

  private static String names() {
    var names = new TreeSet<>(EVERYWHERE.keySet());
    names.addAll(NODE_ONLY.keySet());
    names.removeAll(Set.of("?", "where", "select", "ft", "fl", "measure", "tnc"));
    return String.join(" ", names);
  }
}
