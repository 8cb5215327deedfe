package hopwise.simulator.azure.change;

import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.stream.Collectors;

/** Azure's refusals in its own words; without the addresses of web pages that it adds to some. */
public final class Refusals {
  private Refusals() {}

  /** A group that is not there. */
  public static Outcome.Refused noGroup(String name) {
    return new Outcome.Refused(
        "ResourceGroupNotFound", "Resource group '%s' could not be found.".formatted(name));
  }

  /** A resource that is not there. */
  public static Outcome.Refused notFound(ResourceId id) {
    return new Outcome.Refused(
        "ResourceNotFound",
        "The Resource '%s/%s' under resource group '%s' was not found."
            .formatted(id.type().path(), id.name(), id.group()));
  }

  /** A part of a resource that is not there. */
  public static Outcome.Refused noPart(String path) {
    return new Outcome.Refused("NotFound", "Resource %s not found.".formatted(path));
  }

  /** A subnet with too little left for what is asked for. */
  public static Outcome.Refused subnetIsFull(String name, Cidr prefix, long asked) {
    return new Outcome.Refused(
        "SubnetIsFull",
        "Subnet %s with address prefix %s does not have enough capacity for %d IP addresses."
            .formatted(name, prefix, asked));
  }

  static Outcome.Refused noReferenced(String by, ResourceId of) {
    return new Outcome.Refused(
        "InvalidResourceReference",
        ("Resource %s referenced by resource %s was not found. Please make sure that the referenced"
                + " resource exists, and that both resources are in the same region.")
            .formatted(of.path(), by));
  }

  static Outcome.Refused outside(Subnet subnet, Vnet vnet) {
    return new Outcome.Refused(
        "NetcfgInvalidSubnet",
        ("Subnet '%s' is not valid because its IP address range is outside the IP address range of"
                + " virtual network '%s'.")
            .formatted(subnet.name(), vnet.id().name()));
  }

  static Outcome.Refused overlap(Subnet subnet, Vnet vnet) {
    return new Outcome.Refused(
        "NetcfgSubnetRangesOverlap",
        ("Subnet '%s' is not valid because its IP address range overlaps with that of an existing"
                + " subnet in virtual network '%s'.")
            .formatted(subnet.name(), vnet.id().name()));
  }

  static Outcome.Refused subnetInUse(String name, String by) {
    return new Outcome.Refused(
        "InUseSubnetCannotBeDeleted",
        ("Subnet %s is in use by %s and cannot be deleted. In order to delete the subnet, delete"
                + " all the resources within the subnet.")
            .formatted(name, by));
  }

  static Outcome.Refused delegated(Subnet subnet, String service) {
    return new Outcome.Refused(
        "SubnetIsDelegated",
        "Subnet %s is delegated to %s and cannot hold other network interfaces."
            .formatted(subnet.name(), service));
  }

  static Outcome.Refused prefixInUse(Subnet subnet) {
    return new Outcome.Refused(
        "InUsePrefixCannotBeDeleted",
        "IpPrefix %s on Subnet %s has active allocations and cannot be deleted."
            .formatted(subnet.prefix(), subnet.name()));
  }

  static Outcome.Refused peersOverlap(Vnet vnet, String peering, Vnet remote, List<Cidr> both) {
    return new Outcome.Refused(
        "VnetAddressSpacesOverlap",
        ("Cannot create or update peering %s/virtualNetworkPeerings/%s. Virtual networks %s and %s"
                + " cannot be peered because their address spaces overlap. Overlapping address"
                + " prefixes: %s")
            .formatted(
                vnet.id().path(),
                peering,
                vnet.id().path(),
                remote.id().path(),
                both.stream().map(Cidr::toString).collect(Collectors.joining(", "))));
  }

  static Outcome.Refused noRemoteGateway(Vnet vnet, String peering, Vnet remote) {
    return new Outcome.Refused(
        "RemotePeeringHasNoGateways",
        ("Peering %s/virtualNetworkPeerings/%s cannot have UseRemoteGateways flag set to true,"
                + " because remote virtual network %s referenced by the peering does not have any"
                + " gateways.")
            .formatted(vnet.id().path(), peering, remote.id().path()));
  }

