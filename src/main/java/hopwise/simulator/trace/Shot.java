package hopwise.simulator.trace;

import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Payload;

/**
 * A packet at one moment.
 *
 * @param mark the firewall mark; it never leaves the machine
 */
public record Shot(Mac source, Mac destination, Payload payload, int mark) {}
