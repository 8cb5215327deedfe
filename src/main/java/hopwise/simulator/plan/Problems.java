package hopwise.simulator.plan;

import static hopwise.simulator.plan.ProblemCode.MAX_PODS_OUT_OF_RANGE;
import static hopwise.simulator.plan.ProblemCode.POD_SUBNET_TOO_LARGE;
import static hopwise.simulator.plan.ProblemCode.POOL_TOO_SMALL;
import static hopwise.simulator.plan.ProblemCode.TOO_MANY_NODES;
import static hopwise.simulator.plan.ProblemCode.VNET_TOO_SMALL;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what is wrong with a request. */
final class Problems {
  private static final int LEAST_PODS_OF_A_POOL = 30;

  private static final List<Function<Request, Stream<Problem>>> CHECKS =
      List.of(
          request -> maxPods(request).stream(),
          request -> nodes(request).stream(),
          RoomProblems::of,
          request -> staticBlocks(request).stream(),
          request -> vnet(request).stream(),
          RangeProblems::of);

  private Problems() {}

  static List<Problem> of(Request request) {
    return CHECKS.stream().flatMap(check -> check.apply(request)).toList();
  }

  private static Optional<Problem> maxPods(Request request) {
    int maxPods = request.maxPods();
    if (maxPods < PluginChoice.LEAST_PODS || maxPods > PluginChoice.MOST_PODS) {
      return Optional.of(
          new Problem(
              MAX_PODS_OUT_OF_RANGE,
              String.format(
                  Locale.ROOT,
                  "A node is made for %d to %d pods, not %,d.",
                  PluginChoice.LEAST_PODS,
                  PluginChoice.MOST_PODS,
                  maxPods)));
    }
    long pods = (long) request.nodes() * maxPods;
    return pods >= LEAST_PODS_OF_A_POOL
        ? Optional.empty()
        : Optional.of(
            new Problem(
                POOL_TOO_SMALL,
                String.format(
                    Locale.ROOT,
                    "A node pool needs room for %d pods: %s of %d pods have room for %d.",
                    LEAST_PODS_OF_A_POOL,
                    count(request.nodes(), "node"),
                    maxPods,
                    pods)));
  }

  private static Optional<Problem> nodes(Request request) {
    int limit = request.nodeLimit();
    if (request.nodes() <= limit) {
      return Optional.empty();
    }
    var form =
        request.limitedByRoutes()
            ? "Each kubenet node needs a route and a route table takes %,d, so %,d nodes are too"
                + " many."
            : "A cluster takes at most %,d nodes, not %,d.";
    return Optional.of(
        new Problem(TOO_MANY_NODES, String.format(Locale.ROOT, form, limit, request.nodes())));
  }

  private static Optional<Problem> staticBlocks(Request request) {
    long needed = request.podAddresses(request.nodesWithSurge());
    return request.plugin() != PluginChoice.POD_SUBNET_STATIC
            || needed <= StaticBlocks.LARGEST.usable()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                POD_SUBNET_TOO_LARGE,
                String.format(
                    Locale.ROOT,
                    "A pod subnet of static blocks is at most a %s with %,d usable addresses;"
                        + " the blocks of %s need %,d.",
                    StaticBlocks.LARGEST,
                    StaticBlocks.LARGEST.usable(),
                    count(request.nodesWithSurge(), "node"),
                    needed)));
  }

  private static Optional<Problem> vnet(Request request) {
    long needed = request.nodesWithSurge() * request.vnetPerNode();
    return needed <= Limits.VNET_ADDRESSES
        ? Optional.empty()
        : Optional.of(
            new Problem(
                VNET_TOO_SMALL,
                String.format(
                    Locale.ROOT,
                    "A virtual network has at most %,d private addresses; %s with %s need %,d%s.",
                    Limits.VNET_ADDRESSES,
                    count(request.nodesWithSurge(), "node"),
                    count(request.maxPods(), "pod") + " each",
                    needed,
                    request.plugin() == PluginChoice.POD_SUBNET_STATIC
                        ? ", a block counted as one"
                        : "")));
  }

  /** A number and its noun, {@code 1 node} or {@code 1,200 nodes}. */
  static String count(long number, String noun) {
    return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
  }
}
