package hopwise.simulator.linux;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import org.jspecify.annotations.Nullable;

/**
 * An entry that somebody made in the neighbour table ({@code ip neigh add}).
 *
 * @param link index of the link
 * @param mac null for a proxy entry: the namespace answers ARP requests for {@code ip} there
 */
public record Neighbour(int link, Ipv4 ip, @Nullable Mac mac) {}
