package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.NatGateway;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.NetworkProfile.OutboundType;
import java.util.List;

/** What a cluster has in Azure to reach the internet. */
final class Egress {
  private Egress() {}

  /** Azure with what an outbound type needs; the load balancer itself is written by others. */
  static Azure provide(Azure azure, Cluster cluster, OutboundType type, List<SubnetId> subnets) {
    return switch (type) {
      case LOAD_BALANCER -> azure.with(ip(azure, cluster));
      case MANAGED_NAT_GATEWAY -> natGateway(azure.with(ip(azure, cluster)), cluster, subnets);
      case USER_ASSIGNED_NAT_GATEWAY, USER_DEFINED_ROUTING, NONE -> azure;
    };
  }

  private static PublicIp ip(Azure azure, Cluster cluster) {
    var id = Names.outboundIp(cluster);
    return azure
        .find(PublicIp.class, id)
        .orElseGet(() ->
            new PublicIp(
                id,
                cluster.location(),
                PublicAddresses.next(azure, cluster.seed(), "outbound address")));
  }

  private static Azure natGateway(Azure before, Cluster cluster, List<SubnetId> subnets) {
    var id = Names.natGateway(cluster);
    var azure =
        before.with(new NatGateway(id, cluster.location(), List.of(Names.outboundIp(cluster))));
    for (var subnet : subnets) {
      azure = Subnets.change(azure, subnet, it -> it.withNatGateway(id));
    }
    return azure;
  }

  /** Azure without what an outbound type needed. */
  static Azure withdraw(Azure before, Cluster cluster, OutboundType type, List<SubnetId> subnets) {
    var azure = before;
    if (type == OutboundType.MANAGED_NAT_GATEWAY) {
      var id = Names.natGateway(cluster);
      for (var subnet : subnets) {
        azure =
            Subnets.change(
                azure, subnet, it -> id.equals(it.natGateway()) ? it.withNatGateway(null) : it);
      }
      azure = azure.without(id);
    }
    if (type == OutboundType.LOAD_BALANCER) {
      azure = azure.without(Names.publicBalancer(cluster));
    }
    return azure.without(Names.outboundIp(cluster));
  }
}
