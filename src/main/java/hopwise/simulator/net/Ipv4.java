package hopwise.simulator.net;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An IPv4 address.
 *
 * @param bits the 32 bits, the first octet highest; compare as unsigned
 */
public record Ipv4(int bits) implements Comparable<Ipv4> {
  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern DOTTED =
      Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET);

  /** Reads dotted decimal ({@code 10.244.0.3}); empty for anything else, leading zeros included. */
  public static Optional<Ipv4> parse(String text) {
    var octets = DOTTED.matcher(text);
    if (!octets.matches()) {
      return Optional.empty();
    }
    int bits = 0;
    for (int i = 1; i <= 4; i++) {
      bits = bits << 8 | Integer.parseInt(octets.group(i));
    }
    return Optional.of(new Ipv4(bits));
  }

  /**
   * The address written in dotted decimal.
   *
   * @throws IllegalArgumentException if {@code text} is not one
   */
  public static Ipv4 of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not an IPv4 address: " + text));
  }

  @Override
  public int compareTo(Ipv4 other) {
    return Integer.compareUnsigned(bits, other.bits);
  }

  @Override
  public String toString() {
    return (bits >>> 24)
        + "."
        + (bits >>> 16 & 255)
        + "."
        + (bits >>> 8 & 255)
        + "."
        + (bits & 255);
  }
}
