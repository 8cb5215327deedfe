package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.AddressBlock;
import hopwise.simulator.azure.FreeAddresses;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.net.AddressSet;
import hopwise.simulator.net.AddressSet.Span;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Addresses of pod subnets that nodes hold in batches. A node asks for another batch when fewer
 * than half a batch of its addresses are free, and gives some back when more than one and a half
 * are (azure-container-networking, docs/feature/ipammath).
 */
final class Leases {
  /** How many addresses a node gets at once. */
  static final int BATCH = 16;

  private static final int RELEASE_ABOVE = BATCH * 3 / 2;

  private final Estate estate;
  private final boolean dynamic;
  private final Map<SubnetId, FreeAddresses> free = new HashMap<>();

  Leases(Estate estate, Cluster cluster) {
    this.estate = estate;
    this.dynamic = cluster.profile().plugin() == Plugin.POD_SUBNET;
  }

  /** Whether nodes get and give back addresses as their pods come and go. */
  boolean areDynamic() {
    return dynamic;
  }

  /** How many addresses a node holds for so many pods: B * ceil(1/2 + pods/B). */
  static int target(int pods, int maxPods) {
    return Math.min(maxPods, BATCH * Math.ceilDiv(2 * pods + BATCH, 2 * BATCH));
  }

  /** Gets what a node needs for {@code more} pods, as far as its pod subnet has it. */
  void ensure(Seat seat, int more) {
    var subnet = seat.pool().podSubnet();
    if (!dynamic || subnet == null) {
      return;
    }
    int target = target(seat.addressed() + more, seat.pool().maxPods());
    while (held(seat.blocks()) < target) {
      int batch = Math.min(BATCH, target - held(seat.blocks()));
      if (!(free(subnet).take(batch) instanceof FreeAddresses.Allocation.Given given)) {
        return;
      }
      free.put(subnet, given.rest());
      seat.setBlocks(joined(seat.blocks(), given.blocks()));
    }
  }

  /** Gives back what a node holds too much. */
  void release(Seat seat) {
    var subnet = seat.pool().podSubnet();
    if (!dynamic || subnet == null) {
      return;
    }
    int held = held(seat.blocks());
    if (held - seat.addressed() <= RELEASE_ABOVE) {
      return;
    }
    var spare = new PodAddresses(seat.blocks(), seat.after().runs()).freeFromTheEnd();
    var back = spare.subList(0, held - target(seat.addressed(), seat.pool().maxPods()));
    var before = free(subnet);
    var spans = new ArrayList<>(before.spans().spans());
    back.forEach(ip -> spans.add(span(ip)));
    free.put(subnet, new FreeAddresses(before.prefix(), new AddressSet(spans)));
    seat.setBlocks(without(seat.blocks(), back));
  }

  private static Span span(Ipv4 ip) {
    long number = Integer.toUnsignedLong(ip.bits());
    return new Span(number, number);
  }

  private static int held(List<AddressBlock> blocks) {
    return blocks.stream().mapToInt(AddressBlock::count).sum();
  }

  private static List<AddressBlock> joined(List<AddressBlock> some, List<AddressBlock> more) {
    var all = new ArrayList<>(some);
    for (var block : more) {
      var before = all.isEmpty() ? null : all.getLast();
      if (before != null && before.last().bits() + 1 == block.first().bits()) {
        all.removeLast();
        all.add(new AddressBlock(before.first(), before.count() + block.count()));
      } else {
        all.add(block);
      }
    }
    return all;
  }

  private static List<AddressBlock> without(List<AddressBlock> blocks, List<Ipv4> gone) {
    List<AddressBlock> left = new ArrayList<>();
    for (var block : blocks) {
      for (int i = 0; i < block.count(); i++) {
        var ip = new Ipv4(block.first().bits() + i);
        if (!gone.contains(ip)) {
          left = joined(left, List.of(new AddressBlock(ip, 1)));
        }
      }
    }
    return left;
  }

  private FreeAddresses free(SubnetId subnet) {
    return free.computeIfAbsent(subnet, id -> ofPods(estate, id));
  }

  /** What nobody has of a subnet for pods. */
  static FreeAddresses ofPods(Estate estate, SubnetId subnet) {
    var used = new ArrayList<AddressBlock>();
    for (var cluster : estate.all()) {
      for (var pool : cluster.pools()) {
        if (subnet.equals(pool.podSubnet())) {
          cluster.nodes(pool).stream().map(node -> taken(cluster, node)).forEach(used::addAll);
        }
      }
    }
    return FreeAddresses.of(estate.azure(), subnet).without(used);
  }

  /** What a node takes from a pod subnet: of static blocks also the address that is its own. */
  private static List<AddressBlock> taken(Cluster cluster, Node node) {
    if (cluster.profile().plugin() != Plugin.POD_SUBNET_STATIC || node.podAddresses().isEmpty()) {
      return node.podAddresses();
    }
    var all = new ArrayList<>(node.podAddresses());
    var first = all.removeFirst();
    all.addFirst(new AddressBlock(new Ipv4(first.first().bits() - 1), first.count() + 1));
    return all;
  }
}
