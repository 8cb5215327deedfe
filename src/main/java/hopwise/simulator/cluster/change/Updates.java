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
import hopwise.simulator.cluster.NetworkProfile.Dataplane;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes to the network of a cluster that is there. */
public final class Updates {
  /** The first minor release that can be brought to Overlay. */
  private static final int OVERLAY = 27;

  /** The first minor release in which a policy engine can be removed or changed. */
  private static final int ENGINE_CHANGE = 30;

  private Updates() {}

  private static Outcome with(Estate estate, ClusterId id, Function<Cluster, Outcome> change) {
    return estate.cluster(id).map(change).orElseGet(() -> Refusals.noCluster(id));
  }

  /**
   * Brings kubenet or a node subnet to Azure CNI Overlay; there is no way back.
   *
   * @param podCidr null for the range that the cluster has, or 10.244.0.0/16
   */
  public static Outcome toOverlay(
      Estate estate, ClusterId id, @Nullable Cidr podCidr, Instant now) {
    return with(
        estate,
        id,
        cluster -> {
          var range = overlayRange(cluster, podCidr);
          var refused =
              overlayRefusal(cluster, podCidr)
                  .or(() -> rangeRefusal(estate, cluster, range))
                  .or(() -> sizeRefusal(cluster, range));
          return refused
              .<Outcome>map(refusal -> refusal)
              .orElseGet(() -> new Outcome.Done(overlaid(estate, cluster, range, now)));
        });
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
    if (reason == null && !profile.nonMasquerade().isEmpty()) {
      reason = "it has a custom azure-ip-masq-agent configuration";
    }
    return Optional.ofNullable(reason).map(Refusals::migration);
  }

  private static Optional<Refused> rangeRefusal(Estate estate, Cluster cluster, Cidr range) {
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
        ? Optional.of(Refusals.podRangeTooSmall(needed, range))
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
    var with = withSystemPods(changed, now);
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

  private static Estate rewired(Estate estate, Cluster cluster, Cidr range) {
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

  /** A cluster with the pods of the system that its network asks for now, and no others. */
  private static Cluster withSystemPods(Cluster cluster, Instant now) {
    var wanted = new TreeMap<>(cluster.workloads());
    var system = SystemPods.of(cluster, now);
    wanted
        .keySet()
        .removeIf(id ->
            SystemPods.isOfNetwork(id) && system.stream().noneMatch(it -> it.id().equals(id)));
    system.forEach(workload -> wanted.putIfAbsent(workload.id(), workload));
    var namespaces = new ArrayList<String>();
    wanted.keySet().stream().map(WorkloadId::namespace).forEach(namespaces::add);
    var with = cluster.withWorkloads(wanted);
    for (var namespace : namespaces) {
      with = with.withNamespace(namespace);
    }
    return with;
  }

  /** Installs, removes or changes what enforces network policies; all nodes are written anew. */
  public static Outcome policyEngine(
      Estate estate, ClusterId id, PolicyEngine engine, Instant now) {
    return with(
        estate,
        id,
        cluster -> {
          var profile = cluster.profile();
          var before = profile.policyEngine();
          if (before == engine) {
            return new Outcome.Done(estate);
          }
          if (profile.dataplane() == Dataplane.CILIUM) {
            return Refusals.unchangeable(
                "networkProfile.networkPolicy",
                "The network dataplane cilium enforces policies itself.");
          }
          if (before != PolicyEngine.NONE && engine != PolicyEngine.NONE) {
            return Refusals.unchangeable(
                "networkProfile.networkPolicy",
                "Uninstall %s with the value none first.".formatted(before));
          }
          if (!cluster.release().isAtLeast(ENGINE_CHANGE)) {
            return Refusals.unchangeable(
                "networkProfile.networkPolicy",
                "Installing or removing one needs Kubernetes 1.30 or newer.");
          }
          var changed = cluster.with(profile.withDataplane(profile.dataplane(), engine));
          var refused = PolicyCheck.of(changed.profile());
          return refused
              .<Outcome>map(refusal -> refusal)
              .orElseGet(() -> new Outcome.Done(reimaged(estate, changed, now)));
        });
  }

  /** Brings a cluster to the Cilium data plane; all nodes are written anew. */
  public static Outcome cilium(Estate estate, ClusterId id, Instant now) {
    return with(
        estate,
        id,
        cluster -> {
          var changed =
              cluster.with(cluster.profile().withDataplane(Dataplane.CILIUM, PolicyEngine.CILIUM));
          var refused =
              cluster.pools().stream().anyMatch(pool -> pool.os().isWindows())
                  ? Optional.of(Refusals.windowsWithCilium())
                  : PolicyCheck.of(changed.profile());
          return refused
              .<Outcome>map(refusal -> refusal)
              .orElseGet(() -> new Outcome.Done(reimaged(estate, changed, now)));
        });
  }

  private static Estate reimaged(Estate estate, Cluster changed, Instant now) {
    var nodes =
        changed.nodes().values().stream().map(node -> node.reimaged(node.release(), now)).toList();
    var with = withSystemPods(changed.withNodes(nodes), now);
    return Controllers.settle(estate.with(with), changed.id(), now);
  }

  /** Gives a cluster another identity. */
  public static Outcome identity(Estate estate, ClusterId id, Identity identity) {
    return with(estate, id, cluster -> new Outcome.Done(estate.with(cluster.with(identity))));
  }

  /** What the owner's azure-ip-masq-agent-config spares besides what AKS spares. */
  public static Outcome nonMasquerade(Estate estate, ClusterId id, List<Cidr> ranges) {
    return with(
        estate,
        id,
        cluster ->
            new Outcome.Done(
                estate.with(cluster.with(cluster.profile().withNonMasquerade(ranges)))));
  }

  /** Refuses a change of the plugin that is not {@link #toOverlay}. */
  public static Outcome plugin(Estate estate, ClusterId id, Plugin to) {
    return with(
        estate,
        id,
        cluster ->
            cluster.profile().plugin() == to
                ? new Outcome.Done(estate)
                : Refusals.unchangeable(
                    "networkProfile.networkPlugin",
                    "%s cannot be changed to %s; kubenet and Azure CNI Node Subnet can be updated to Azure CNI Overlay."
                        .formatted(Words.of(cluster.profile().plugin()), Words.of(to))));
  }

  /** Refuses a change of a range: only that of Overlay can be made larger. */
  public static Outcome podCidr(Estate estate, ClusterId id, Cidr to) {
    return with(
        estate,
        id,
        cluster -> {
          var profile = cluster.profile();
          var before = profile.podCidr();
          if (to.equals(before)) {
            return new Outcome.Done(estate);
          }
          boolean grows =
              before != null && to.contains(before) && profile.plugin() == Plugin.OVERLAY;
          boolean linux = cluster.pools().stream().noneMatch(pool -> pool.os().isWindows());
          if (!grows || !linux) {
            return Refusals.unchangeable(
                Refusals.POD_CIDR,
                "Only the pod CIDR of an Azure CNI Overlay cluster without Windows nodes can be"
                    + " changed, to a larger one around it.");
          }
          return rangeRefusal(estate, cluster, to)
              .<Outcome>map(refusal -> refusal)
              .orElseGet(() ->
                  new Outcome.Done(
                      rewired(
                          estate.with(cluster.with(profile.withPlugin(Plugin.OVERLAY, to))),
                          cluster,
                          to)));
        });
  }

  /** Refuses what cannot be changed in a pool that is there: its pods a node, its subnets. */
  public static Outcome fixed(String property) {
    return Refusals.unchangeable(
        "agentPoolProfile." + property, "Add a node pool with another value instead.");
  }
}
