package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.AddressBlock;
import hopwise.simulator.azure.FreeAddresses;
import hopwise.simulator.azure.FreeAddresses.Allocation.Given;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Overlay;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Names;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the nodes of a pool, once it is clear that there is {@link Room} for them. */
final class Machines {
  private static final int BITS_OF_RANGE = 24;

  private final Estate estate;
  private final Cluster cluster;
  private final NodePool pool;
  private final Instant now;
  private final ResourceId nsg;
  private final String domain;
  private FreeAddresses free;
  private @Nullable FreeAddresses podFree;

  private Machines(Estate estate, Cluster cluster, NodePool pool, Instant now) {
    this.estate = estate;
    this.cluster = cluster;
    this.pool = pool;
    this.now = now;
    this.nsg = Names.nsg(cluster);
    this.domain = cluster.id().path();
    this.free = FreeAddresses.of(estate.azure(), pool.subnet());
    var podSubnet = pool.podSubnet();
    this.podFree = podSubnet == null ? null : Leases.ofPods(estate, podSubnet);
  }

  /** The estate with more nodes and their NICs; nothing runs on them yet. */
  static Estate make(Estate estate, Cluster cluster, NodePool pool, int count, Instant now) {
    return new Machines(delegated(estate, pool), cluster, pool, now).make(count);
  }

  /** AKS delegates a subnet of pods to itself. */
  private static Estate delegated(Estate estate, NodePool pool) {
    var pods = pool.podSubnet();
    return pods == null
        ? estate
        : estate.with(
            Subnets.change(estate.azure(), pods, subnet -> subnet.withDelegation(Subnet.TO_AKS)));
  }

  private Estate make(int count) {
    var nodes = new ArrayList<Node>();
    var nics = new ArrayList<Nic>();
    var ranges = ranges(count);
    for (int i = 0; i < count; i++) {
      var node = node(pool.nextIndex() + i, ranges.isEmpty() ? null : ranges.get(i));
      nodes.add(node);
      nics.add(nic(node));
    }
    var pools =
        cluster.pools().stream()
            .map(other ->
                other.name().equals(pool.name())
                    ? pool.withNextIndex(pool.nextIndex() + count)
                    : other)
            .toList();
    return estate.with(estate.azure().withAll(nics)).with(cluster.withMore(nodes).withPools(pools));
  }

  private Node node(int index, @Nullable Cidr range) {
    var plugin = cluster.profile().plugin();
    var mine = take(Math.toIntExact(Room.addresses(plugin, pool.maxPods(), 1)));
    var name = Names.node(cluster, pool, index);
    int spent = spent();
    return new Node(
        name,
        pool.name(),
        index,
        mine.getFirst().first(),
        Names.nic(cluster, name),
        range,
        plugin.isNodeSubnet() ? behindFirst(mine) : podAddresses(),
        pool.release(),
        false,
        spent == 0 || range == null ? null : new Ipv4(range.network().bits() + 1 + spent),
        range == null ? 0 : spent,
        List.of(),
        now);
  }

  /**
   * How many pods came and went on a new node before those that stay: the first address of each
   * node's range was never seen in use when kubenet ran on Docker.
   */
  private int spent() {
    return cluster.profile().plugin() == Plugin.KUBENET
            && cluster.release().image().runtime() == ContainerRuntime.DOCKER
        ? 1
        : 0;
  }

  private List<AddressBlock> take(int count) {
    if (!(free.take(count) instanceof Given given)) {
      throw new IllegalStateException("no room for " + count + " addresses in " + pool.subnet());
    }
    free = given.rest();
    return given.blocks();
  }

  private static List<AddressBlock> behindFirst(List<AddressBlock> blocks) {
    var left = new ArrayList<>(blocks);
    var first = left.removeFirst();
    if (first.count() > 1) {
      left.addFirst(new AddressBlock(new Ipv4(first.first().bits() + 1), first.count() - 1));
    }
    return left;
  }

  private List<AddressBlock> podAddresses() {
    return switch (cluster.profile().plugin()) {
      case POD_SUBNET -> firstBatch();
      case POD_SUBNET_STATIC -> behindFirst(staticBlocks());
      case KUBENET, NODE_SUBNET, NODE_SUBNET_BRIDGE, OVERLAY, NONE -> List.of();
    };
  }

  /** A node of a full pod subnet comes up without addresses for pods. */
  private List<AddressBlock> firstBatch() {
    var from = podFree;
    if (from == null || !(from.take(Leases.target(0, pool.maxPods())) instanceof Given given)) {
      return List.of();
    }
    podFree = given.rest();
    return given.blocks();
  }

  private List<AddressBlock> staticBlocks() {
    var blocks = new ArrayList<AddressBlock>();
    for (int i = 0; i < Room.blocks(pool.maxPods()); i++) {
      var from = podFree;
      if (from == null || !(from.takeBlock(28) instanceof Given given)) {
        throw new IllegalStateException("no room for a block in " + pool.podSubnet());
      }
      podFree = given.rest();
      blocks.addAll(given.blocks());
    }
    return blocks;
  }

  /** The lowest free /24s of the pod range, in the order in which the new nodes register. */
  private List<Cidr> ranges(int count) {
    var all = cluster.profile().podCidr();
    if (all == null || !cluster.profile().plugin().hasNodeRanges()) {
      return List.of();
    }
    var used = new HashSet<Cidr>();
    cluster.nodes().values().stream().map(Node::podRange).forEach(used::add);
    var ranges = new ArrayList<Cidr>();
    for (int bits = all.network().bits();
        ranges.size() < count;
        bits += 1 << (32 - BITS_OF_RANGE)) {
      var range = new Cidr(new Ipv4(bits), BITS_OF_RANGE);
      if (!used.contains(range)) {
        ranges.add(range);
      }
    }
    if (used.isEmpty() && count > 1 && secondNodeIsFirst()) {
      Collections.swap(ranges, 0, 1);
    }
    return ranges;
  }

  /** Nodes register as they boot: in the walk-through of 1.17 the second one was first. */
  private boolean secondNodeIsFirst() {
    return Names.hasScaleSets(cluster.release())
        && cluster.release().image().runtime() == ContainerRuntime.DOCKER;
  }

  private Nic nic(Node node) {
    var profile = cluster.profile();
    var pods = profile.podCidr();
    var range = node.podRange();
    return new Nic(
        node.nic(),
        cluster.location(),
        pool.subnet(),
        Seeded.nicMac(cluster.seed(), node.name()),
        node.ip(),
        node.podAddresses(),
        profile.plugin() == Plugin.KUBENET,
        nsg,
        null,
        profile.plugin() == Plugin.OVERLAY && pods != null && range != null
            ? new Overlay(domain, pods, range)
            : null,
        node.host());
  }

  /** A NIC whose node has a part of an overlay's range. */
  static Nic overlaid(Nic nic, Cluster cluster, Cidr all, Cidr part) {
    return new Nic(
        nic.id(),
        nic.location(),
        nic.subnet(),
        nic.mac(),
        nic.primary(),
        List.of(),
        false,
        nic.nsg(),
        nic.publicIp(),
        new Overlay(cluster.id().path(), all, part),
        nic.host());
  }
}
