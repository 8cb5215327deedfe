package hopwise.simulator.linux.route;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import org.jspecify.annotations.Nullable;

/**
 * A route.
 *
 * @param table its number: 254 is main, 255 local
 * @param gateway the next hop, null where the destination is on the link
 * @param device index of the link it leaves by, 0 for a type that uses none
 * @param metric the lower wins among routes of one prefix
 * @param source the address that a packet of our own gets, null where the link's is taken
 * @param onlink the gateway is taken to be on the link although no route says so
 */
public record Route(
    RouteType type,
    Cidr destination,
    int table,
    @Nullable Ipv4 gateway,
    int device,
    int metric,
    Scope scope,
    Origin origin,
    @Nullable Ipv4 source,
    boolean onlink) {
  /** The table that {@code ip route} shows. */
  public static final int MAIN = 254;

  /** The kernel's table of its own and of broadcast addresses. */
  public static final int LOCAL = 255;
}
