package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.nsg.TagRanges;
import hopwise.simulator.azure.route.EffectiveRoutes;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Learned;
import hopwise.simulator.linux.NamespaceId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What all parts of the fabric share during one walk. */
final class Scene {
  final Azure azure;
  final Luck luck;
  final Health health;
  private final Dynamics before;
  private final long now;
  private final Map<NamespaceId, Flows> flows = new HashMap<>();
  private final Map<SubnetId, EffectiveRoutes> routes = new HashMap<>();
  private final Map<ResourceId, TagRanges> tags = new HashMap<>();

  Scene(Azure azure, Dynamics before, long now, Luck luck, Health health) {
    this.azure = azure;
    this.before = before;
    this.now = now;
    this.luck = luck;
    this.health = health;
  }

  EffectiveRoutes routes(SubnetId subnet) {
    return routes.computeIfAbsent(subnet, id -> EffectiveRoutes.of(azure, id));
  }

  TagRanges tags(Nic nic) {
    return tags.computeIfAbsent(nic.id(), id -> TagRanges.of(azure, nic));
  }

  /** The flows that passed the security groups at a NIC, as the machine sees them. */
  Flows allowed(Nic nic) {
    return flows("allowed", nic.id());
  }

  /**
   * The flows that came to a NIC by another address than its own, and how the machine sees them.
   */
  Flows inbound(Nic nic) {
    return flows("inbound", nic.id());
  }

  /** The flows that a load balancer gave to one of its machines. */
  Flows spread(ResourceId balancer) {
    return flows("spread", balancer);
  }

  /** The flows to which a load balancer or NAT gateway gave a public source. */
  Flows outbound(ResourceId by) {
    return flows("outbound", by);
  }

  private Flows flows(String what, ResourceId id) {
    var name = "azure/%s/%s/%s/%s".formatted(what, id.group(), id.type(), id.name());
    return flows.computeIfAbsent(
        NamespaceId.root(name.toLowerCase(Locale.ROOT)),
        place -> new Flows(before.of(place).connections(), now));
  }

  Map<NamespaceId, Learned> learned() {
    var learned = new HashMap<NamespaceId, Learned>();
    flows.forEach((place, remembered) -> {
      if (remembered.hasChanged()) {
        learned.put(place, before.of(place).withConnections(remembered.freeze()));
      }
    });
    return learned;
  }
}
