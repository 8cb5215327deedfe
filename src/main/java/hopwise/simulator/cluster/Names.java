package hopwise.simulator.cluster;

import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.net.Cidr;

/** The names that AKS gives to what it makes. */
public final class Names {
  /** The longest name of a node resource group. */
  private static final int LONGEST_GROUP = 80;

  private Names() {}

  /** The resource group of a cluster's machines, {@code MC_RG_NAME_LOCATION}. */
  public static String nodeGroup(ClusterId id, String location) {
    var name = "MC_" + id.group() + "_" + id.name() + "_" + location;
    return name.substring(0, Math.min(LONGEST_GROUP, name.length()));
  }

  /** Whether the machines of a release are in scale sets, as all are since 1.14. */
  public static boolean hasScaleSets(Release release) {
    return release.isAtLeast(14);
  }

  /** A pool's node: Linux or Windows, of a scale set or, before those, by itself. */
  public static String node(Cluster cluster, NodePool pool, int index) {
    if (pool.os().isWindows()) {
      return "aks" + pool.name() + instance(index);
    }
    return hasScaleSets(cluster.release())
        ? scaleSet(cluster, pool) + instance(index)
        : "aks-" + pool.name() + "-" + cluster.digits() + "-" + index;
  }

  private static String instance(int index) {
    var digits = Integer.toString(index, 36);
    return "0".repeat(6 - digits.length()) + digits;
  }

  /** A pool's scale set. */
  public static String scaleSet(Cluster cluster, NodePool pool) {
    return pool.os().isWindows()
        ? "aks" + pool.name()
        : "aks-" + pool.name() + "-" + cluster.digits() + "-vmss";
  }

  /** A node's NIC. */
  public static ResourceId nic(Cluster cluster, String node) {
    return id(cluster, ResourceType.NETWORK_INTERFACE, node + "-nic");
  }

  /** The virtual network of a cluster whose creator names no subnet. */
  public static ResourceId vnet(Cluster cluster) {
    return id(cluster, ResourceType.VIRTUAL_NETWORK, "aks-vnet-" + cluster.digits());
  }

  /** The subnet of a cluster whose creator names none. */
  public static SubnetId subnet(Cluster cluster) {
    return new SubnetId(vnet(cluster), "aks-subnet");
  }

  /** The security group of its NICs. */
  public static ResourceId nsg(Cluster cluster) {
    return id(
        cluster, ResourceType.NETWORK_SECURITY_GROUP, "aks-agentpool-" + cluster.digits() + "-nsg");
  }

  /** The route table of a kubenet cluster whose creator brings none. */
  public static ResourceId routeTable(Cluster cluster) {
    return id(
        cluster, ResourceType.ROUTE_TABLE, "aks-agentpool-" + cluster.digits() + "-routetable");
  }

  /** The route to a node's pods: {@code NODE____1010010024} for 10.100.10.0/24. */
  public static String route(Cluster cluster, String node, Cidr range) {
    return cluster.release().isAtLeast(16)
        ? node + "____" + range.toString().replaceAll("[./]", "")
        : node;
  }

  /** The public load balancer. */
  public static ResourceId publicBalancer(Cluster cluster) {
    return id(cluster, ResourceType.LOAD_BALANCER, "kubernetes");
  }

  /** The internal load balancer. */
  public static ResourceId internalBalancer(Cluster cluster) {
    return id(cluster, ResourceType.LOAD_BALANCER, "kubernetes-internal");
  }

  /** The public address that nodes have on the internet; its name is a UUID. */
  public static ResourceId outboundIp(Cluster cluster) {
    return id(
        cluster, ResourceType.PUBLIC_IP_ADDRESS, Seeded.uuid(cluster.seed(), "outbound address"));
  }

  /** The NAT gateway of the outbound type managedNATGateway. */
  public static ResourceId natGateway(Cluster cluster) {
    return id(cluster, ResourceType.NAT_GATEWAY, "aks-natgateway-" + cluster.digits());
  }

  /** The public address of a service. */
  public static ResourceId serviceIp(Cluster cluster, Service service) {
    return id(cluster, ResourceType.PUBLIC_IP_ADDRESS, "kubernetes-" + service.azureName());
  }

  /** The name of its control plane, up to the region's domain. */
  public static String dnsPrefix(Cluster cluster) {
    var id = cluster.id();
    return Seeded.label(id.name(), 10)
        + "-"
        + Seeded.label(id.group(), 16)
        + "-"
        + Seeded.hex(6, 0, "subscription")
        + "-"
        + Seeded.letters(8, cluster.seed(), "dns");
  }

  /** The id of a resource among its machines. */
  public static ResourceId id(Cluster cluster, ResourceType type, String name) {
    return new ResourceId(cluster.nodeGroup(), type, name);
  }
}
