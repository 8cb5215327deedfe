package hopwise.simulator.shell.az.json;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.Peering;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Vnet;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Virtual networks, their subnets and peerings. */
public record VnetJson(Azure azure, Marks marks) {
  private static final String TYPE = "Microsoft.Network/virtualNetworks";

  /** As {@code az network vnet show} prints one. */
  public JsonNode of(Vnet vnet) {
    return marks
        .resource(vnet)
        .with("addressSpace", Fields.of("addressPrefixes", vnet.prefixes()))
        .with("enableDdosProtection", false)
        .with("privateEndpointVNetPolicies", "Disabled")
        .with("subnets", vnet.subnets().stream().map(subnet -> subnet(vnet, subnet)).toList())
        .with(
            "virtualNetworkPeerings",
            vnet.peerings().stream().map(peering -> peering(vnet, peering)).toList())
        .node();
  }

  /** As {@code az network vnet subnet show} prints one. */
  public JsonNode subnet(Vnet vnet, Subnet subnet) {
    var id = new SubnetId(vnet.id(), subnet.name());
    var occupants = occupants(id);
    return marks
        .part(vnet.id(), id.path(), TYPE + "/subnets")
        .with("addressPrefix", subnet.prefix())
        .with("delegations", delegations(id, subnet.delegation()))
        .withPresent("ipConfigurations", occupants.isEmpty() ? null : occupants)
        .withPresent("natGateway", Marks.mentionOrNull(subnet.natGateway()))
        .withPresent("networkSecurityGroup", Marks.mentionOrNull(subnet.nsg()))
        .with("privateEndpointNetworkPolicies", "Disabled")
        .with("privateLinkServiceNetworkPolicies", "Enabled")
        .withPresent("routeTable", Marks.mentionOrNull(subnet.routeTable()))
        .node();
  }

  private List<Fields> delegations(SubnetId subnet, @Nullable String service) {
    if (service == null) {
      return List.of();
    }
    var path = subnet.path() + "/delegations/aks-delegation";
    return List.of(
        marks
            .part(subnet.vnet(), path, TYPE + "/subnets/delegations")
            .with("actions", List.of("Microsoft.Network/virtualNetworks/subnets/join/action"))
            .with("serviceName", service));
  }

  private List<Fields> occupants(SubnetId id) {
    var occupants = new ArrayList<Fields>();
    for (var nic : azure.nics(id)) {
      for (var configuration : NicJson.configurations(nic)) {
        occupants.add(Marks.mention(nic.id(), configuration.path()));
      }
    }
    for (var balancer : azure.all(LoadBalancer.class)) {
      for (var frontend : balancer.frontends()) {
        if (frontend instanceof LoadBalancer.Frontend.Private inside
            && inside.subnet().equals(id)) {
          occupants.add(
              Marks.mention(
                  balancer.id(),
                  balancer.id().path() + "/frontendIPConfigurations/" + frontend.name()));
        }
      }
    }
    return occupants;
  }

  /** As {@code az network vnet peering show} prints one. */
  public JsonNode peering(Vnet vnet, Peering peering) {
    var remote = azure.find(Vnet.class, peering.remote());
    boolean back =
        remote.stream()
            .flatMap(other -> other.peerings().stream())
            .anyMatch(other -> other.remote().equals(vnet.id()));
    var space = Fields.of("addressPrefixes", remote.map(Vnet::prefixes).orElseGet(List::of)).node();
    return marks
        .part(vnet.id(), peeringPath(vnet.id(), peering.name()), TYPE + "/virtualNetworkPeerings")
        .with("allowForwardedTraffic", peering.allowForwardedTraffic())
        .with("allowGatewayTransit", peering.allowGatewayTransit())
        .with("allowVirtualNetworkAccess", peering.allowAccess())
        .with("doNotVerifyRemoteGateways", false)
        .with("peerCompleteVnets", true)
        .with("peeringState", back ? "Connected" : "Initiated")
        .with("peeringSyncLevel", back ? "FullyInSync" : "RemoteNotInSync")
        .with("remoteAddressSpace", space)
        .with("remoteVirtualNetwork", Marks.mention(peering.remote()))
        .with("remoteVirtualNetworkAddressSpace", space)
        .with("resourceGuid", marks.guid("peering", vnet.id().path(), peering.name()))
        .with("useRemoteGateways", peering.useRemoteGateways())
        .node();
  }

  /** The id of a peering. */
  public static String peeringPath(ResourceId vnet, String name) {
    return vnet.path() + "/virtualNetworkPeerings/" + name;
  }
}
