package hopwise.simulator.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Command lines of iptables by chance: every match and target, right and wrong ones. */
final class RandomRules {
  private static final List<String> TABLES = List.of("filter", "filter", "nat", "mangle", "raw");

  private final RandomGenerator random;
  private final List<String> lines = new ArrayList<>();

  private RandomRules(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  /** Lines that make chains and {@code count} rules, then print every table. */
  static List<String> lines(long seed, int count) {
    var rules = new RandomRules(seed);
    for (var table : List.of("filter", "nat", "mangle", "raw")) {
      rules.lines.add("iptables -t " + table + " -N U1");
      rules.lines.add("iptables -t " + table + " -N U2");
    }
    for (int i = 0; i < count; i++) {
      rules.lines.add(rules.line());
    }
    for (var table : List.of("filter", "nat", "mangle", "raw")) {
      for (var form : List.of("-S", "-nL", "-nvL", "-nL --line-numbers", "-nvxL")) {
        rules.lines.add("iptables -t " + table + " " + form);
      }
    }
    rules.lines.add("iptables-save");
    return rules.lines;
  }

  private String pick(String... words) {
    return words[random.nextInt(words.length)];
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String not() {
    return chance(25) ? "! " : "";
  }

  private String line() {
    var table = TABLES.get(random.nextInt(TABLES.size()));
    var chain = chain(table);
    return switch (random.nextInt(12)) {
      case 0 -> "iptables -t %s -D U1 %d".formatted(table, 1 + random.nextInt(4));
      case 1 ->
          "iptables -t %s -I %s %d %s".formatted(table, chain, 1 + random.nextInt(4), rule(table));
      case 2 -> "iptables -t %s -R U1 %d %s".formatted(table, 1 + random.nextInt(4), rule(table));
      case 3 -> deletion(table);
      default -> "iptables -t %s -A %s %s".formatted(table, chain, rule(table));
    };
  }

  /** Takes a rule away in the words in which it was made, if one of the last was. */
  private String deletion(String table) {
    var last = lines.getLast();
    return last.contains(" -A ")
        ? last.replace(" -A ", pick(" -D ", " -C "))
        : "iptables -t " + table + pick(" -Z", " -F U2", " -X U2", " -N U2", " -P OUTPUT ACCEPT");
  }

  private String chain(String table) {
    return switch (table) {
      case "filter" -> pick("INPUT", "FORWARD", "OUTPUT", "U1", "U2");
      case "nat" -> pick("PREROUTING", "OUTPUT", "POSTROUTING", "INPUT", "U1");
      case "raw" -> pick("PREROUTING", "OUTPUT", "U1");
      default -> pick("PREROUTING", "INPUT", "FORWARD", "OUTPUT", "POSTROUTING", "U1");
    };
  }

  private String rule(String table) {
    var text = new StringBuilder();
    var protocol = chance(60) ? pick("tcp", "udp", "icmp", "all") : "";
    part(text, 40, () -> not() + "-s " + range());
    part(text, 40, () -> not() + "-d " + range());
    part(text, 15, () -> not() + "-i " + pick("eth0", "veth+", "lo", "a-long-name.10"));
    part(text, 15, () -> not() + "-o " + pick("eth0", "cbr0", "br-rootns", "azv+"));
    if (!protocol.isEmpty()) {
      text.append(chance(10) ? "! " : "").append("-p ").append(protocol).append(' ');
    }
    int matches = random.nextInt(3);
    part(text, 40, () -> ofProtocol(protocol));
    for (int i = 0; i < matches; i++) {
      text.append(match()).append(' ');
    }
    return text.append(target(table)).toString().strip();
  }

  private void part(StringBuilder text, int percent, Supplier<String> part) {
    if (chance(percent)) {
      text.append(part.get()).append(' ');
    }
  }

  private String range() {
    var address = random.nextInt(1, 224) + "." + random.nextInt(256) + ".0." + random.nextInt(256);
    return address + pick("", "", "/8", "/16", "/24", "/31", "/255.255.0.0", "/0");
  }

  private String port() {
    return Integer.toString(random.nextInt(65536));
  }

  private String ports() {
    int first = random.nextInt(65000);
    return chance(60)
        ? port()
        : pick(first + ":" + (first + random.nextInt(500)), ":" + first, first + ":");
  }

  private String match() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> "-m mark " + not() + "--mark " + mark();
      case 2 -> "-m addrtype " + types();
      case 3 ->
          "-m conntrack "
              + not()
              + "--ctstate "
              + pick("NEW", "RELATED,ESTABLISHED", "INVALID", "DNAT", "SNAT,NEW", "UNTRACKED");
      case 4 ->
          "-m state "
              + not()
              + "--state "
              + pick("NEW", "ESTABLISHED,RELATED", "INVALID", "UNTRACKED");
      case 5 ->
          "-m statistic --mode random "
              + not()
              + "--probability "
              + pick(
                  "0",
                  "1",
                  "0.5",
                  "0.33333333349",
                  "0.25",
                  "0.1",
                  ".7",
                  "1e-3",
                  "0." + random.nextInt(100000));
      case 6 ->
          "-m comment --comment "
              + pick(
                  "plain",
                  "'two words'",
                  "\"it's\"",
                  "'say \"x\"'",
                  "a/b:c",
                  "'back\\slash'",
                  "''");
      default ->
          "-m multiport "
              + not()
              + pick("--dports ", "--sports ", "--ports ")
              + pick("80,443", "1:5,9", "53", "22,1000:2000,3");
    };
  }

