package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.Plugin;

/** What people call the plugins. */
final class Words {
  private Words() {}

  static String of(Plugin plugin) {
    return switch (plugin) {
      case KUBENET -> "kubenet";
      case NODE_SUBNET, NODE_SUBNET_BRIDGE -> "Azure CNI Node Subnet";
      case POD_SUBNET, POD_SUBNET_STATIC -> "Azure CNI Pod Subnet";
      case OVERLAY -> "Azure CNI Overlay";
      case NONE -> "no network plugin";
    };
  }

  /** The value of {@code --pod-ip-allocation-mode}. */
  static String allocation(Plugin plugin) {
    return plugin == Plugin.POD_SUBNET_STATIC ? "StaticBlock" : "DynamicIndividual";
  }
}