  static Outcome.Refused tooManyRoutes(RouteTable table) {
    return new Outcome.Refused(
        "RouteTableRouteLimitReached",
        "Route table %s cannot have more than %d routes."
            .formatted(table.id().name(), RouteTable.LIMIT));
  }

  static Outcome.Refused sameRoute(String name, String other, Cidr prefix) {
    return new Outcome.Refused(
        "RouteConflict",
        "Route %s conflicts with route %s. Routes cannot have the same address prefix %s."
            .formatted(name, other, prefix));
  }

  static Outcome.Refused sameRule(NsgRule rule, NsgRule other) {
    return new Outcome.Refused(
        "SecurityRuleConflict",
        ("Security rule %s conflicts with rule %s. Rules cannot have the same Priority and"
                + " Direction.")
            .formatted(rule.name(), other.name()));
  }

  static Outcome.Refused priority(NsgRule rule) {
    return new Outcome.Refused(
        "SecurityRuleInvalidPriority",
        "Security rule has invalid Priority. Value provided: %d Allowed range 100-4096."
            .formatted(rule.priority()));
  }

  static Outcome.Refused notInSubnet(Ipv4 ip, Cidr prefix) {
    return new Outcome.Refused(
        "PrivateIPAddressNotInSubnet",
        "Private static IP address %s does not belong to the range of subnet prefix %s."
            .formatted(ip, prefix));
  }

  static Outcome.Refused reserved(Ipv4 ip, Cidr prefix) {
    return new Outcome.Refused(
        "PrivateIPAddressInReservedRange",
        "Private static IP address %s falls within reserved IP range of subnet prefix %s."
            .formatted(ip, prefix));
  }

  static Outcome.Refused taken(Ipv4 ip, ResourceId by, ResourceId owner) {
    return new Outcome.Refused(
        "PrivateIPAddressInUse",
        ("IP configuration %s/ipConfigurations/ipconfig1 is using the private IP address %s which"
                + " is already allocated to resource %s.")
            .formatted(by.path(), ip, owner.path()));
  }

  static Outcome.Refused groupInUse(String group, ResourceId kept) {
    return new Outcome.Refused(
        "ResourceGroupDeletionBlocked",
        ("Deletion of resource group '%s' failed as resources with identifiers '%s/%s' could not be"
                + " deleted. The provisioning state of the resource group will be rolled back.")
            .formatted(group, kept.type().path(), kept.name()));
  }

  static Outcome.Refused inUse(ResourceId id, List<String> by) {
    return switch (id.type()) {
      case ROUTE_TABLE ->
          new Outcome.Refused(
              "InUseRouteTableCannotBeDeleted",
              "Route table %s is in use and cannot be deleted.".formatted(id.name()));
      case NETWORK_SECURITY_GROUP ->
          new Outcome.Refused(
              "InUseNetworkSecurityGroupCannotBeDeleted",
              ("Network security group %s cannot be deleted because it is in use by the following"
                      + " resources: %s. In order to delete the Network security group, remove the"
                      + " association with the resource(s).")
                  .formatted(id.path(), String.join(", ", by)));
      case NETWORK_INTERFACE ->
          new Outcome.Refused(
              "NicInUse",
              ("Network Interface %s is used by existing resource %s. In order to delete the"
                      + " network interface, it must be dissociated from the resource.")
                  .formatted(id.path(), by.getFirst()));
      case PUBLIC_IP_ADDRESS ->
          new Outcome.Refused(
              "PublicIPAddressCannotBeDeleted",
              ("Public IP address %s can not be deleted since it is still allocated to resource %s."
                      + " In order to delete the public IP, disassociate/detach the Public IP address"
                      + " from the resource.")
                  .formatted(id.path(), by.getFirst()));
      case RESOURCE_GROUP,
          VIRTUAL_NETWORK,
          LOAD_BALANCER,
          NAT_GATEWAY,
          VIRTUAL_NETWORK_GATEWAY,
          LOCAL_NETWORK_GATEWAY,
          AZURE_FIREWALL,
          VIRTUAL_MACHINE_SCALE_SET,
          USER_ASSIGNED_IDENTITY ->
          new Outcome.Refused(
              "ResourceInUse",
              "Resource %s cannot be deleted because it is in use by %s."
                  .formatted(id.path(), by.getFirst()));
    };
  }
}
