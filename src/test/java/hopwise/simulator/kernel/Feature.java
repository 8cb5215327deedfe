package hopwise.simulator.kernel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Something that a case can make use of, told by its text.
 *
 * @param name as it is counted
 * @param form found in one line of the case's text
 */
record Feature(String name, Pattern form) {
  private static final String NAT = "iptables -t nat -[AI] ";

  static final List<Feature> ALL =
      Stream.of(links(), routes(), sysctls(), chains(), matches(), targets(), ebtables(), traffic())
          .flatMap(List::stream)
          .toList();

  private static Feature of(String name, String form) {
    return new Feature(name, Pattern.compile(form));
  }

  private static List<Feature> each(String name, String form, String... words) {
    return Stream.of(words)
        .map(word -> of((name + " " + word).strip(), form.replace("%", Pattern.quote(word))))
        .toList();
  }

  private static List<Feature> links() {
    return List.of(
        of("link veth", "type veth"),
        of("link bridge with an address", "address \\S+ type bridge"),
        of("link bridge without an address", "add \\S+ type bridge"),
        of("link vxlan remote", "type vxlan.* remote "),
        of("link vxlan forwarding entries", "bridge fdb (add|append) \\S+ dev vx0 dst"),
        of("link vxlan in a bridge", "link set vx0 master"),
        of("link eth0 in a bridge", "link set eth0 master"),
        of("link hairpin", "hairpin on"),
        of("link promisc", "promisc on"),
        of("link down", "ip link set \\S+ down"));
  }

