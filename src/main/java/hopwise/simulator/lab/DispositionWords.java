package hopwise.simulator.lab;

import hopwise.simulator.trace.Disposition;

/** What became of a packet, in words. */
public final class DispositionWords {
  private DispositionWords() {}

  /** A sentence without its full stop. */
  public static String of(Disposition disposition) {
    return switch (disposition) {
      case DELIVERED -> "Delivered";
      case DELIVERED_NO_LISTENER -> "It arrived, but nothing listens there";
      case DROPPED_NETFILTER -> "Dropped by the filter, in silence";
      case REJECTED -> "Refused by a rule, which tells the sender";
      case DROPPED_POLICY -> "Dropped: no network policy allows it";
      case DROPPED_NSG_IN -> "Dropped by a network security group on the way in";
      case DROPPED_NSG_OUT -> "Dropped by a network security group on the way out";
      case NO_ROUTE -> "There is no route";
      case HOST_UNREACHABLE -> "The next hop does not answer ARP";
      case NEXT_HOP_NONE -> "The route that wins has next hop None";
      case NO_OWNER_IN_VNET -> "No NIC in the virtual network has this address";
      case DROPPED_PEERING -> "The peering lets in only what began in the network next to it";
      case NO_BACKEND -> "No machine behind this address takes it";
      case NO_OUTBOUND -> "Nothing gives its sender a public address";
      case SNAT_PORTS_EXHAUSTED -> "All source ports towards this destination are taken";
      case DROPPED_WINDOWS -> "A policy of HNS or Windows Firewall drops it";
      case FORWARDING_DISABLED -> "It is for somebody else, and forwarding is off here";
      case SPOOF_GUARD -> "The NIC may not send from an address that is not its own";
      case RP_FILTER -> "Dropped by the reverse path filter";
      case CT_INVALID -> "A rule drops what belongs to no known connection";
      case REPLY_NOT_UNDONE -> "The answer comes from an address that nobody asked";
      case TTL_EXPIRED -> "The time to live ran out";
      case LOOP -> "It goes round and round";
      case EXITS_TO_INTERNET -> "It leaves for the internet";
      case LINK_DOWN -> "The link is down, or nothing is at its other end";
      case NOT_FOR_THIS_HOST -> "The frame is for another Ethernet address";
      case MARTIAN -> "An address that may not arrive here";
      case UNSUPPORTED -> "The simulator does not know what happens here";
    };
  }
}
