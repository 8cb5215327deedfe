package hopwise.simulator.plan;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A range address by address, in the order in which an empty one fills: whoever comes first takes
 * the lowest. A node for which there is no room is left out, and so is one that would come after.
 */
public final class Blocks {
  private final List<Run> runs = new ArrayList<>();
  private Ipv4 next;
  private long left;

  private Blocks(Ipv4 first, long size) {
    this.next = first;
    this.left = size;
  }

  /**
   * Neighbouring addresses of one owner.
   *
   * @param count 1 or more
   */
  public record Run(Ipv4 first, long count, Owner owner) {}

  /** The subnet of the nodes; with node subnet each node is followed by its pods. */
  public static List<Run> nodeSubnet(Request request, Cidr subnet) {
    int pods = Math.toIntExact(request.plugin().nodeAddresses(request.maxPods()) - 1);
    return subnet(
        request,
        subnet,
        request.used(),
        node -> List.of(new Share(1, new Owner.Node(node)), new Share(pods, new Owner.Pods(node))));
  }

  /** The subnet of the pods, all of them running; empty where they have none. */
  public static List<Run> podSubnet(Request request, Cidr subnet) {
    long pods = request.plugin().podAddresses(request.maxPods());
    return pods == 0
        ? List.of()
        : subnet(request, subnet, 0, node -> List.of(new Share(pods, new Owner.Pods(node))));
  }

  /** The pods' range, a /24 for each node; empty where pods live in a subnet. */
  public static List<Run> podRange(Request request) {
    var range = request.podRange();
    if (range.isEmpty()) {
      return List.of();
    }
    var blocks = new Blocks(range.get().network(), range.get().size());
    long share = 1L << (32 - Limits.NODE_RANGE);
    blocks.fill(request, node -> List.of(new Share(share, new Owner.Pods(node))));
    return blocks.runs;
  }

  private record Share(long count, Owner owner) {}

  private static List<Run> subnet(
      Request request, Cidr subnet, long used, IntFunction<List<Share>> shares) {
    long usable = SubnetSize.of(subnet).usable();
    if (usable == 0) {
      return List.of(new Run(subnet.network(), subnet.size(), new Owner.Reserved()));
    }
    var blocks = new Blocks(subnet.network(), subnet.size());
    blocks.take(SubnetSize.RESERVED - 1, new Owner.Reserved());
    blocks.left = usable;
    blocks.take(Math.min(used, usable), new Owner.Others());
    blocks.fill(request, shares);
    blocks.left = 1;
    blocks.take(1, new Owner.Reserved());
    return blocks.runs;
  }

  private void fill(Request request, IntFunction<List<Share>> shares) {
    long perNode = shares.apply(0).stream().mapToLong(Share::count).sum();
    long placed = Math.min(request.nodes(), left / perNode);
    for (int node = 0; node < placed; node++) {
      shares.apply(node).forEach(share -> take(share.count(), share.owner()));
    }
    if (placed == request.nodes()) {
      long surge = Math.min(request.surge().of(request.nodes()), left / perNode);
      take(surge * perNode, new Owner.Surge());
    }
    take(left, new Owner.Free());
  }

  private void take(long count, Owner owner) {
    if (count > 0) {
      runs.add(new Run(next, count, owner));
      next = new Ipv4((int) (next.bits() + count));
      left -= count;
    }
  }
}
