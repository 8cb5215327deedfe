package hopwise.simulator.world;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;

/**
 * A conversation that a command began: its first packet.
 *
 * @param before the world that the packet went out into
 * @param port of the receiver; of an echo request its sequence number
 */
public record Conversation(
    World before, NamespaceId from, Protocol protocol, int sourcePort, Ipv4 to, int port) {
  /** Whether another packet goes on with it: traceroute, for one, counts ports up. */
  public boolean goesOn(NamespaceId sender, Protocol by, Ipv4 receiver, int at) {
    boolean same = from.equals(sender) && protocol == by && to.equals(receiver);
    return same && (protocol != Protocol.TCP || port == at);
  }
}
