package hopwise.simulator.linux;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import org.jspecify.annotations.Nullable;

/**
 * An entry that somebody made in a forwarding database ({@code bridge fdb add}).
 *
 * @param link index of the bridge's port, or of the VXLAN device
 * @param remote the outer destination of a VXLAN device, null for a bridge
 * @param permanent a bridge's {@code permanent} entry is its own address: frames to it go up, not
 *     out; a {@code static} one goes out by the port
 */
public record Forwarding(int link, Mac mac, @Nullable Ipv4 remote, boolean permanent) {}
