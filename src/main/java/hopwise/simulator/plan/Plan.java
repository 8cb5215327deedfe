package hopwise.simulator.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a cluster needs and how far it can grow.
 *
 * @param addressesNeeded of the node subnet, for the nodes and the surge; the reserved five not
 *     counted
 * @param smallestSubnet that holds them, what is in use already, and the reserved five
 * @param usableAddresses of the subnet given, else of the smallest; without those in use
 * @param end the most nodes in that subnet, and what ends them
 * @param maxPods that all nodes asked for would run, whether they fit or not; surge not counted
 * @param podSubnet what the pods need; null where they have no subnet of their own
 */
public record Plan(
    Request request,
    long addressesNeeded,
    SubnetSize smallestSubnet,
    long usableAddresses,
    Limits.End end,
    long maxPods,
    @Nullable PodSubnet podSubnet,
    List<Problem> problems) {
  /** The most nodes of a node pool, during an upgrade too. */
  public static final int NODES_OF_A_POOL = 1000;

  /**
   * What a pod subnet must hold when every pod runs.
   *
   * @param addressesNeeded for the nodes and the surge; the reserved five not counted
   */
  public record PodSubnet(long addressesNeeded, SubnetSize smallestSubnet) {
    private static PodSubnet of(Request request, long addresses) {
      return new PodSubnet(addresses, request.smallest(addresses));
    }
  }

  /** Plans. */
  public static Plan of(Request request) {
    int total = request.nodesWithSurge();
    long needed = request.nodeAddresses(total);
    var smallest = request.smallest(needed + request.used());
    var size = request.subnet() == null ? smallest : SubnetSize.of(request.subnet());
    return new Plan(
        request,
        needed,
        smallest,
        request.room(size),
        Limits.first(request, Optional.of(size)),
        (long) request.nodes() * request.maxPods(),
        request.plugin().podHome() == PodHome.POD_SUBNET
            ? PodSubnet.of(request, request.podAddresses(total))
            : null,
        Problems.of(request));
  }

  /** How many of the nodes fit, with room left for the surge of an upgrade. */
  public long fitting() {
    return Math.min(request.nodes(), end.nodes());
  }

  /** Pods for which those nodes have room. */
  public long room() {
    return fitting() * request.maxPods();
  }

  /** The fewest node pools for these nodes, if each is upgraded with the same surge. */
  public long pools() {
    if (request.slips().contains(Slip.NO_POOL_LIMIT)) {
      return 1;
    }
    return Math.ceilDiv(request.nodes(), Math.max(1, request.surge().within(NODES_OF_A_POOL)));
  }
}
