package hopwise.simulator.kernel;

import java.util.ArrayList;
import java.util.List;

/** Random matches and targets that may stand in a given chain. */
final class FilterRule {
  /** A built-in chain, or the one that a user chain is called from. */
  record Place(String table, String chain) {
    boolean hasInput() {
      return !chain.equals("OUTPUT") && !chain.equals("POSTROUTING");
    }

    boolean hasOutput() {
      return !chain.equals("PREROUTING") && !chain.equals("INPUT");
    }
  }

  private static final List<String> REJECTIONS =
      List.of(
          "icmp-net-unreachable",
          "icmp-host-unreachable",
          "icmp-proto-unreachable",
          "icmp-port-unreachable",
          "icmp-net-prohibited",
          "icmp-host-prohibited",
          "icmp-admin-prohibited");

  private static final List<String> EXTENSIONS =
      List.of("mark", "dst-type", "src-type", "state", "statistic", "comment", "comment");

  private final Draft draft;
  private final List<String> addresses;
  private final List<String> links;

  /** Rules about these addresses and names of links. */
  FilterRule(Draft draft, List<String> addresses, List<String> links) {
    this.draft = draft;
    this.addresses = List.copyOf(addresses);
    this.links = List.copyOf(links);
  }

  /** Matches and a target, with a space before each word. */
  String write(Place place) {
    var protocol = draft.oneOf("", "", "tcp", "tcp", "udp", "icmp");
    return matches(place, protocol) + " -j " + target(place, protocol);
  }

  /** Matches alone, for a jump. */
  String matches(Place place) {
    return matches(place, draft.oneOf("", "tcp", "udp", "icmp"));
  }

  private String matches(Place place, String protocol) {
    var text = new StringBuilder();
    if (draft.chance(0.35)) {
      text.append(not()).append(" -s ").append(range());
    }
    if (draft.chance(0.35)) {
      text.append(not()).append(" -d ").append(range());
    }
    if (place.hasInput() && draft.chance(0.2)) {
      text.append(not()).append(" -i ").append(link());
    }
    if (place.hasOutput() && draft.chance(0.25)) {
      text.append(not()).append(" -o ").append(link());
    }
    if (!protocol.isEmpty()) {
      text.append(" -p ").append(protocol).append(protocolMatch(protocol));
    } else if (draft.chance(0.1)) {
      text.append(" ! -p ").append(draft.oneOf("tcp", "udp", "icmp"));
    }
    int extensions = draft.oneOf(0, 0, 0, 1, 1, 2);
    var kinds = new ArrayList<>(EXTENSIONS);
    for (int i = 0; i < extensions; i++) {
      var kind = draft.oneOf(kinds);
      kinds.remove(kind);
      text.append(extension(kind));
    }
    return text.toString();
  }

  private String not() {
    return draft.maybe(0.2, " !");
  }

  private String range() {
    var address = draft.oneOf(addresses);
    return draft.oneOf(
        address + "/32", address, draft.oneOf("10.244.0.0/16", "10.240.0.0/24", "0.0.0.0/1"));
  }

  private String link() {
    var link = draft.oneOf(links);
    return draft.chance(0.1) ? link.substring(0, 2) + "+" : link;
  }

  private String protocolMatch(String protocol) {
    if (protocol.equals("icmp")) {
      return draft.maybe(0.4, " -m icmp" + not() + " --icmp-type " + draft.oneOf("8", "0", "3"));
    }
    return switch (draft.number(0, 9)) {
      case 0, 1, 2 -> " -m " + protocol + not() + " --dport " + draft.oneOf(80, 80, 8080, 81);
      case 3 -> " -m " + protocol + not() + " --dport " + draft.oneOf("80:90", "1:1023", "81:");
      case 4 -> " -m " + protocol + not() + " --sport " + draft.oneOf("40000:40004", "80", ":1023");
      case 5 -> " -m multiport" + not() + " --dports " + draft.oneOf("80,81", "22,80:90", "8080");
      case 6 ->
          " -m multiport" + not() + " --sports " + draft.oneOf("40001,40002", "80,40003:40099");
      case 7 -> protocol.equals("tcp") ? " -m tcp" + not() + " --syn" : "";
      default -> "";
    };
  }

  private String extension(String kind) {
    return switch (kind) {
      case "mark" -> " -m mark" + not() + " --mark " + draft.oneOf("0x1", "0x0", "0x4000/0x4000");
      case "dst-type" ->
          " -m addrtype" + not() + " --dst-type " + draft.oneOf("LOCAL", "UNICAST", "BROADCAST");
      case "src-type" -> " -m addrtype" + not() + " --src-type " + draft.oneOf("LOCAL", "UNICAST");
      case "state" ->
          draft.chance(0.6)
              ? " -m conntrack" + not() + " --ctstate " + states()
              : " -m state" + not() + " --state " + draft.oneOf("NEW", "ESTABLISHED", "INVALID");
      case "statistic" ->
          " -m statistic --mode random" + not() + " --probability " + draft.oneOf("0", "1");
      default -> " -m comment --comment \"" + draft.oneOf("a rule", "word", "two words") + "\"";
    };
  }

  private String states() {
    return draft.oneOf(
        "NEW", "ESTABLISHED", "RELATED,ESTABLISHED", "INVALID", "INVALID,NEW", "DNAT", "SNAT");
  }

  private String target(Place place, String protocol) {
    if (draft.chance(0.25)) {
      return common();
    }
    return switch (place.table()) {
      case "nat" -> translation(place, protocol);
      case "mangle" -> draft.chance(0.5) ? mark() : ttl();
      case "filter" -> draft.chance(0.5) ? reject(protocol) : draft.oneOf("DROP", "ACCEPT");
      default -> draft.oneOf("ACCEPT", "ACCEPT", "DROP", mark());
    };
  }

  private String common() {
    return draft.oneOf("ACCEPT", "RETURN", "LOG", "LOG --log-prefix \"seen: \"", mark());
  }

  private String mark() {
    return "MARK "
        + draft.oneOf(
            "--set-mark 0x1", "--set-xmark 0x1/0xff", "--or-mark 0x4000", "--and-mark 0xff");
  }

  private String ttl() {
    return "TTL "
        + draft.oneOf("--ttl-set 1", "--ttl-set 9", "--ttl-inc 1", "--ttl-dec 1", "--ttl-dec 64");
  }

  private String reject(String protocol) {
    var reason =
        protocol.equals("tcp") && draft.chance(0.3) ? "tcp-reset" : draft.oneOf(REJECTIONS);
    return "REJECT" + draft.maybe(0.85, " --reject-with " + reason);
  }

  private String translation(Place place, String protocol) {
    boolean ports = protocol.equals("tcp") || protocol.equals("udp");
    var address = draft.oneOf(addresses);
    return switch (place.chain()) {
      case "POSTROUTING" ->
          draft.chance(0.6)
              ? "MASQUERADE"
              : "SNAT --to-source " + address + (ports ? draft.maybe(0.3, ":" + 50000) : "");
      case "INPUT" -> "SNAT --to-source " + address;
      default ->
          draft.chance(0.7)
              ? "DNAT --to-destination " + address + (ports ? draft.maybe(0.5, ":80") : "")
              : "REDIRECT" + (ports ? draft.maybe(0.6, " --to-ports 80") : "");
    };
  }
}
