package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.Resource;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.azure.change.Changes;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.net.Cidr;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Changes to Azure resources in a subscription with clusters: Azure's own rules, and what the
 * clusters forbid.
 */
public final class AzureChanges {
  private AzureChanges() {}

  /** Makes a resource, or replaces the one of its id. */
  public static Outcome put(Estate estate, Resource resource) {
    var refused =
        resource instanceof Vnet vnet
            ? podSubnets(estate, vnet.id(), vnet)
            : Optional.<Refused>empty();
    return refused
        .<Outcome>map(refusal -> refusal)
        .orElseGet(() -> outcome(estate, Changes.put(estate.azure(), resource)));
  }

  /** Deletes a resource; a group takes the clusters in it along. */
  public static Outcome delete(Estate estate, ResourceId id) {
    if (id.type() == ResourceType.VIRTUAL_NETWORK) {
      var refused = podSubnets(estate, id, null);
      if (refused.isPresent()) {
        return refused.get();
      }
    }
    if (id.type() != ResourceType.RESOURCE_GROUP) {
      return outcome(estate, Changes.delete(estate.azure(), id));
    }
    var owner = owner(estate, id.group());
    if (owner.isPresent()) {
      return Refusals.nodeGroup(id.group(), owner.get().id().name());
    }
    var left = estate;
    for (var cluster : estate.all()) {
      if (cluster.id().group().equalsIgnoreCase(id.group())
          && Deletion.delete(left, cluster.id()) instanceof Outcome.Done done) {
        left = done.estate();
      }
    }
    return outcome(left, Changes.delete(left.azure(), id));
  }

  private static Optional<Cluster> owner(Estate estate, String group) {
    return estate.all().stream()
        .filter(cluster -> cluster.nodeGroup().equalsIgnoreCase(group))
        .findFirst();
  }

  private static Outcome outcome(Estate estate, hopwise.simulator.azure.change.Outcome of) {
    return switch (of) {
      case hopwise.simulator.azure.change.Outcome.Done done ->
          new Outcome.Done(estate.with(done.azure()));
      case hopwise.simulator.azure.change.Outcome.Refused refused ->
          Outcome.refused(refused.code(), refused.message());
    };
  }

  /** Why a network cannot become {@code after}: a subnet of pods would go or change. */
  private static Optional<Refused> podSubnets(Estate estate, ResourceId id, @Nullable Vnet after) {
    return estate.all().stream()
        .flatMap(cluster -> cluster.pools().stream())
        .map(NodePool::podSubnet)
        .flatMap(subnet -> Optional.ofNullable(subnet).stream())
        .filter(subnet -> subnet.vnet().equals(id))
        .filter(subnet -> !prefix(estate, subnet).equals(prefix(after, subnet)))
        .map(Refusals::podSubnetInUse)
        .findFirst();
  }

  private static Optional<Cidr> prefix(Estate estate, SubnetId subnet) {
    return estate.azure().subnet(subnet).map(found -> found.prefix());
  }

  private static Optional<Cidr> prefix(@Nullable Vnet vnet, SubnetId subnet) {
    return vnet == null
        ? Optional.empty()
        : vnet.subnet(subnet.name()).map(found -> found.prefix());
  }
}
