package hopwise.simulator.azure;

import hopwise.simulator.net.Cidr;
import org.jspecify.annotations.Nullable;

/**
 * A part of a virtual network's address space.
 *
 * @param delegation the service that may put its resources there, such as {@code
 *     Microsoft.ContainerService/managedClusters}; null for none
 */
public record Subnet(
    String name,
    Cidr prefix,
    @Nullable ResourceId routeTable,
    @Nullable ResourceId nsg,
    @Nullable ResourceId natGateway,
    @Nullable String delegation) {
  /** The name of the subnet of VPN and ExpressRoute gateways. */
  public static final String GATEWAY = "GatewaySubnet";

  /** What AKS delegates a subnet of pods to; nothing else may have an address there. */
  public static final String TO_AKS = "Microsoft.ContainerService/managedClusters";

  /** A subnet with nothing attached to it. */
  public static Subnet of(String name, Cidr prefix) {
    return new Subnet(name, prefix, null, null, null, null);
  }

  /** The same subnet with another route table. */
  public Subnet withRouteTable(@Nullable ResourceId table) {
    return new Subnet(name, prefix, table, nsg, natGateway, delegation);
  }

  /** The same subnet with another security group. */
  public Subnet withNsg(@Nullable ResourceId group) {
    return new Subnet(name, prefix, routeTable, group, natGateway, delegation);
  }

  /** The same subnet with another NAT gateway. */
  public Subnet withNatGateway(@Nullable ResourceId gateway) {
    return new Subnet(name, prefix, routeTable, nsg, gateway, delegation);
  }

  /** The same subnet delegated to a service. */
  public Subnet withDelegation(@Nullable String service) {
    return new Subnet(name, prefix, routeTable, nsg, natGateway, service);
  }
}
