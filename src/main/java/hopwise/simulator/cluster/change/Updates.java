package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Identity;
import hopwise.simulator.cluster.MasqueradeConfig;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.NetworkProfile.Dataplane;
import hopwise.simulator.cluster.NetworkProfile.OutboundType;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.net.Cidr;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes to the network of a cluster that is there. */
public final class Updates {
  /** The first minor release in which a policy engine can be removed or changed. */
  private static final int ENGINE_CHANGE = 30;

  private Updates() {}

  private static Outcome with(Estate estate, ClusterId id, Function<Cluster, Outcome> change) {
    return estate.cluster(id).map(change).orElseGet(() -> Refusals.noCluster(id));
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
    var with = SystemPods.renewed(changed.withNodes(nodes), now);
    return Controllers.settle(estate.with(with), changed.id(), now);
  }

  /** Gives a cluster another way to the internet. */
  public static Outcome outboundType(Estate estate, ClusterId id, OutboundType type, Instant now) {
    return with(
        estate,
        id,
        cluster -> {
          var profile = cluster.profile();
          var subnets = cluster.pools().stream().map(NodePool::subnet).distinct().toList();
          boolean own = !subnets.getFirst().equals(Names.subnet(cluster));
          var refused =
              subnets.stream()
                  .flatMap(subnet -> NetworkCheck.outbound(estate, subnet, type, own).stream())
                  .findFirst();
          if (refused.isPresent()) {
            return refused.get();
          }
          if (type == profile.outboundType()) {
            return new Outcome.Done(estate);
          }
          var without = Egress.withdraw(estate.azure(), cluster, profile.outboundType(), subnets);
          var changed = cluster.with(profile.withOutboundType(type));
          var azure = Egress.provide(without, changed, type, subnets);
          return new Outcome.Done(Controllers.settle(estate.with(azure).with(changed), id, now));
        });
  }

  /** Gives a cluster another identity. */
  public static Outcome identity(Estate estate, ClusterId id, Identity identity) {
    return with(estate, id, cluster -> new Outcome.Done(estate.with(cluster.with(identity))));
  }

  /** Writes the owner's azure-ip-masq-agent-config; null deletes it. One that is there ages on. */
  public static Outcome masquerade(Estate estate, ClusterId id, @Nullable MasqueradeConfig config) {
    return with(
        estate,
        id,
        cluster -> {
          var profile = cluster.profile();
          var known = profile.masquerade();
          var kept =
              known == null || config == null
                  ? config
                  : new MasqueradeConfig(config.spared(), known.created());
          return new Outcome.Done(estate.with(cluster.with(profile.withMasquerade(kept))));
        });
  }

  /** Refuses a change of the plugin that is not {@link Migration#toOverlay}. */
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
          return Migration.rangeRefusal(estate, cluster, to)
              .<Outcome>map(refusal -> refusal)
              .orElseGet(() ->
                  new Outcome.Done(
                      Migration.rewired(
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
