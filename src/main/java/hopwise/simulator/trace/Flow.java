package hopwise.simulator.trace;

/** What a packet of a walk is for. */
public enum Flow {
  /** What the probe sent. */
  REQUEST,
  /** The answer of the receiver. */
  REPLY,
  /** A reset or an ICMP error about the request. */
  ERROR,
  /** Anything else: ARP, the last part of a handshake. */
  SIDE
}
