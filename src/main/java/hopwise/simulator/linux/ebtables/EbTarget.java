package hopwise.simulator.linux.ebtables;

import hopwise.simulator.net.Mac;

/** What a rule of ebtables does. */
public sealed interface EbTarget {
  /** The verdicts. */
  enum Verdict implements EbTarget {
    ACCEPT,
    DROP,
    CONTINUE,
    RETURN
  }

  /** Another chain. */
  record Jump(String chain) implements EbTarget {}

  /** {@code -j dnat --to-dst MAC --dnat-target VERDICT}. */
  record Dnat(Mac to, Verdict then) implements EbTarget {}

  /**
   * {@code -j snat --to-src MAC --snat-target VERDICT}.
   *
   * @param arp {@code --snat-arp}: the sender's address in an ARP message is changed too
   */
  record Snat(Mac to, boolean arp, Verdict then) implements EbTarget {}

  /** {@code -j arpreply}: answers an ARP request with {@code mac}. */
  record ArpReply(Mac mac, Verdict then) implements EbTarget {}
}
