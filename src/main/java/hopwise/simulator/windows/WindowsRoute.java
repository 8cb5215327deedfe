package hopwise.simulator.windows;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import org.jspecify.annotations.Nullable;

/**
 * A route of a compartment.
 *
 * @param gateway null for {@code On-link}
 * @param through the address of the adapter it leaves by
 * @param metric of the route alone, without the adapter's
 */
public record WindowsRoute(
    Cidr destination, @Nullable Ipv4 gateway, Ipv4 through, int index, int metric) {}
