package hopwise.simulator.cluster.host;

import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import org.jspecify.annotations.Nullable;

/**
 * The network card of a node.
 *
 * @param gateway first address of the subnet
 * @param cable the card at the other end, null where that is no Linux machine
 */
public record Nic(Ipv4 ip, Mac mac, Cidr subnet, Ipv4 gateway, @Nullable LinkRef cable) {}
