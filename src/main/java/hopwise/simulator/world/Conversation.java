package hopwise.simulator.world;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;

/**
 * A conversation that a command began: its first packet.
 *
 * @param before the world that the packet went out into
 * @param port of the receiver; of an echo request its sequence number
 * @param seed that its chances were drawn with
 */
public record Conversation(
    World before,
    NamespaceId from,
    Protocol protocol,
    int sourcePort,
    Ipv4 to,
    int port,
    long seed) {
  /** Whether it goes on with another one: traceroute, for one, counts ports up. */
  public boolean goesOnWith(Conversation other) {
    boolean same = from.equals(other.from) && protocol == other.protocol && to.equals(other.to);
    return same && (protocol != Protocol.TCP || port == other.port);
  }
}
