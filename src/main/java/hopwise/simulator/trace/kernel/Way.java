package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.Link;
import hopwise.simulator.net.Ipv4;

/**
 * Where routing sends a packet of our own or a forwarded one.
 *
 * @param nextHop whose Ethernet address is needed
 * @param local whether it goes to this machine, over {@code lo}
 */
record Way(Found found, Link output, Ipv4 nextHop, boolean local) {}
