package hopwise.simulator.plan;

import hopwise.simulator.net.Cidr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Optional;

/** How far a cluster can grow until each limit. */
public final class Limits {
  /** Private addresses that a virtual network has at most. */
  public static final long VNET_ADDRESSES = 65_536;

  /** The prefix length of a node's part of the pods' range. */
  public static final int NODE_RANGE = 24;

  private Limits() {}

  /** The most nodes until {@code limit}. */
  public record End(Limit limit, long nodes) {}

  /** The limit that comes first for a cluster whose nodes live in a subnet of {@code size}. */
  static End first(Request request, Optional<SubnetSize> size) {
    var ends = new ArrayList<End>();
    var plugin = request.plugin();
    int maxPods = request.maxPods();
    size.ifPresent(
        subnet -> ends.add(room(Limit.SUBNET, request.room(subnet), request.perNode(), request)));
    podSubnet(request)
        .ifPresent(subnet ->
            ends.add(
                room(
                    Limit.POD_SUBNET,
                    request.usable(subnet),
                    plugin.podAddresses(maxPods),
                    request)));
    request.podRange().ifPresent(range -> ends.add(new End(Limit.POD_RANGE, nodeRanges(range))));
    ends.add(
        new End(
            request.limitedByRoutes() ? Limit.ROUTE_TABLE : Limit.CLUSTER, request.nodeLimit()));
    ends.add(room(Limit.VNET, VNET_ADDRESSES, request.vnetPerNode(), request));
    return ends.stream().min(Comparator.comparingLong(End::nodes)).orElseThrow();
  }

  /** How many nodes find a /24 in {@code range}. */
  static long nodeRanges(Cidr range) {
    return range.size() >> (32 - NODE_RANGE);
  }

  private static Optional<SubnetSize> podSubnet(Request request) {
    var given = request.podSubnet().map(SubnetSize::of);
    return request.plugin() == PluginChoice.POD_SUBNET_STATIC
        ? given
            .filter(size -> size.length() > StaticBlocks.LARGEST.length())
            .or(() -> Optional.of(StaticBlocks.LARGEST))
        : given;
  }

  private static End room(Limit limit, long addresses, long perNode, Request request) {
    return new End(limit, request.surge().within(addresses / perNode));
  }
}
