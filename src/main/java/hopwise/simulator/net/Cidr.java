package hopwise.simulator.net;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A range of IPv4 addresses in CIDR form, {@code 10.244.0.0/16}.
 *
 * @param network the first address; no bit is set behind the prefix
 * @param length the prefix length, 0 to 32
 */
public record Cidr(Ipv4 network, int length) {
  private static final Pattern FORM = Pattern.compile("([0-9.]+)/(\\d|[12]\\d|3[0-2])");

  /** Refuses a length outside 0 to 32, and a network with host bits set. */
  public Cidr {
    if (length < 0 || length > 32) {
      throw new IllegalArgumentException("prefix length must be 0 to 32, not " + length);
    }
    if ((network.bits() & ~mask(length)) != 0) {
      throw new IllegalArgumentException(network + "/" + length + " has host bits set");
    }
  }

  /** Reads {@code a.b.c.d/length}; empty for anything else, also where host bits are set. */
  public static Optional<Cidr> parse(String text) {
    var parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int length = Integer.parseInt(parts.group(2));
    return Ipv4.parse(parts.group(1))
        .filter(address -> (address.bits() & ~mask(length)) == 0)
        .map(address -> new Cidr(address, length));
  }

  /**
   * The range written in CIDR form.
   *
   * @throws IllegalArgumentException if {@code text} is not one
   */
  public static Cidr of(String text) {
    return parse(text)
        .orElseThrow(() -> new IllegalArgumentException("not an IPv4 range: " + text));
  }

  /** The range of {@code length} that holds {@code address}. */
  public static Cidr around(Ipv4 address, int length) {
    return new Cidr(new Ipv4(address.bits() & mask(length)), length);
  }

  /** The last address. */
  public Ipv4 last() {
    return new Ipv4(network.bits() | ~mask(length));
  }

  /** How many addresses there are, 1 to 2^32. */
  public long size() {
    return 1L << (32 - length);
  }

  /** Whether {@code address} lies in this range. */
  public boolean contains(Ipv4 address) {
    return (address.bits() & mask(length)) == network.bits();
  }

  /** Whether all of {@code other} lies in this range. */
  public boolean contains(Cidr other) {
    return other.length >= length && contains(other.network);
  }

  @Override
  public String toString() {
    return network + "/" + length;
  }

  private static int mask(int length) {
    return length == 0 ? 0 : -1 << (32 - length);
  }
}
