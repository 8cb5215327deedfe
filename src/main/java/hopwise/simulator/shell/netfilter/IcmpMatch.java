package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Selector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** {@code -m icmp}. */
final class IcmpMatch extends Extension<Match> {
  private static final Map<String, Match.IcmpType> NAMES = names();

  private Match.@Nullable IcmpType type;

  IcmpMatch() {
    super("icmp", Option.negatable("icmp-type"));
  }

  private static Map<String, Match.IcmpType> names() {
    var names = new LinkedHashMap<String, Match.IcmpType>();
    for (var line :
        """
        any 255
        echo-reply 0
        pong 0
        destination-unreachable 3
        network-unreachable 3 0
        host-unreachable 3 1
        protocol-unreachable 3 2
        port-unreachable 3 3
        fragmentation-needed 3 4
        source-route-failed 3 5
        network-unknown 3 6
        host-unknown 3 7
        network-prohibited 3 9
        host-prohibited 3 10
        TOS-network-unreachable 3 11
        TOS-host-unreachable 3 12
        communication-prohibited 3 13
        host-precedence-violation 3 14
        precedence-cutoff 3 15
        source-quench 4
        redirect 5
        network-redirect 5 0
        host-redirect 5 1
        TOS-network-redirect 5 2
        TOS-host-redirect 5 3
        echo-request 8
        ping 8
        router-advertisement 9
        router-solicitation 10
        time-exceeded 11
        ttl-exceeded 11
        ttl-zero-during-transit 11 0
        ttl-zero-during-reassembly 11 1
        parameter-problem 12
        ip-header-bad 12 0
        required-option-missing 12 1
        timestamp-request 13
        timestamp-reply 14
        address-mask-request 17
        address-mask-reply 18
        """
            .split("\n")) {
      var words = line.split(" ");
      int code = words.length > 2 ? Integer.parseInt(words[2]) : -1;
      names.put(words[0], new Match.IcmpType(Integer.parseInt(words[1]), code, false));
    }
    return names;
  }

  /** The name that {@code iptables -L} prints for a type, null where it has none. */
  static @Nullable String name(Match.IcmpType type) {
    return NAMES.entrySet().stream()
        .filter(known -> same(known.getValue(), type))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }

  private static boolean same(Match.IcmpType one, Match.IcmpType other) {
    return one.type() == other.type() && one.code() == other.code();
  }

  @Override
  void read(String option, String value, boolean negated, Selector.@Nullable Kind kind) {
    var found = value.isEmpty() ? List.<String>of() : candidates(value);
    if (found.size() > 1) {
      refuse(
          "Ambiguous ICMP type `%s': `%s' or `%s'?".formatted(value, found.get(0), found.get(1)));
    }
    var named = found.isEmpty() ? null : NAMES.get(found.getFirst());
    type =
        named == null
            ? numbered(value, negated)
            : new Match.IcmpType(named.type(), named.code(), negated);
  }

  private static List<String> candidates(String prefix) {
    return NAMES.containsKey(prefix)
        ? List.of(prefix)
        : NAMES.keySet().stream().filter(name -> name.startsWith(prefix)).toList();
  }

  private Match.IcmpType numbered(String value, boolean negated) {
    int slash = value.indexOf('/');
    var number = Numbers.parse(slash < 0 ? value : value.substring(0, slash), 0, 255);
    var code = slash < 0 ? OptionalLong.of(-1) : Numbers.parse(value.substring(slash + 1), 0, 255);
    if (number.isEmpty()) {
      refuse("Unknown ICMP type `" + value + "'");
    } else if (code.isEmpty()) {
      refuse("Unknown ICMP code `" + value + "'");
    }
    return new Match.IcmpType((int) number.orElse(0), (int) code.orElse(-1), negated);
  }

  @Override
  @Nullable Match finish(Selector.@Nullable Kind kind) {
    required("icmp-type");
    return type;
  }
}