  private static List<Feature> routes() {
    return Stream.of(
            each("route", "ip route add % ", "blackhole", "unreachable", "prohibit", "throw"),
            each("rule", "ip rule add % ", "from", "to", "iif", "fwmark"),
            each("rule to", "ip rule add .* %( |$)", "blackhole", "unreachable", "prohibit"),
            List.of(
                of("route default", "ip route add default"),
                of("route onlink", "onlink"),
                of("route with a metric", "ip route add .* metric"),
                of("route in a table", "ip route add .* table"),
                of("route to a link", "ip route add \\S+/\\d+ dev"),
                of("rule with a preference", "ip rule add .* pref"),
                of("rule without a preference", "ip rule add (?!.* pref)"),
                of("rule fwmark with a mask", "fwmark 0x1/0xff"),
                of("neighbour permanent", "ip neigh (add|replace) .* nud permanent")))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Feature> sysctls() {
    return Stream.of(
            each("rp_filter", "\\.rp_filter=%", "0", "1", "2"),
            each("bridge-nf-call-iptables", "bridge-nf-call-iptables=%", "0", "1"),
            each(
                "sysctl",
                "sysctl -w .*[.]%=",
                "ip_forward",
                "forwarding",
                "proxy_arp",
                "proxy_arp_pvlan",
                "accept_local",
                "route_localnet"),
            List.of(of("sysctl of all", "net.ipv4.conf.all.")))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Feature> chains() {
    return Stream.of(
            each("raw", "iptables -t raw -[AI] %", "PREROUTING", "OUTPUT"),
            each(
                "mangle",
                "iptables -t mangle -[AI] %",
                "PREROUTING",
                "INPUT",
                "FORWARD",
                "OUTPUT",
                "POSTROUTING"),
            each("nat", NAT + "%", "PREROUTING", "INPUT", "OUTPUT", "POSTROUTING"),
            each("filter", "iptables -[AI] %", "INPUT", "FORWARD", "OUTPUT"),
            List.of(
                of("chain of the user", "iptables .*-N "),
                of("rule inserted", "iptables .*-I "),
                of("policy DROP", "iptables .*-P \\S+ DROP")))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Feature> matches() {
    return Stream.of("-s", "-d", "-i", "-o", "-p", "--dport", "--sport", "--dports", "--sports")
        .flatMap(flag -> bothWays(flag, " "))
        .collect(
            () -> new java.util.ArrayList<>(otherMatches()),
            java.util.ArrayList::add,
            java.util.ArrayList::addAll);
  }

  private static Stream<Feature> bothWays(String flag, String end) {
    return Stream.of(
        of("match " + flag, "iptables .*(?<!!) " + flag + end),
        of("match ! " + flag, "iptables .* ! " + flag + end));
  }

  private static List<Feature> otherMatches() {
    return Stream.of(
            each("protocol", "iptables .*(?<!!) -p %", "tcp", "udp", "icmp"),
            each("ctstate", "--ctstate \\S*%", "NEW", "ESTABLISHED", "RELATED", "INVALID"),
            each("ctstate", "--ctstate %", "DNAT", "SNAT"),
            each("dst-type", "--dst-type %", "LOCAL", "UNICAST", "BROADCAST"),
            each("src-type", "--src-type %", "LOCAL", "UNICAST"),
            each("probability", "--probability %", "0", "1"),
            Stream.of("--syn", "--icmp-type", "--mark", "--ctstate", "--state", "--dst-type")
                .flatMap(flag -> bothWays(flag, ""))
                .toList(),
            List.of(
                of("ports in a range", "--[ds]port \\d*:\\d*"),
                of("mark with a mask", "--mark 0x4000/0x4000"),
                of("link by its first letters", "-[io] \\S+\\+"),
                of("comment", "--comment \"\\S+\""),
                of("comment of some words", "--comment \"\\S+ ")))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Feature> targets() {
    return Stream.of(
            each("target", "-j %( |$)", "ACCEPT", "DROP", "RETURN", "LOG", "REJECT"),
            each(
                "reject with",
                "--reject-with %",
                "icmp-net-unreachable",
                "icmp-host-unreachable",
                "icmp-proto-unreachable",
                "icmp-port-unreachable",
                "icmp-net-prohibited",
                "icmp-host-prohibited",
                "icmp-admin-prohibited",
                "tcp-reset"),
            each(
                "target MARK",
                "-j MARK %",
                "--set-mark",
                "--set-xmark",
                "--or-mark",
                "--and-mark",
                "--xor-mark"),
            each("target TTL", "-j TTL %", "--ttl-set", "--ttl-inc", "--ttl-dec"),
            each("target", "-j %", "DNAT", "SNAT", "MASQUERADE", "REDIRECT"),
            List.of(
                of("target LOG with a prefix", "--log-prefix"),
                of("target DNAT with a port", "--to-destination \\S+:\\d"),
                of("target SNAT with a port", "--to-source \\S+:\\d"),
                of("target SNAT in INPUT", NAT + "INPUT .*SNAT"),
                of("target REDIRECT with a port", "--to-ports"),
                of("jump to a chain", "iptables .*-j (KUBE|EXTRA|IP-MASQ)")))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Feature> ebtables() {
    return Stream.of(
            each("ebtables nat", "ebtables -t nat -A %", "PREROUTING", "POSTROUTING"),
            each("ebtables filter", "ebtables -A %", "FORWARD", "INPUT", "OUTPUT"),
            each("ebtables", "ebtables .*-j %( |$)", "dnat", "snat", "arpreply"),
            each("ebtables", "ebtables .*-j %$", "ACCEPT", "DROP", "CONTINUE", "RETURN"),
            each("ebtables", "ebtables .* %", "-i", "-o", "-s", "-d", "-p IPv4", "-p ARP"),
            each(
                "ebtables",
                "ebtables .* %",
                "--ip-dst",
                "--ip-src",
                "--arp-op Request",
                "--arp-op Reply",
                "--arp-ip-dst",
                "--arp-ip-src"))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Feature> traffic() {
    return Stream.of(
            each("connection", "^connect \\S+ % ", "tcp", "udp", "icmp"),
            List.of(
                of("connection to a service", "^connect .* to 10.0.171.20:80 "),
                of("connection to a node port", "^connect .*:30080 "),
                of("connection with a bound address", "^connect \\S+ \\S+ (?!0.0.0.0)"),
                of("connection with a small TTL", "ttl [123]$"),
                of("server at one address", "^listen \\S+ \\S+ (?!0.0.0.0)")))
        .flatMap(List::stream)
        .toList();
  }

  /** How many of the cases have each feature, those that none has included. */
  static Map<String, Integer> count(List<KernelCase> cases) {
    var counts = new TreeMap<String, Integer>();
    ALL.forEach(feature -> counts.put(feature.name(), 0));
    for (var one : cases) {
      var lines = CaseText.write(one).lines().toList();
      for (var feature : ALL) {
        if (lines.stream().anyMatch(line -> feature.form().matcher(line).find())) {
          counts.merge(feature.name(), 1, Integer::sum);
        }
      }
    }
    return counts;
  }
}
