package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.UserRoute;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Identity;
import hopwise.simulator.cluster.NetworkProfile.OutboundType;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.net.Cidr;
import java.util.Optional;

/** What is wrong with a new cluster in its network. */
final class NetworkCheck {
  private static final Cidr EVERYTHING = Cidr.of("0.0.0.0/0");

  private NetworkCheck() {}

  static Optional<Refused> of(
      Estate estate, Cluster cluster, NodePool pool, ClusterRequest request) {
    var profile = cluster.profile();
    var vnet = estate.azure().find(Vnet.class, pool.subnet().vnet()).orElseThrow();
    return new Ranges(
            profile.plugin(),
            profile.podCidr(),
            profile.serviceCidr(),
            profile.dnsServiceIp(),
            vnet)
        .refusal()
        .or(() -> PolicyCheck.of(profile))
        .or(() -> subnet(estate, cluster, pool.subnet()))
        .or(() -> outbound(estate, pool.subnet(), request));
  }

  /** What is wrong with a subnet for the nodes of a cluster. */
  static Optional<Refused> subnet(Estate estate, Cluster cluster, SubnetId id) {
    var subnet = estate.azure().subnet(id).orElseThrow();
    var delegation = subnet.delegation();
    if (delegation != null) {
      return Optional.of(Refusals.delegated(subnet.name(), delegation));
    }
    return cluster.profile().plugin() == Plugin.KUBENET
        ? routeTable(cluster, subnet).or(() -> shared(estate, cluster, id))
        : Optional.empty();
  }

  private static Optional<Refused> routeTable(Cluster cluster, Subnet subnet) {
    return subnet.routeTable() != null
            && !subnet.routeTable().equals(cluster.routeTable())
            && cluster.identity() instanceof Identity.SystemAssigned
        ? Optional.of(Refusals.routeTableIdentity())
        : Optional.empty();
  }

  private static Optional<Refused> shared(Estate estate, Cluster cluster, SubnetId id) {
    return estate.all().stream()
        .filter(other -> !other.id().equals(cluster.id()))
        .filter(other -> other.profile().plugin() == Plugin.KUBENET)
        .filter(other -> other.pools().stream().anyMatch(pool -> pool.subnet().equals(id)))
        .map(other -> Refusals.subnetShared(id.name(), other.id().name()))
        .findFirst();
  }

  private static Optional<Refused> outbound(Estate estate, SubnetId id, ClusterRequest request) {
    var type = request.outboundType();
    return outbound(estate, id, type, request.pool().subnet() != null);
  }

  /** Why a cluster cannot reach the internet in a way. */
  static Optional<Refused> outbound(
      Estate estate, SubnetId id, OutboundType type, boolean ownSubnet) {
    var subnet = estate.azure().subnet(id).orElseThrow();
    return switch (type) {
      case LOAD_BALANCER, MANAGED_NAT_GATEWAY, NONE -> Optional.empty();
      case USER_ASSIGNED_NAT_GATEWAY ->
          ownSubnet && subnet.natGateway() != null
              ? Optional.empty()
              : Optional.of(Refusals.outbound(type, "the subnet of the nodes has no NAT gateway"));
      case USER_DEFINED_ROUTING ->
          ownSubnet && hasDefaultRoute(estate, subnet)
              ? Optional.empty()
              : Optional.of(
                  Refusals.outbound(
                      type,
                      "the subnet of the nodes has no route table with a route for 0.0.0.0/0"));
    };
  }

  private static boolean hasDefaultRoute(Estate estate, Subnet subnet) {
    return estate
        .azure()
        .find(RouteTable.class, subnet.routeTable())
        .map(RouteTable::routes)
        .stream()
        .flatMap(routes -> routes.stream().map(UserRoute::prefix))
        .anyMatch(EVERYTHING::equals);
  }
}
