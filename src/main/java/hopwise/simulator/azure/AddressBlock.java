package hopwise.simulator.azure;

import hopwise.simulator.net.Ipv4;

/**
 * Consecutive addresses.
 *
 * @param count at least 1
 */
public record AddressBlock(Ipv4 first, int count) {
  /** Refuses a block of nothing. */
  public AddressBlock {
    if (count < 1) {
      throw new IllegalArgumentException("a block of " + count + " addresses from " + first);
    }
  }

  /** The last address. */
  public Ipv4 last() {
    return new Ipv4(first.bits() + count - 1);
  }

  /** Whether an address is one of them. */
  public boolean contains(Ipv4 ip) {
    return first.compareTo(ip) <= 0 && ip.compareTo(last()) <= 0;
  }
}
