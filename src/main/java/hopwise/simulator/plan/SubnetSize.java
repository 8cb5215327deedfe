package hopwise.simulator.plan;

import hopwise.simulator.net.Cidr;

/**
 * How large a subnet is.
 *
 * @param length of its prefix, 0 to 32
 */
public record SubnetSize(int length) {
  /** Addresses that Azure keeps in each subnet: the first four and the last. */
  public static final int RESERVED = 5;

  /** Refuses what is no prefix length. */
  public SubnetSize {
    if (length < 0 || length > 32) {
      throw new IllegalArgumentException("prefix length must be 0 to 32, not " + length);
    }
  }

  /**
   * The smallest subnet with room for {@code addresses} beside the reserved ones; never smaller
   * than Azure's smallest, a /29.
   */
  public static SubnetSize holding(long addresses) {
    return holding(addresses, RESERVED);
  }

  /** The same where so many addresses of a subnet are kept. */
  static SubnetSize holding(long addresses, int reserved) {
    int length = 29;
    while (new SubnetSize(length).without(reserved) < addresses) {
      length--;
    }
    return new SubnetSize(length);
  }

  /** The size of {@code subnet}. */
  public static SubnetSize of(Cidr subnet) {
    return new SubnetSize(subnet.length());
  }

  /** Addresses that are not reserved. */
  public long usable() {
    return without(RESERVED);
  }

  /** Addresses beside {@code reserved} ones. */
  long without(int reserved) {
    return Math.max(0, (1L << (32 - length)) - reserved);
  }

  @Override
  public String toString() {
    return "/" + length;
  }
}
