package hopwise.simulator.net;

/**
 * An ARP message for IPv4 over Ethernet (RFC 826).
 *
 * @param reply false for a request ("who has {@code targetIp}, tell {@code senderIp}")
 * @param targetMac zero in a request
 */
public record Arp(boolean reply, Mac senderMac, Ipv4 senderIp, Mac targetMac, Ipv4 targetIp)
    implements Payload {
  /** The answer to this request: {@code targetIp} is at {@code mac}. */
  public Arp answer(Mac mac) {
    return new Arp(
        true, mac, /* senderIp= */ targetIp, /* targetMac= */ senderMac, /* targetIp= */ senderIp);
  }
}
