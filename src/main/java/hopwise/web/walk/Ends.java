package hopwise.web.walk;

import hopwise.simulator.trace.Disposition;

/** Under which condition a packet ends as it does, and which chapter explains it. */
final class Ends {
  private Ends() {}

  /** Whether the packet reached somebody who took it. */
  static boolean good(Disposition disposition) {
    return disposition == Disposition.DELIVERED;
  }

  /** The chapter, {@code slug} or {@code slug#anchor}; it need not exist yet. */
  static String chapter(Disposition disposition) {
    return switch (disposition) {
      case DELIVERED, EXITS_TO_INTERNET -> "";
      case DELIVERED_NO_LISTENER, REPLY_NOT_UNDONE -> "services-and-iptables";
      case DROPPED_NETFILTER, REJECTED, CT_INVALID -> "services-and-iptables";
      case DROPPED_WINDOWS -> "windows-nodes";
      case DROPPED_POLICY -> "network-policies";
      case DROPPED_NSG_IN, DROPPED_NSG_OUT -> "network-security-groups";
      case HOST_UNREACHABLE, NOT_FOR_THIS_HOST -> "inside-a-kubenet-node#the-bridge";
      case LINK_DOWN -> "inside-a-kubenet-node#a-cable-with-two-ends";
      case NO_ROUTE -> "inside-a-kubenet-node#from-the-bridge-to-the-card";
      case NEXT_HOP_NONE, NO_OWNER_IN_VNET -> "node-to-node#a-route-goes-missing";
      case FORWARDING_DISABLED, SPOOF_GUARD -> "node-to-node#two-permissions";
      case DROPPED_PEERING -> "peered-networks";
      case NO_BACKEND -> "load-balancers";
      case NO_OUTBOUND, SNAT_PORTS_EXHAUSTED -> "out-to-the-internet";
      case RP_FILTER, MARTIAN, TTL_EXPIRED, LOOP -> "routing-on-linux";
      case UNSUPPORTED -> "";
    };
  }

  /** When packets end so; a sentence. */
  static String when(Disposition disposition) {
    return switch (disposition) {
      case DELIVERED -> "A socket took it, or the machine answered an echo request.";
      case DELIVERED_NO_LISTENER ->
          "It reached its machine, but no program listens on the port: TCP is reset, UDP is"
              + " answered with an ICMP error.";
      case DROPPED_NETFILTER ->
          "A rule or the policy of a chain threw it away, or a translation had no address to use.";
      case DROPPED_WINDOWS ->
          "On a Windows node an ACL or the firewall dropped it, or OutBoundNAT could not translate"
              + " it.";
      case REJECTED -> "A rule with the target REJECT threw it away and told the sender.";
      case DROPPED_POLICY -> "A network policy is about the pod, and none allows this connection.";
      case DROPPED_NSG_IN ->
          "A rule of a security group on the receiver's side denies it: the subnet's is asked"
              + " first, then the NIC's.";
      case DROPPED_NSG_OUT ->
          "A rule of a security group on the sender's side denies it: the NIC's is asked first,"
              + " then the subnet's.";
      case NO_ROUTE -> "No table has a route for it, or the route refuses.";
      case HOST_UNREACHABLE ->
          "The next hop never answered ARP, or nobody on that network has the address.";
      case NEXT_HOP_NONE -> "Azure's route for it leads nowhere, or to a gateway that has no line.";
      case NO_OWNER_IN_VNET ->
          "The address lies in the virtual network, but belongs to no NIC and no load balancer.";
      case DROPPED_PEERING ->
          "It came over a peering from a network beyond, and the peering takes no forwarded"
              + " traffic.";
      case NO_BACKEND ->
          "Behind the public address is nothing, or no machine that answers the probe.";
      case NO_OUTBOUND ->
          "It is for the internet, and its sender has neither NAT gateway, public address nor"
              + " outbound rule.";
      case SNAT_PORTS_EXHAUSTED ->
          "Every source port that its NIC may use towards this destination is in use.";
      case FORWARDING_DISABLED ->
          "It is for somebody else, and forwarding is off where it arrived: in the kernel, or on"
              + " the NIC in Azure.";
      case SPOOF_GUARD ->
          "The NIC sends only from its own addresses as long as IP forwarding is off.";
      case RP_FILTER -> "The source would be reached by another link than it came by.";
      case CT_INVALID -> "A rule drops what connection tracking cannot place.";
      case REPLY_NOT_UNDONE ->
          "The answer comes from another address than the client asked: nobody undid the"
              + " translation.";
      case TTL_EXPIRED -> "Its time to live was 1 where it had to be forwarded.";
      case LOOP -> "It went round until the walk was stopped, after 4,000 frames.";
      case EXITS_TO_INTERNET ->
          "It left for the internet, where no machine of this scenario has the address.";
      case LINK_DOWN -> "The link that it needs is down, or nothing is at its other end.";
      case NOT_FOR_THIS_HOST -> "The frame is for another Ethernet address.";
      case MARTIAN -> "Its source or destination is an address that must not arrive here.";
      case UNSUPPORTED -> "The simulator met something that it does not simulate.";
    };
  }
}
