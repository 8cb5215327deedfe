package hopwise.simulator.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a cluster fills its subnet as nodes are added.
 *
 * @param request the cluster; its number of nodes does not matter
 * @param end where it stops growing; without a subnet that is not the subnet's doing
 */
public record Curve(Request request, Limits.End end) {

  /** The curve of one plugin. */
  public static Curve of(Request request) {
    return new Curve(
        request, Limits.first(request, Optional.ofNullable(request.subnet()).map(SubnetSize::of)));
  }

  /** The curves of all plugins for the same nodes, pods, surge and subnet. */
  public static List<Curve> compare(Request request) {
    return Arrays.stream(PluginChoice.values()).map(plugin -> of(request.with(plugin))).toList();
  }

  /** Addresses of the node subnet that {@code nodes} take, and those that the surge must find. */
  public long addresses(int nodes) {
    return request.nodeAddresses(nodes + request.surge().of(nodes));
  }
}
