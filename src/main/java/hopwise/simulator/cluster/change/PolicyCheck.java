package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.NetworkProfile;
import hopwise.simulator.cluster.NetworkProfile.Dataplane;
import hopwise.simulator.cluster.NetworkProfile.PolicyEngine;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.cluster.Plugin;
import java.util.Optional;

/** Which data plane and which policy engine goes with which plugin. */
final class PolicyCheck {
  private PolicyCheck() {}

  static Optional<Refused> of(NetworkProfile profile) {
    var plugin = profile.plugin();
    var engine = profile.policyEngine();
    if (profile.dataplane() == Dataplane.CILIUM) {
      if (!isAzureCni(plugin)) {
        return Optional.of(Refusals.cilium("it needs Azure CNI, and not " + Words.of(plugin)));
      }
      return engine == PolicyEngine.CILIUM
          ? Optional.empty()
          : Optional.of(Refusals.policyEngine(engine, "the network dataplane cilium"));
    }
    boolean fits =
        switch (engine) {
          case NONE -> true;
          case AZURE -> isAzureCni(plugin);
          case CALICO -> plugin != Plugin.NONE;
          case CILIUM -> false;
        };
    if (fits) {
      return Optional.empty();
    }
    return Optional.of(
        Refusals.policyEngine(
            engine,
            engine == PolicyEngine.CILIUM ? "the network dataplane azure" : Words.of(plugin)));
  }

  private static boolean isAzureCni(Plugin plugin) {
    return switch (plugin) {
      case NODE_SUBNET, POD_SUBNET, POD_SUBNET_STATIC, OVERLAY, NODE_SUBNET_BRIDGE -> true;
      case KUBENET, NONE -> false;
    };
  }
}
