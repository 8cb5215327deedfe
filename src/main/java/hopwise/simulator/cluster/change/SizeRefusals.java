package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.cluster.Outcome.Refused;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.net.Cidr;

/** What AKS refuses because it is too many, too few, or too large for a subnet or a range. */
final class SizeRefusals {
  private SizeRefusals() {}

  static Refused podRangeTooSmall(long needed, Cidr range) {
    return insufficient(
        needed, Math.max(0, range.size()), range, Refusals.POD_CIDR, Refusals.POD_CIDR);
  }

  static Refused subnetTooSmall(long needed, long free, Cidr prefix, String subnet) {
    return insufficient(needed, free, prefix, subnet, "AgentPoolProfile_VnetSubnetID");
  }

  private static Refused insufficient(
      long needed, long free, Cidr prefix, String name, String target) {
    return new Refused(
        "InsufficientSubnetSize",
        ("Pre-allocated IPs %d exceeds IPs available %d in Subnet Cidr %s, Subnet Name %s. If"
                + " Autoscaler is enabled, the max-count from each nodepool is counted towards this"
                + " total (which means that pre-allocated IPs count represents a theoretical max"
                + " value, not the actual number of IPs requested).")
            .formatted(needed, free, prefix, name),
        target);
  }

  static Refused subnetFull(String subnet, Cidr prefix, long asked) {
    return new Refused(
        "SubnetIsFull",
        "Subnet %s with address prefix %s does not have enough capacity for %d IP addresses."
            .formatted(subnet, prefix, asked),
        null);
  }

  static Refused subnetFullForSurge(String pool, String cluster, String subnet, Cidr prefix) {
    return new Refused(
        "SubnetIsFull",
        ("Failed to scale node pool '%s' in Kubernetes service '%s'. Error: VMSSAgentPoolReconciler"
                + " retry failed: Code='SubnetIsFull' Message='%s with address prefix %s doesn't"
                + " have enough capacity for IP addresses.'")
            .formatted(pool, cluster, subnet, prefix),
        null);
  }

  static Refused podSubnetFull(String subnet, Cidr prefix, int needed, int free) {
    return new Refused(
        "InsufficientSubnetSize",
        "The pod subnet %s with address prefix %s has %d free blocks of 16 addresses; %d are needed."
            .formatted(subnet, prefix, free, needed),
        "agentPoolProfile.podSubnetID");
  }

  static Refused maxPods(int asked) {
    return new Refused(
        "InvalidParameter",
        "The value of parameter maxPods is invalid. It must be %d to %d, not %d."
            .formatted(Plugin.MIN_PODS, Plugin.MAX_PODS, asked),
        "agentPoolProfile.maxPods");
  }

  static Refused maxPodsOfPool(String pool, int count, int maxPods) {
    return new Refused(
        "InvalidParameter",
        ("The value of parameter maxPods is invalid. The %d nodes of pool %s have room for %d pods"
                + " together; they need room for %d.")
            .formatted(count, pool, count * maxPods, Plugin.MIN_PODS_OF_POOL),
        "agentPoolProfile.maxPods");
  }

  static Refused tooManyNodes(Plugin plugin, long asked) {
    var why = plugin == Plugin.KUBENET ? ": its route table can hold no more routes" : "";
    return new Refused(
        "MaxNodesExceeded",
        "A cluster with %s can have %d nodes%s; %d were asked for."
            .formatted(Words.of(plugin), plugin.nodeLimit(), why, asked),
        "agentPoolProfile.count");
  }

  static Refused routeTableFull(String table, int others, long asked) {
    return new Refused(
        "MaxNodesExceeded",
        ("Route table %s can hold %d routes, and %d of them are not the cluster's; there is no room"
                + " for the routes of %d nodes.")
            .formatted(table, RouteTable.LIMIT, others, asked),
        "agentPoolProfile.count");
  }

  static Refused tooManyNodesOfPool(String pool, long asked) {
    return new Refused(
        "MaxNodesExceeded",
        "A node pool can have %d nodes; %d were asked for in pool %s."
            .formatted(Plugin.MAX_NODES_OF_POOL, asked, pool),
        "agentPoolProfile.count");
  }

  static Refused tooFewNodes(String pool, int asked) {
    return new Refused(
        "InvalidParameter",
        "The value of parameter count is invalid: pool %s cannot have %d nodes."
            .formatted(pool, asked),
        "agentPoolProfile.count");
  }
}