  private String ofProtocol(String protocol) {
    return switch (protocol) {
      case "tcp" ->
          pick("", "-m tcp ")
              + pick(
                  not() + "--dport " + ports(),
                  not() + "--sport " + ports(),
                  not() + "--syn",
                  "--sport " + ports() + " " + not() + "--dport " + ports(),
                  not() + "--tcp-flags FIN,SYN,RST,ACK SYN");
      case "udp" ->
          pick("", "-m udp ")
              + pick(
                  not() + "--dport " + ports(),
                  not() + "--sport " + ports(),
                  "--dport " + ports() + " --sport " + ports());
      case "icmp" ->
          not()
              + "--icmp-type "
              + pick(
                  "8", "0", "3", "3/1", "11/0", "echo-request", "port-unreachable", "any", "5/1");
      default -> "";
    };
  }

  private String types() {
    var source = not() + "--src-type " + pick("LOCAL", "UNICAST", "LOCAL,BROADCAST");
    var destination = not() + "--dst-type " + pick("LOCAL", "MULTICAST,LOCAL", "UNSPEC");
    return pick(source, destination, source + " " + destination);
  }

  private String mark() {
    return pick(
        "0x4000/0x4000",
        "1",
        "0x8000/0x8000",
        "0",
        "0xff/0xf0",
        Integer.toString(random.nextInt(100000)));
  }

  private String target(String table) {
    return switch (random.nextInt(8)) {
      case 0 -> "";
      case 1 -> "-j " + pick("ACCEPT", "RETURN", table.equals("nat") ? "RETURN" : "DROP");
      case 2 -> "-j " + pick("U1", "U2", "U2", "NOPE");
      case 3 -> "-j LOG" + pick("", " --log-prefix x", " --log-prefix 'a b: '");
      case 4 -> "-j MARK " + pick("--set-mark ", "--set-xmark ") + mark();
      case 5 ->
          "-j MARK " + pick("--or-mark ", "--and-mark ", "--xor-mark ") + random.nextInt(70000);
      default -> ofTable(table);
    };
  }

  private String ofTable(String table) {
    return switch (table) {
      case "nat" -> "-j " + nat();
      case "mangle" ->
          "-j TTL " + pick("--ttl-set ", "--ttl-inc ", "--ttl-dec ") + random.nextInt(257);
      case "raw" -> "-j TRACE";
      default ->
          "-j REJECT"
              + pick(
                  "",
                  " --reject-with tcp-reset",
                  " --reject-with icmp-"
                      + pick(
                          "net-unreachable",
                          "host-unreachable",
                          "proto-unreachable",
                          "port-unreachable",
                          "net-prohibited",
                          "host-prohibited",
                          "admin-prohibited"));
    };
  }

  private String nat() {
    int first = random.nextInt(1, 60000);
    var ports = pick("", "", Integer.toString(first), first + "-" + (first + random.nextInt(9)));
    var to =
        pick("10.0.0.1", "10.0.0.1-10.0.0.9", "1.1.1.1-1.1.1.1")
            + (ports.isEmpty() ? "" : ":" + ports);
    return pick(
        "DNAT --to-destination " + to,
        "SNAT --to-source " + to,
        "MASQUERADE" + (ports.isEmpty() ? "" : " --to-ports " + ports),
        "REDIRECT" + (ports.isEmpty() ? "" : " --to-ports " + ports));
  }
}
