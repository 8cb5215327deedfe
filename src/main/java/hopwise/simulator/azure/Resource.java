package hopwise.simulator.azure;

/** Something that has an id of its own in a subscription. */
public sealed interface Resource
    permits ResourceGroup,
        Vnet,
        RouteTable,
        Nsg,
        Nic,
        PublicIp,
        LoadBalancer,
        NatGateway,
        Gateway,
        Site,
        Firewall,
        ScaleSet,
        ManagedIdentity {
  /** Its name, unique in its group and type. */
  ResourceId id();

  /** The region's short name, such as {@code westeurope}. */
  String location();
}
