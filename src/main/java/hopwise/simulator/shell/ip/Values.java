package hopwise.simulator.shell.ip;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads addresses and numbers in the forms that iproute2 takes. */
final class Values {
  /** The names of tables in /etc/iproute2/rt_tables. */
  private static final Map<String, Integer> TABLES =
      Map.of("unspec", 0, "default", 253, "main", 254, "local", 255);

  private Values() {}

  /**
   * An address with a prefix length.
   *
   * @param given whether the length was written
   */
  record Prefix(Ipv4 ip, int length, boolean given) {
    Cidr range() {
      return Cidr.around(ip, length);
    }

    /** Whether bits behind the prefix are set. */
    boolean isInside() {
      return !range().network().equals(ip);
    }
  }

  /** Reads an address; missing octets are 0, as in {@code 10.1}. */
  static Optional<Ipv4> address(String text) {
    var octets = text.split("\\.", -1);
    if (octets.length > 4) {
      return Optional.empty();
    }
    int bits = 0;
    for (int i = 0; i < 4; i++) {
      var octet = i < octets.length ? number(octets[i]) : OptionalLong.of(0);
      if (octet.isEmpty() || octet.getAsLong() > 255) {
        return Optional.empty();
      }
      bits = bits << 8 | (int) octet.getAsLong();
    }
    return Optional.of(new Ipv4(bits));
  }

  /** Reads an unsigned number of 32 bits, decimal, or octal or hexadecimal with 0 or 0x. */
  static OptionalLong number(String text) {
    try {
      long number = text.startsWith("+") || text.startsWith("#") ? -1 : Long.decode(text);
      return number < 0 || number >= 1L << 32 ? OptionalLong.empty() : OptionalLong.of(number);
    } catch (NumberFormatException notOne) {
      return OptionalLong.empty();
    }
  }

  /** Reads {@code a.b.c.d/length}, {@code a.b.c.d/mask}, an address alone, or a name of all. */
  static Prefix prefix(String text) throws Misuse {
    if (text.equals("default") || text.equals("any") || text.equals("all")) {
      return new Prefix(new Ipv4(0), 0, true);
    }
    int slash = text.indexOf('/');
    var ip = address(slash < 0 ? text : text.substring(0, slash));
    var length = slash < 0 ? OptionalLong.of(32) : length(text.substring(slash + 1));
    if (ip.isEmpty() || length.isEmpty()) {
      throw new Misuse(1, "Error: any valid prefix is expected rather than \"" + text + "\".");
    }
    return new Prefix(ip.get(), (int) length.getAsLong(), slash >= 0);
  }

  private static OptionalLong length(String text) {
    var number = number(text);
    if (number.isPresent()) {
      return number.getAsLong() > 32 ? OptionalLong.empty() : number;
    }
    return address(text).map(Values::maskLength).orElse(OptionalLong.empty());
  }

  /** The length of a netmask, empty where it has holes. */
  static OptionalLong maskLength(Ipv4 mask) {
    int length = Integer.bitCount(mask.bits());
    boolean solid = length == 0 || mask.bits() == -1 << (32 - length);
    return solid ? OptionalLong.of(length) : OptionalLong.empty();
  }

  /** Reads an address that must be IPv4. */
  static Ipv4 inet(String text) throws Misuse {
    return address(text)
        .orElseThrow(
            () -> new Misuse(1, "Error: inet address is expected rather than \"" + text + "\"."));
  }

  /** Reads an address of any family; only IPv4 is one here. */
  static Ipv4 anyAddress(String text) throws Misuse {
    return address(text)
        .orElseThrow(() ->
            new Misuse(1, "Error: any valid address is expected rather than \"" + text + "\"."));
  }

  /** Reads an Ethernet address in the words of {@code ip link}. */
  static Mac hardware(String text) throws Misuse {
    var mac = Mac.parse(text);
    if (mac.isPresent()) {
      return mac.get();
    }
    if (text.matches("[0-9a-fA-F]{1,2}(:[0-9a-fA-F]{1,2})+")) {
      throw new Misuse(
          1, "Invalid address length " + text.split(":").length + " - must be 6 bytes");
    }
    throw new Misuse(1, "\"" + text + "\" is invalid lladdr.");
  }

  /** Reads a number, or complains with {@code reason}. */
  static int number(String text, String reason) throws Misuse {
    var number = number(text);
    if (number.isEmpty()) {
      throw Misuse.wrong(text, reason);
    }
    return (int) number.getAsLong();
  }

  /** Reads the number or name of a routing table; empty for neither. */
  static Optional<Integer> table(String text) {
    var named = TABLES.get(text);
    if (named != null) {
      return Optional.of(named);
    }
    var number = number(text);
    return number.isPresent() ? Optional.of((int) number.getAsLong()) : Optional.empty();
  }

  /** The name of a routing table, or its number. */
  static String tableName(int table) {
    return TABLES.entrySet().stream()
        .filter(entry -> entry.getValue() == table)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(Integer.toUnsignedString(table));
  }

  /** Reads {@code on} or {@code off}. */
  static boolean isOn(String key, String text) throws Misuse {
    if (!text.equals("on") && !text.equals("off")) {
      throw new Misuse(
          1, "Error: argument of \"" + key + "\" must be \"on\" or \"off\", not \"" + text + "\"");
    }
    return text.equals("on");
  }
}
