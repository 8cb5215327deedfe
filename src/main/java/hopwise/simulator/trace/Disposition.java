package hopwise.simulator.trace;

/** How a packet's way ends. A closed list; docs/simulator.md has the condition of each. */
public enum Disposition {
  /** A socket took it, or the machine answered an echo request. */
  DELIVERED,
  /** It reached its machine, where nothing listens: TCP is reset, UDP gets an ICMP error. */
  DELIVERED_NO_LISTENER,
  /** A rule or a policy of iptables or ebtables dropped it, or a translation that went wrong. */
  DROPPED_NETFILTER,
  /** VFP or Windows Firewall on a Windows node dropped it. */
  DROPPED_WINDOWS,
  /** A rule dropped it and told the sender. */
  REJECTED,
  /** No network policy allows it, and one is about the pod that it goes to or comes from. */
  DROPPED_POLICY,
  /** A network security group refused it on its way in. */
  DROPPED_NSG_IN,
  /** A network security group refused it on its way out. */
  DROPPED_NSG_OUT,
  /** No route, or a route that refuses. */
  NO_ROUTE,
  /** The next hop did not answer ARP. */
  HOST_UNREACHABLE,
  /** An Azure route with next hop None. */
  NEXT_HOP_NONE,
  /** An address of the virtual network that no NIC has. */
  NO_OWNER_IN_VNET,
  /** A peering does not let in what did not begin in the network next to it. */
  DROPPED_PEERING,
  /** A load balancer has no rule for it, or no healthy machine behind the rule. */
  NO_BACKEND,
  /** It is for the internet, and nothing gives its sender a public address. */
  NO_OUTBOUND,
  /** All source ports that its sender may use towards this destination are taken. */
  SNAT_PORTS_EXHAUSTED,
  /** It was for somebody else, and the machine or its Azure NIC does not forward. */
  FORWARDING_DISABLED,
  /** An Azure NIC sent a source address that is not its own, without IP forwarding. */
  SPOOF_GUARD,
  /** The reverse path filter: the source would be reached by another link. */
  RP_FILTER,
  /** A rule dropped it because it belongs to no known connection. */
  CT_INVALID,
  /** The reply came from an address that the client did not ask: nobody undid the translation. */
  REPLY_NOT_UNDONE,
  /** The time to live ran out. */
  TTL_EXPIRED,
  /** It went round until the walk was stopped. */
  LOOP,
  /** It left for the internet, where nothing of the scenario has its address. */
  EXITS_TO_INTERNET,
  /** A link on the way is down, or nothing is at its other end. */
  LINK_DOWN,
  /** The frame was for another Ethernet address. */
  NOT_FOR_THIS_HOST,
  /** A source or destination address that may not arrive there, such as one's own. */
  MARTIAN,
  /** The simulator does not know what would happen; the last step says of what. */
  UNSUPPORTED
}
