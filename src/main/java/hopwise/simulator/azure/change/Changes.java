package hopwise.simulator.azure.change;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Firewall;
import hopwise.simulator.azure.Gateway;
import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.ManagedIdentity;
import hopwise.simulator.azure.NatGateway;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.Resource;
import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.ScaleSet;
import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.Vnet;
import java.util.List;
import java.util.Optional;

/**
 * Requests to Azure's resource manager. A resource is put as a whole, with its parts: to make a
 * subnet is to put its network with one subnet more.
 */
public final class Changes {
  private Changes() {}

  /** Makes a resource, or replaces the one of its id. */
  public static Outcome put(Azure azure, Resource resource) {
    return refusal(azure, resource)
        .<Outcome>map(refused -> refused)
        .orElseGet(() -> new Outcome.Done(azure.with(resource)));
  }

  private static Optional<Outcome.Refused> refusal(Azure azure, Resource resource) {
    var group =
        new ResourceId(resource.id().group(), ResourceType.RESOURCE_GROUP, resource.id().group());
    if (!(resource instanceof ResourceGroup) && azure.find(ResourceGroup.class, group).isEmpty()) {
      return Optional.of(Refusals.noGroup(group.name()));
    }
    var lost =
        References.of(resource).stream()
            .filter(use -> azure.find(Resource.class, use.of()).isEmpty())
            .findFirst();
    if (lost.isPresent()) {
      return Optional.of(Refusals.noReferenced(lost.get().by(), lost.get().of()));
    }
    return switch (resource) {
      case Vnet vnet -> VnetCheck.of(azure, vnet);
      case RouteTable table -> RouteTableCheck.of(table);
      case Nsg nsg -> NsgRulesCheck.of(nsg);
      case Nic nic -> NicCheck.of(azure, nic);
      case ResourceGroup made -> Optional.empty();
      case PublicIp ip -> Optional.empty();
      case LoadBalancer balancer -> Optional.empty();
      case NatGateway gateway -> Optional.empty();
      case Gateway gateway -> Optional.empty();
      case Site site -> Optional.empty();
      case Firewall firewall -> Optional.empty();
      case ScaleSet set -> Optional.empty();
      case ManagedIdentity identity -> Optional.empty();
    };
  }

  /** Deletes a resource, or a group with all that is in it. */
  public static Outcome delete(Azure azure, ResourceId id) {
    var resource = azure.find(Resource.class, id);
    if (resource.isEmpty()) {
      return id.type() == ResourceType.RESOURCE_GROUP
          ? Refusals.noGroup(id.name())
          : Refusals.notFound(id);
    }
    return switch (resource.get()) {
      case ResourceGroup group -> withoutGroup(azure, id.group());
      case Vnet vnet -> {
        var refused = VnetCheck.of(azure, vnet.withSubnets(List.of()));
        yield refused.isPresent() ? refused.get() : unlessUsed(azure, id);
      }
      case RouteTable table -> unlessUsed(azure, id);
      case Nsg nsg -> unlessUsed(azure, id);
      case Nic nic -> unlessUsed(azure, id);
      case PublicIp ip -> unlessUsed(azure, id);
      case LoadBalancer balancer -> unlessUsed(azure, id);
      case NatGateway gateway -> unlessUsed(azure, id);
      case Gateway gateway -> unlessUsed(azure, id);
      case Site site -> unlessUsed(azure, id);
      case Firewall firewall -> unlessUsed(azure, id);
      case ScaleSet set -> unlessUsed(azure, id);
      case ManagedIdentity identity -> unlessUsed(azure, id);
    };
  }

  private static Outcome unlessUsed(Azure azure, ResourceId id) {
    var users = References.to(azure, id);
    return users.isEmpty() ? new Outcome.Done(azure.without(id)) : Refusals.inUse(id, users);
  }

  private static Outcome withoutGroup(Azure azure, String group) {
    var left = azure;
    for (var resource : azure.all()) {
      if (resource.id().group().equalsIgnoreCase(group)) {
        left = left.without(resource.id());
      }
    }
    var lost = lost(left);
    return lost.isPresent() ? Refusals.groupInUse(group, lost.get()) : new Outcome.Done(left);
  }

  /** A resource that others name and that is not there. */
  private static Optional<ResourceId> lost(Azure azure) {
    return azure.all().stream()
        .flatMap(resource -> References.of(resource).stream())
        .map(References.Use::of)
        .filter(id -> azure.find(Resource.class, id).isEmpty())
        .findFirst();
  }
}
