package hopwise.simulator.trace;

import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.VethPolicy;
import hopwise.simulator.linux.ebtables.EbRule;
import hopwise.simulator.linux.ebtables.EbTable;
import hopwise.simulator.linux.ebtables.EbTarget;
import hopwise.simulator.linux.netfilter.Hook;
import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.netfilter.Tuple;
import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RoutingRule;
import hopwise.simulator.net.IcmpError;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stage decided, with its evidence. */
public sealed interface Decision
    permits Decision.Originated,
        Decision.Arrived,
        Decision.Left,
        Decision.Bridged,
        Decision.Routed,
        Decision.Resolved,
        Decision.Filtered,
        Decision.BridgeFiltered,
        Decision.Policed,
        Decision.Served,
        Decision.Tracked,
        Decision.Translated,
        Decision.Delivered,
        Decision.Complained,
        Decision.Tunnelled,
        Decision.Ended,
        FabricDecision,
        WindowsDecision {
  /** A socket, or the kernel itself, made the packet. */
  record Originated() implements Decision {}

  /**
   * A frame came in.
   *
   * @param ours whether its destination is the link's address or a group
   */
  record Arrived(Link link, boolean ours) implements Decision {}

  /** A frame went out. */
  record Left(Link link) implements Decision {}

  /** A bridge chose ports. */
  record Bridged(Link bridge, Choice choice, List<Link> ports) implements Decision {
    /** Why these ports. */
    public enum Choice {
      /** The destination was learned or set there. */
      KNOWN,
      /** The destination is not known, or a group: all ports but the one it came by. */
      FLOODED,
      /** The destination is the bridge's own address. */
      LOCAL,
      /** No port may take it. */
      NOWHERE
    }
  }

  /**
   * Routing chose a way.
   *
   * @param rule the policy rule whose table had the answer
   * @param route the one that won; {@code Routing.tried} of its table has those that lost
   * @param nextHop whose Ethernet address is needed: the gateway or the destination itself
   */
  record Routed(RoutingRule rule, Route route, Link output, Ipv4 nextHop) implements Decision {}

  /** The Ethernet address of the next hop. */
  record Resolved(Link link, Ipv4 ip, How how, @Nullable Mac mac) implements Decision {
    /** Where it is from. */
    public enum How {
      PERMANENT,
      KNOWN,
      ASKED,
      UNANSWERED
    }
  }

  /**
   * A rule of iptables matched, or a chain came to its end.
   *
   * @param number of the rule in its chain, from 1; 0 for the end of the chain
   * @param rule null for the end of the chain
   */
  record Filtered(
      Hook hook,
      TableName table,
      String chain,
      int number,
      @Nullable Rule rule,
      Verdict verdict,
      @Nullable String jump)
      implements Decision {}

  /** What becomes of a packet at a rule. */
  enum Verdict {
    ACCEPT,
    DROP,
    CONTINUE,
    JUMP,
    RETURN
  }

  /** A rule of ebtables matched; {@code number} 0 and no rule: the policy dropped it. */
  record BridgeFiltered(
      EbTable table, String chain, int number, @Nullable EbRule rule, EbTarget.Verdict verdict)
      implements Decision {}

  /**
   * A policy engine judged the first packet of a connection at the node's end of a pod's veth. A
   * model, not compared with a kernel.
   *
   * @param toPod whether the packet goes to the pod; else it comes from there
   * @param by what allows it, null where nothing does
   */
  record Policed(Link link, VethPolicy policy, boolean toPod, VethPolicy.@Nullable Allowance by)
      implements Decision {}

  /**
   * A program of eBPF chose a pod for the first packet of a connection to a service. A model, not
   * compared with a kernel.
   *
   * @param service such as {@code default/web}
   * @param pod null where the service has none
   */
  record Served(String service, @Nullable Ipv4 pod) implements Decision {}

  /** Connection tracking knows the packet. */
  record Tracked(Match.CtState state, Tuple original, Tuple reply) implements Decision {}

  /** Connection tracking changed addresses or ports as it had decided at the first packet. */
  record Translated(boolean source, Tuple original, Tuple reply) implements Decision {}

  /** A socket took it; null where the kernel itself answers. */
  record Delivered(@Nullable Listener listener) implements Decision {}

  /** An ICMP error was sent to the packet's source. */
  record Complained(IcmpError error) implements Decision {}

  /** A frame was put into a VXLAN datagram for {@code remote}, or taken out of one from there. */
  record Tunnelled(Link device, Ipv4 remote, boolean in) implements Decision {}

  /**
   * The end.
   *
   * @param detail what the disposition's name leaves open, empty for nothing
   */
  record Ended(Disposition disposition, String detail) implements Decision {}
}
