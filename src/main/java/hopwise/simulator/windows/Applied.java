package hopwise.simulator.windows;

import hopwise.simulator.net.Cidr;

/** One thing that VFP did with a packet, with its evidence. */
public sealed interface Applied {
  /** It belongs to a known connection: what its first packet met holds for it, too. */
  record Remembered(Translation translation, FiveTuple before, FiveTuple after)
      implements Applied {}

  /** A load balancer chose an endpoint. */
  record Balanced(PolicyList list, HnsEndpoint chosen, FiveTuple before, FiveTuple after)
      implements Applied {}

  /** A port of the node led to a pod. */
  record Mapped(Policy.PortMapping policy, HnsEndpoint endpoint, FiveTuple before, FiveTuple after)
      implements Applied {}

  /** The source became the node's, for {@code policy}. */
  record Translated(Policy policy, FiveTuple before, FiveTuple after) implements Applied {}

  /** An exception of OutBoundNAT kept the source. */
  record Exempted(Policy.OutboundNat policy, Cidr exception) implements Applied {}

  /** A rule of the port refused it. */
  record Blocked(Policy.Acl policy) implements Applied {}

  /** The source had to become the node's and could not. */
  record Untranslatable(Policy policy, Why why) implements Applied {
    /** What was in the way. */
    public enum Why {
      /** VFP translates TCP and UDP alone. */
      ICMP,
      /** All ports of the endpoint are taken for this destination. */
      NO_PORT
    }
  }
}
