package hopwise.simulator.linux;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * A socket that waits for clients.
 *
 * @param protocol TCP or UDP
 * @param address null for all addresses
 * @param port 1 to 65535
 * @param program what {@code ss} and answers name, such as {@code nginx}
 */
public record Listener(Protocol protocol, @Nullable Ipv4 address, int port, String program) {
  /** Whether it takes packets to {@code ip}. */
  public boolean accepts(Protocol wanted, Ipv4 ip, int wantedPort) {
    return protocol == wanted && port == wantedPort && (address == null || address.equals(ip));
  }
}
