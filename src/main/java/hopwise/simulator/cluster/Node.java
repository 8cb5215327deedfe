package hopwise.simulator.cluster;

import hopwise.simulator.azure.AddressBlock;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A machine of a pool, and the pods on it.
 *
 * @param name such as {@code aks-nodepool1-27511634-vmss000000}
 * @param pool the name of its pool
 * @param index in its pool
 * @param nic its NIC, which has its MAC
 * @param podRange its part of the pod range, null where pods live in a subnet
 * @param podAddresses the addresses that it can give to pods where they live in a subnet
 * @param lastAddress the address that it gave to a pod last, null before the first
 * @param nextSlot how many pods were made on it so far, those of the host's network not counted
 * @param runs in the order in which they were made
 */
public record Node(
    String name,
    String pool,
    int index,
    Ipv4 ip,
    ResourceId nic,
    @Nullable Cidr podRange,
    List<AddressBlock> podAddresses,
    Release release,
    boolean cordoned,
    @Nullable Ipv4 lastAddress,
    int nextSlot,
    List<PodRun> runs,
    Instant created) {
  /** Copies the lists. */
  public Node {
    podAddresses = List.copyOf(podAddresses);
    runs = List.copyOf(runs);
  }

  /** How many pods are on it, those of the host's network counted. */
  public int pods() {
    int pods = 0;
    for (var run : runs) {
      pods += run.count();
    }
    return pods;
  }

  /** The place of its machine, {@code node/NAME}. */
  public String host() {
    return "node/" + name;
  }

  /** The same node with other pods. */
  public Node withRuns(List<PodRun> others) {
    return withPods(podAddresses, others, lastAddress, nextSlot);
  }

  /** The same node after pods came and went, with other addresses for them. */
  public Node withPods(
      List<AddressBlock> blocks, List<PodRun> others, @Nullable Ipv4 last, int slot) {
    return new Node(
        name, pool, index, ip, nic, podRange, blocks, release, cordoned, last, slot, others,
        created);
  }

  /** The same node with other addresses for pods. */
  public Node withPodAddresses(List<AddressBlock> blocks) {
    return new Node(
        name,
        pool,
        index,
        ip,
        nic,
        podRange,
        blocks,
        release,
        cordoned,
        lastAddress,
        nextSlot,
        runs,
        created);
  }

  /** The same node with a range for pods of its own, or without. */
  public Node withPodRange(@Nullable Cidr range) {
    return new Node(
        name,
        pool,
        index,
        ip,
        nic,
        range,
        podAddresses,
        release,
        cordoned,
        lastAddress,
        nextSlot,
        runs,
        created);
  }

  /** The same node, closed to new pods or open. */
  public Node withCordon(boolean closed) {
    return new Node(
        name,
        pool,
        index,
        ip,
        nic,
        podRange,
        podAddresses,
        release,
        closed,
        lastAddress,
        nextSlot,
        runs,
        created);
  }

  /** The same node as it is after its disk was written anew: no pods, and nothing remembered. */
  public Node reimaged(Release other, Instant at) {
    return new Node(
        name, pool, index, ip, nic, podRange, podAddresses, other, false, null, 0, List.of(), at);
  }
}
