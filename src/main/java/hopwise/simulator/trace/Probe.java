package hopwise.simulator.trace;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * What a program asks its kernel to send.
 *
 * @param source the address it is bound to, null for what the route says
 * @param sourcePort for ICMP the id
 * @param port destination port; for ICMP the sequence number
 * @param ttl 1 to 255; 0 for the namespace's default
 */
public record Probe(
    NamespaceId from,
    Protocol protocol,
    @Nullable Ipv4 source,
    int sourcePort,
    Ipv4 destination,
    int port,
    int ttl) {
  /** The TTL of what it sends from a place whose default is {@code own}. */
  public int ttlOr(int own) {
    return ttl == 0 ? own : ttl;
  }
}
