package hopwise.simulator.azure;

import hopwise.simulator.net.Cidr;

/**
 * A NIC's part of a routing domain in which pods have addresses that the virtual network does not
 * know. The fabric carries their packets from NIC to NIC as they are.
 *
 * @param domain names the routing domain; two clusters can use the same range in two of them
 * @param range of the whole domain
 * @param block the part of the range that is behind this NIC
 */
public record Overlay(String domain, Cidr range, Cidr block) {
  /** Refuses a block outside the range. */
  public Overlay {
    if (!range.contains(block)) {
      throw new IllegalArgumentException(block + " is not in " + range);
    }
  }
}
