package hopwise.simulator.trace;

import hopwise.simulator.azure.Attachment;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.Overlay;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.route.EffectiveRoute;
import hopwise.simulator.net.Ipv4;
import java.util.List;

/** What Azure's fabric decided between two machines, with its evidence. */
public sealed interface FabricDecision extends Decision {
  /** The fabric looked at the sender of a packet; {@code passes} if the NIC may send it. */
  record Vetted(Nic nic, boolean passes) implements FabricDecision {}

  /** The fabric knows the flow: no rule of a security group is asked again. */
  record Remembered(Nic nic) implements FabricDecision {}

  /** A rule of a security group decided. */
  record Secured(NsgRule.Direction direction, ResourceId nsg, NsgRule rule)
      implements FabricDecision {}

  /**
   * The fabric chose a way.
   *
   * @param subnet whose routes were asked
   * @param losers other routes that hold the destination, the best first
   */
  record Steered(SubnetId subnet, EffectiveRoute route, List<EffectiveRoute> losers)
      implements FabricDecision {
    /** Copies the losers. */
    public Steered {
      losers = List.copyOf(losers);
    }
  }

  /** The destination is a pod of the NIC's routing domain, where no route is asked. */
  record Overlaid(Overlay overlay) implements FabricDecision {}

  /** A gateway took it from a site or to one. */
  record Crossed(ResourceId gateway, ResourceId site, boolean toSite) implements FabricDecision {}

  /**
   * A load balancer or NAT gateway gave it a public source.
   *
   * @param first of the ports that the NIC may use
   * @param last of them
   */
  record Masqueraded(ResourceId by, Ipv4 address, int port, int first, int last)
      implements FabricDecision {}

  /** A NIC's own public address took the place of its private one, or the other way round. */
  record Published(ResourceId publicIp, boolean in) implements FabricDecision {}

  /**
   * A load balancer chose a NIC.
   *
   * @param rule its rule's name; empty where the flow goes on as it began
   * @param healthy how many NICs it could choose from, in a pool of more than 64 how many it has; 0
   *     where the flow goes on
   */
  record Balanced(ResourceId balancer, String rule, Nic nic, int healthy)
      implements FabricDecision {}

  /** What was translated for the request is translated back for the answer. */
  record Restored(ResourceId by) implements FabricDecision {}

  /** The fabric gives it to a machine's card. */
  record Handed(Attachment card) implements FabricDecision {}
}
