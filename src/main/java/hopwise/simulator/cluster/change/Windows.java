package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.NetworkProfile;
import hopwise.simulator.cluster.NetworkProfile.Dataplane;
import hopwise.simulator.cluster.NetworkProfile.OutboundType;
import hopwise.simulator.cluster.NodePool.OsSku;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Release;
import java.util.Optional;

/** Where Windows nodes are possible. */
final class Windows {
  /** The first minor release without Windows Server 2022. */
  private static final int WITHOUT_2022 = 37;

  /** The first minor release in which OutboundNAT can be switched off. */
  private static final int WITHOUT_NAT = 26;

  private Windows() {}

  /** Why a network has no Windows nodes. */
  static Optional<Refused> refusal(NetworkProfile profile) {
    if (profile.plugin() == Plugin.KUBENET || profile.plugin() == Plugin.NONE) {
      return Optional.of(Refusals.windowsWithoutAzureCni());
    }
    return profile.dataplane() == Dataplane.CILIUM
        ? Optional.of(Refusals.windowsWithCilium())
        : Optional.empty();
  }

  /** Why a cluster cannot have such a pool. */
  static Optional<Refused> refusal(Cluster cluster, PoolRequest pool, Release release) {
    if (!pool.os().isWindows()) {
      return Optional.empty();
    }
    return refusal(cluster.profile())
        .or(() ->
            pool.os() == OsSku.WINDOWS_2022 && release.isAtLeast(WITHOUT_2022)
                ? Optional.of(Refusals.windowsRelease(pool.os(), release))
                : Optional.empty())
        .or(() -> pool.outboundNat() ? Optional.empty() : withoutNat(cluster, release));
  }

  private static Optional<Refused> withoutNat(Cluster cluster, Release release) {
    if (!release.isAtLeast(WITHOUT_NAT)) {
      return Optional.of(Refusals.outboundNat("Kubernetes 1.26 and newer"));
    }
    return switch (cluster.profile().outboundType()) {
      case LOAD_BALANCER, NONE ->
          Optional.of(
              Refusals.outboundNat(
                  "the outbound types "
                      + OutboundType.MANAGED_NAT_GATEWAY
                      + ", "
                      + OutboundType.USER_ASSIGNED_NAT_GATEWAY
                      + " and "
                      + OutboundType.USER_DEFINED_ROUTING));
      case MANAGED_NAT_GATEWAY, USER_ASSIGNED_NAT_GATEWAY, USER_DEFINED_ROUTING -> Optional.empty();
    };
  }
}
