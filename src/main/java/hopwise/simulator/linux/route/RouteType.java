package hopwise.simulator.linux.route;

import java.util.Locale;

/** What a route does with a packet, as {@code ip route} names it. */
public enum RouteType {
  UNICAST,
  LOCAL,
  BROADCAST,
  BLACKHOLE,
  UNREACHABLE,
  PROHIBIT,
  THROW;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
