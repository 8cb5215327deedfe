package hopwise.simulator.shell.ebtables;

import hopwise.simulator.linux.ebtables.EbRule;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Values in rules of {@code ebtables}: how they are read and written. */
final class EbValues {
  private static final Mac ALL_BITS = Mac.BROADCAST;
  private static final Mac GROUP_BIT = Mac.of("01:00:00:00:00:00");

  private static final Map<String, EbRule.MacTest> NAMED = named();

  private EbValues() {}

  private static Map<String, EbRule.MacTest> named() {
    var named = new LinkedHashMap<String, EbRule.MacTest>();
    named.put("Unicast", new EbRule.MacTest(Mac.ZERO, GROUP_BIT, false));
    named.put("Multicast", new EbRule.MacTest(GROUP_BIT, GROUP_BIT, false));
    named.put("Broadcast", new EbRule.MacTest(Mac.BROADCAST, ALL_BITS, false));
    named.put("BGA", new EbRule.MacTest(Mac.of("01:80:c2:00:00:00"), ALL_BITS, false));
    return named;
  }

  /** Reads an address, an address with a mask, or a name of a kind of addresses. */
  static Optional<EbRule.MacTest> mac(String text, boolean negated) {
    for (var entry : NAMED.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(text)) {
        var test = entry.getValue();
        return Optional.of(new EbRule.MacTest(test.value(), test.mask(), negated));
      }
    }
    int slash = text.indexOf('/');
    var value = Mac.parse(slash < 0 ? text : text.substring(0, slash));
    var mask = slash < 0 ? Optional.of(ALL_BITS) : Mac.parse(text.substring(slash + 1));
    return value.flatMap(address ->
        mask.map(bits -> new EbRule.MacTest(new Mac(address.bits() & bits.bits()), bits, negated)));
  }

  /** The name of a kind of addresses, an address, or an address with its mask. */
  static String text(EbRule.MacTest test) {
    for (var entry : NAMED.entrySet()) {
      var known = entry.getValue();
      if (known.value().equals(test.value()) && known.mask().equals(test.mask())) {
        return entry.getKey();
      }
    }
    return test.mask().equals(ALL_BITS)
        ? test.value().toString()
        : test.value() + "/" + test.mask();
  }

  /** Reads an IPv4 address with or without a mask. */
  static Optional<Cidr> range(String address, int length) {
    return Ipv4.parse(address).map(ip -> Cidr.around(ip, length));
  }

  /** The prefix length of {@code 16} or {@code 255.255.0.0}; empty for anything else. */
  static Optional<Integer> length(String mask) {
    if (mask.matches("\\d|[12]\\d|3[0-2]")) {
      return Optional.of(Integer.parseInt(mask));
    }
    return Ipv4.parse(mask)
        .map(Ipv4::bits)
        .filter(bits -> Integer.bitCount(bits) == Integer.numberOfLeadingZeros(~bits))
        .map(Integer::bitCount);
  }

  /** A single address without {@code /32}. */
  static String text(Cidr range) {
    return range.length() == 32 ? range.network().toString() : range.toString();
  }

  /** Reads {@code IPv4}, {@code ARP} or their numbers. */
  static Optional<Boolean> isArp(String protocol) {
    return switch (protocol.toLowerCase(Locale.ROOT)) {
      case "ipv4", "0x0800", "0x800", "800", "0800" -> Optional.of(false);
      case "arp", "0x0806", "0x806", "806", "0806" -> Optional.of(true);
      default -> Optional.empty();
    };
  }

  /** Whether a real {@code /etc/ethertypes} or the kernel knows the protocol. */
  static boolean isProtocol(String protocol) {
    return protocol.matches("(0x)?[0-9a-fA-F]{1,4}")
        || protocol.matches("(?i)ipv6|length|802_1q|8021q|rarp|loop|x25|ipx|ppp_.*|novell");
  }
}
