package hopwise.simulator.windows;

import hopwise.simulator.net.Protocol;

/**
 * A socket that waits for clients on all addresses of its compartment.
 *
 * @param protocol TCP or UDP
 * @param port 1 to 65535
 * @param program what answers name, such as {@code iis}
 * @param open whether Windows Firewall lets others reach it
 */
public record WindowsListener(Protocol protocol, int port, String program, boolean open) {}
