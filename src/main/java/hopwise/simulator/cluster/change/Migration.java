package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Identity;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way from kubenet and node subnets to Azure CNI Overlay. */
public final class Migration {
  /** The first minor release that can be brought to Overlay. */
  private static final int OVERLAY = 27;

  private Migration() {}

  /**
   * Brings kubenet or a node subnet to Azure CNI Overlay; there is no way back.
   *
   * @param podCidr null for the range that the cluster has, or 10.244.0.0/16
   */
  public static Outcome toOverlay(
      Estate estate, ClusterId id, @Nullable Cidr podCidr, Instant now) {
    return estate
        .cluster(id)
        .<Outcome>map(cluster -> {
          var range = overlayRange(cluster, podCidr);
          var refused =
              overlayRefusal(cluster, podCidr)
                  .or(() -> rangeRefusal(estate, cluster, range))
                  .or(() -> sizeRefusal(cluster, range));
          return refused
              .<Outcome>map(refusal -> refusal)
              .orElseGet(() -> new Outcome.Done(overlaid(estate, cluster, range, now)));
        })
        .orElseGet(() -> Refusals.noCluster(id));
  }

  private static Cidr overlayRange(Cluster cluster, @Nullable Cidr asked) {
    var known = cluster.profile().podCidr();
    if (asked != null) {
      return asked;
    }
    return known == null ? Ranges.DEFAULT_PODS : known;
  }

  private static Optional<Refused> overlayRefusal(Cluster cluster, @Nullable Cidr podCidr) {
    var profile = cluster.profile();
    var reason =
        switch (profile.plugin()) {
          case OVERLAY -> "it has that mode already";
          case NONE -> "a cluster without a network plugin cannot be migrated";
          case POD_SUBNET, POD_SUBNET_STATIC ->
              "clusters whose pods have a subnet of their own cannot be migrated";
          case NODE_SUBNET, NODE_SUBNET_BRIDGE -> podCidr == null ? "a pod CIDR is required" : null;
          case KUBENET ->
              cluster.identity() instanceof Identity.UserAssigned
                  ? null
                  : "a user-assigned managed identity is required to detach the route table";
        };
    if (reason == null && !cluster.release().isAtLeast(OVERLAY)) {
      reason = "Kubernetes 1.27 or newer is required, and it has " + cluster.release();
    }
    if (reason == null && profile.policyEngine() != PolicyEngine.NONE) {
      reason = "the network policy " + profile.policyEngine() + " must be uninstalled first";
    }
    if (reason == null && profile.masquerade() != null) {
      reason = "it has a custom azure-ip-masq-agent configuration";
    }
    return Optional.ofNullable(reason).map(Refusals::migration);
  }

  static Optional<Refused> rangeRefusal(Estate estate, Cluster cluster, Cidr range) {
    var profile = cluster.profile();
    var vnet = cluster.pools().getFirst().subnet().vnet();
    return new Ranges(
            Plugin.OVERLAY,
            range,
            profile.serviceCidr(),
            profile.dnsServiceIp(),
            estate.azure().find(Vnet.class, vnet).orElseThrow())
        .refusal();
  }

  private static Optional<Refused> sizeRefusal(Cluster cluster, Cidr range) {
    long needed = cluster.nodes().size() * 256L;
    return needed > range.size()
        ? Optional.of(SizeRefusals.podRangeTooSmall(needed, range))
        : Optional.empty();
  }

  /** All nodes are written anew at once and get their part of the range in order. */
  private static Estate overlaid(Estate estate, Cluster cluster, Cidr range, Instant now) {
    var azure = PodRoutes.remove(estate.azure(), cluster);
    var detached = detached(estate.with(azure), cluster);
    var nodes = new ArrayList<Node>();
    int bits = range.network().bits();
    for (var node : cluster.nodes().values()) {
      var part = new Cidr(new Ipv4(bits), 24);
      nodes.add(node.reimaged(node.release(), now).withPodAddresses(List.of()).withPodRange(part));
      bits += 256;
    }
    var changed =
        cluster
            .with(cluster.profile().withPlugin(Plugin.OVERLAY, range))
            .withRouteTable(null)
            .withNodes(nodes);
    var with = SystemPods.renewed(changed, now);
    return Controllers.settle(rewired(detached.with(with), with, range), cluster.id(), now);
  }

  /** The route table that AKS made goes; one that the owner brought stays. */
  private static Estate detached(Estate estate, Cluster cluster) {
    var table = cluster.routeTable();
    if (table == null || !table.equals(Names.routeTable(cluster))) {
      return estate;
    }
    var azure = estate.azure();
    for (var pool : cluster.pools()) {
      azure = Subnets.change(azure, pool.subnet(), subnet -> withoutTable(subnet, cluster));
    }
    return azure.find(RouteTable.class, table).isPresent()
        ? estate.with(azure.without(table))
        : estate.with(azure);
  }

  private static Subnet withoutTable(Subnet subnet, Cluster cluster) {
    return Names.routeTable(cluster).equals(subnet.routeTable())
        ? subnet.withRouteTable(null)
        : subnet;
  }

  /** The estate in which the NICs of a cluster's nodes have their parts of a range behind them. */
  static Estate rewired(Estate estate, Cluster cluster, Cidr range) {
    var nics = new ArrayList<Nic>();
    for (var node : cluster.nodes().values()) {
      var part = node.podRange();
      var nic = estate.azure().find(Nic.class, node.nic());
      if (part != null && nic.isPresent()) {
        nics.add(Machines.overlaid(nic.get(), cluster, range, part));
      }
    }
    return estate.with(estate.azure().withAll(nics));
  }
}
