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

  /** Whether finding such a route fails. */
  public boolean isError() {
    return switch (this) {
      case BLACKHOLE, UNREACHABLE, PROHIBIT, THROW -> true;
      case UNICAST, LOCAL, BROADCAST -> false;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
