package hopwise.simulator.plan;

import hopwise.simulator.net.Cidr;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be planned.
 *
 * @param nodes of the cluster, 1 to {@link #MOST_NODES}
 * @param maxPods of a node, 1 to {@link #MOST_MAX_PODS}; AKS takes less, and a plan says so
 * @param subnet of the nodes, if there is one already
 * @param givenPodRange the pods' range, or the pod subnet where the plugin has one, if it is known
 * @param used addresses of the node subnet that something else has, 0 to {@link #MOST_USED}
 * @param slips rules that are forgotten; none where the plan is to be right
 */
public record Request(
    PluginChoice plugin,
    int nodes,
    int maxPods,
    Surge surge,
    @Nullable Cidr subnet,
    @Nullable Cidr givenPodRange,
    long used,
    Set<Slip> slips) {
  /** More nodes than any cluster has, and few enough to count their addresses. */
  public static final int MOST_NODES = 100_000;

  /** More pods than any node has. */
  public static final int MOST_MAX_PODS = 1000;

  /** More addresses than a virtual network has. */
  public static final int MOST_USED = 65_536;

  /** The pods' range if nobody says. */
  public static final Cidr DEFAULT_POD_RANGE = Cidr.of("10.244.0.0/16");

  /**
   * Refuses numbers out of range, and a range of pods where they have none of their own. A
   * forgotten surge is none.
   */
  public Request {
    check("nodes", nodes, MOST_NODES);
    check("pods per node", maxPods, MOST_MAX_PODS);
    if (used < 0 || used > MOST_USED) {
      throw new IllegalArgumentException(
          "addresses in use are 0 to %d, not %d".formatted(MOST_USED, used));
    }
    if (givenPodRange != null && plugin.podHome() == PodHome.NODE_SUBNET) {
      throw new IllegalArgumentException(
          "with %s pods have no range of their own".formatted(plugin));
    }
    slips = Set.copyOf(slips);
    surge = slips.contains(Slip.NO_SURGE) ? new Surge.Count(0) : surge;
  }

  /** A cluster that is planned by all rules. */
  public Request(
      PluginChoice plugin,
      int nodes,
      int maxPods,
      Surge surge,
      @Nullable Cidr subnet,
      @Nullable Cidr givenPodRange,
      long used) {
    this(plugin, nodes, maxPods, surge, subnet, givenPodRange, used, Set.of());
  }

  /** A cluster that has its subnet to itself. */
  public Request(
      PluginChoice plugin,
      int nodes,
      int maxPods,
      Surge surge,
      @Nullable Cidr subnet,
      @Nullable Cidr givenPodRange) {
    this(plugin, nodes, maxPods, surge, subnet, givenPodRange, 0);
  }

  /** The range that nodes get a /24 of; empty where pods live in a subnet. */
  public Optional<Cidr> podRange() {
    return plugin.podHome() == PodHome.POD_RANGE
        ? Optional.of(givenPodRange == null ? DEFAULT_POD_RANGE : givenPodRange)
        : Optional.empty();
  }

  /** The subnet of the pods, where they have one and it is known. */
  public Optional<Cidr> podSubnet() {
    return plugin.podHome() == PodHome.POD_SUBNET
        ? Optional.ofNullable(givenPodRange)
        : Optional.empty();
  }

  /** Nodes while an upgrade runs. */
  public int nodesWithSurge() {
    return nodes + surge.of(nodes);
  }

  /** Addresses of a node subnet of this size that the cluster may take. */
  long room(SubnetSize size) {
    return Math.max(0, usable(size) - used);
  }

  /** Addresses of the node subnet for {@code count} nodes. */
  long nodeAddresses(int count) {
    return count * perNode();
  }

  /** Addresses of the node subnet that one node takes. */
  long perNode() {
    long counted = plugin.nodeAddresses(maxPods);
    if (slips.contains(Slip.PODS_NOT_COUNTED)) {
      return 1;
    }
    if (slips.contains(Slip.NODE_NOT_COUNTED) && plugin.podHome() == PodHome.NODE_SUBNET) {
      return counted - 1;
    }
    return slips.contains(Slip.PODS_IN_SUBNET) && plugin.podHome() == PodHome.POD_RANGE
        ? counted + maxPods
        : counted;
  }

  /** How many of a virtual network's private addresses one node takes. */
  long vnetPerNode() {
    return perNode() + plugin.vnetAddresses(maxPods) - plugin.nodeAddresses(maxPods);
  }

  /** The most nodes of a cluster. */
  int nodeLimit() {
    return limitedByRoutes() || plugin != PluginChoice.KUBENET
        ? plugin.nodeLimit()
        : PluginChoice.OVERLAY.nodeLimit();
  }

  /** Whether each node needs a route of a table that takes so many and no more. */
  boolean limitedByRoutes() {
    return plugin == PluginChoice.KUBENET && !slips.contains(Slip.NO_ROUTE_LIMIT);
  }

  /** Addresses of a subnet that are not reserved. */
  long usable(SubnetSize size) {
    return size.without(reserved());
  }

  /** The smallest subnet with room for {@code addresses} beside the reserved ones. */
  SubnetSize smallest(long addresses) {
    var size = SubnetSize.holding(addresses, reserved());
    return slips.contains(Slip.LARGEST_BELOW) ? new SubnetSize(size.length() + 1) : size;
  }

  private int reserved() {
    if (slips.contains(Slip.NO_RESERVED)) {
      return 0;
    }
    return slips.contains(Slip.TWO_RESERVED) ? 2 : SubnetSize.RESERVED;
  }

  /** Addresses of the pod subnet for {@code count} nodes. */
  long podAddresses(int count) {
    return count * plugin.podAddresses(maxPods);
  }

  /** The same cluster with another plugin; a range of pods stays where that plugin has one. */
  Request with(PluginChoice other) {
    var range = other.podHome() == plugin.podHome() ? givenPodRange : null;
    return new Request(other, nodes, maxPods, surge, subnet, range, used, slips);
  }

  /** The same cluster, planned by somebody who forgets something. */
  public Request with(Set<Slip> forgotten) {
    return new Request(plugin, nodes, maxPods, surge, subnet, givenPodRange, used, forgotten);
  }

  private static void check(String what, int number, int most) {
    if (number < 1 || number > most) {
      throw new IllegalArgumentException("%s are 1 to %d, not %d".formatted(what, most, number));
    }
  }
}
