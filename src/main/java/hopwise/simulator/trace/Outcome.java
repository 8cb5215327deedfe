package hopwise.simulator.trace;

import hopwise.simulator.net.IcmpError;
import hopwise.simulator.net.Ipv4;

/** What the program that sent a probe gets to know. */
public sealed interface Outcome {
  /**
   * The connection stands, or an answer came.
   *
   * @param from who answered
   * @param ttl of the answer as it arrived
   */
  record Answered(Ipv4 from, int ttl) implements Outcome {}

  /** TCP was reset. */
  record Refused() implements Outcome {}

  /** An ICMP error came from {@code from}. */
  record Told(IcmpError error, Ipv4 from) implements Outcome {}

  /** Nothing came. */
  record Silence() implements Outcome {}

  /** The kernel refused to send at all. */
  record NotSent(Why why) implements Outcome {
    /** The error number. */
    public enum Why {
      /** ENETUNREACH: no route. */
      NETWORK_UNREACHABLE,
      /** EHOSTUNREACH: an unreachable route. */
      HOST_UNREACHABLE,
      /** EACCES: a prohibit route, or a broadcast. */
      PERMISSION_DENIED,
      /** EPERM: a rule of OUTPUT dropped it. */
      NOT_PERMITTED,
      /** EINVAL: a blackhole route. */
      INVALID_ARGUMENT,
      /** EADDRNOTAVAIL: the address it is bound to is not its own. */
      ADDRESS_NOT_AVAILABLE
    }
  }
}
