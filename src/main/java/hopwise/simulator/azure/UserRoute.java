package hopwise.simulator.azure;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import org.jspecify.annotations.Nullable;

/**
 * A route that somebody wrote.
 *
 * @param nextHop of a virtual appliance, null for any other type
 */
public record UserRoute(String name, Cidr prefix, NextHopType type, @Nullable Ipv4 nextHop) {
  /** Refuses an appliance without an address, and an address without an appliance. */
  public UserRoute {
    if ((type == NextHopType.VIRTUAL_APPLIANCE) != (nextHop != null)) {
      throw new IllegalArgumentException("route " + name + " to " + type + " by " + nextHop);
    }
  }
}
