package hopwise.simulator.net;

/**
 * An IPv4 packet.
 *
 * @param ttl hops left, 0 to 255
 */
public record Packet(Ipv4 source, Ipv4 destination, int ttl, Transport transport)
    implements Payload {
  /** The same packet with another time to live. */
  public Packet withTtl(int hops) {
    return new Packet(source, destination, hops, transport);
  }

  /** The protocol number's name. */
  public Protocol protocol() {
    return transport.protocol();
  }
}
