package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Match.AddressType;
import hopwise.simulator.linux.netfilter.PortRange;
import hopwise.simulator.linux.netfilter.Target.NatRange;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words that rules and lists of rules have in common. */
final class Names {
  private static final List<AddressType> TYPES =
      List.of(
          AddressType.UNSPEC,
          AddressType.UNICAST,
          AddressType.LOCAL,
          AddressType.BROADCAST,
          AddressType.MULTICAST);

  private Names() {}

  static String states(Match.State state) {
    return state.states().stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }

  static String types(Match.AddressTypes.TypeTest test) {
    return TYPES.stream()
        .filter(test.types()::contains)
        .map(AddressType::name)
        .collect(Collectors.joining(","));
  }

  static String side(Match.MultiPort.Side side) {
    return switch (side) {
      case SOURCE -> "sports";
      case DESTINATION -> "dports";
      case EITHER -> "ports";
    };
  }

  static String probability(Match.Random random) {
    return String.format(Locale.ROOT, "%.11f", random.probability());
  }

  static String hex(int bits) {
    return "0x" + Integer.toHexString(bits);
  }

  static String masked(int value, int mask) {
    return mask == -1 ? hex(value) : hex(value) + "/" + hex(mask);
  }

  static String ports(PortRange ports) {
    return ports.first() == ports.last()
        ? Integer.toString(ports.first())
        : ports.first() + "-" + ports.last();
  }

  static String range(NatRange range) {
    var text = new StringBuilder();
    if (range.first() != null) {
      text.append(range.first());
      if (!range.first().equals(range.last())) {
        text.append('-').append(range.last());
      }
    }
    if (range.ports() != null) {
      text.append(':').append(ports(range.ports()));
    }
    return text.toString();
  }

  /** A text as one word: bare if it is all letters, digits, {@code _} and {@code -}. */
  static String quoted(String text) {
    return text.matches("[-_0-9A-Za-z]+")
        ? text
        : "\"" + text.replaceAll("([\"'\\\\])", "\\\\$1") + "\"";
  }
}
