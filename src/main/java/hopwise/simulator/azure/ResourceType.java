package hopwise.simulator.azure;

import java.util.Arrays;

/** The kinds of resource that a network is made of. */
public enum ResourceType {
  RESOURCE_GROUP("Microsoft.Resources/resourceGroups", ResourceGroup.class),
  VIRTUAL_NETWORK("Microsoft.Network/virtualNetworks", Vnet.class),
  ROUTE_TABLE("Microsoft.Network/routeTables", RouteTable.class),
  NETWORK_SECURITY_GROUP("Microsoft.Network/networkSecurityGroups", Nsg.class),
  NETWORK_INTERFACE("Microsoft.Network/networkInterfaces", Nic.class),
  PUBLIC_IP_ADDRESS("Microsoft.Network/publicIPAddresses", PublicIp.class),
  LOAD_BALANCER("Microsoft.Network/loadBalancers", LoadBalancer.class),
  NAT_GATEWAY("Microsoft.Network/natGateways", NatGateway.class),
  VIRTUAL_NETWORK_GATEWAY("Microsoft.Network/virtualNetworkGateways", Gateway.class),
  LOCAL_NETWORK_GATEWAY("Microsoft.Network/localNetworkGateways", Site.class),
  AZURE_FIREWALL("Microsoft.Network/azureFirewalls", Firewall.class),
  VIRTUAL_MACHINE_SCALE_SET("Microsoft.Compute/virtualMachineScaleSets", ScaleSet.class),
  USER_ASSIGNED_IDENTITY("Microsoft.ManagedIdentity/userAssignedIdentities", ManagedIdentity.class);

  private final String path;
  private final Class<? extends Resource> kind;

  ResourceType(String path, Class<? extends Resource> kind) {
    this.path = path;
    this.kind = kind;
  }

  /** The type whose resources are of {@code kind}. */
  static ResourceType of(Class<? extends Resource> kind) {
    return Arrays.stream(values())
        .filter(type -> type.kind == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no one kind of resource: " + kind));
  }

  /** Refuses the id of another type. */
  void check(ResourceId id) {
    if (id.type() != this) {
      throw new IllegalArgumentException(id + " is no id of " + path);
    }
  }

  /** Provider and type as they stand in a resource's id. */
  public String path() {
    return path;
  }
}
