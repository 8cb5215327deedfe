package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.AddressBlock;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.PodRun;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.net.Ipv4;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A node while pods are put on it. */
final class Seat {
  private final Node node;
  private final NodePool pool;
  private List<PodRun> runs;
  private boolean changed;
  private List<AddressBlock> blocks;
  private @Nullable Ipv4 last;
  private int slot;
  private int pods;
  private int waiting;
  private final Map<WorkloadId, Integer> waitingOf = new HashMap<>();

  Seat(Node node, NodePool pool) {
    this.node = node;
    this.pool = pool;
    this.runs = node.runs();
    this.blocks = node.podAddresses();
    this.last = node.lastAddress();
    this.slot = node.nextSlot();
    this.pods = node.pods();
  }

  Node before() {
    return node;
  }

  NodePool pool() {
    return pool;
  }

  /** The node with what was put on it. */
  Node after() {
    return changed ? node.withPods(blocks, runs, last, slot) : node;
  }

  /** Its runs, to be changed: until then they are the node's own. */
  private List<PodRun> own() {
    if (!changed) {
      changed = true;
      runs = new ArrayList<>(runs);
    }
    return runs;
  }

  /** How many more pods it takes. */
  int room() {
    return Math.max(0, pool.maxPods() - pods - waiting);
  }

  int pods() {
    return pods + waiting;
  }

  /** Counts pods that wait on it for an address, or, below 0, wait no more. */
  void addWaiting(WorkloadId workload, int count) {
    waiting += count;
    waitingOf.merge(workload, count, Integer::sum);
  }

  /** Pods of a workload that it has, those counted that wait for an address. */
  int claimed(WorkloadId workload) {
    return pods(workload) + waitingOf.getOrDefault(workload, 0);
  }

  /** Pods of a workload that run on it. */
  int pods(WorkloadId workload) {
    int count = 0;
    for (var run : runs) {
      if (run.workload().equals(workload)) {
        count += run.count();
      }
    }
    return count;
  }

  /** Pods with an address of their own. */
  int addressed() {
    return runs.stream().filter(run -> !run.isHostNetwork()).mapToInt(PodRun::count).sum();
  }

  List<AddressBlock> blocks() {
    return blocks;
  }

  void setBlocks(List<AddressBlock> others) {
    own();
    blocks = others;
  }

  /**
   * Puts pods on it and gives them addresses.
   *
   * @return how many got one
   */
  int add(Workload workload, int ordinal, int count, Instant now) {
    if (workload.hostNetwork()) {
      put(new PodRun(workload.id(), ordinal, count, null, 0, now));
      return count;
    }
    int given = 0;
    for (var block : next(count)) {
      put(new PodRun(workload.id(), ordinal + given, block.count(), block.first(), slot, now));
      given += block.count();
      slot += block.count();
      last = block.last();
    }
    return given;
  }

  /**
   * Up to {@code count} addresses. Where the node's range was never given out to its end, all
   * behind the last address are free, and nobody has to count the pods.
   */
  private List<AddressBlock> next(int count) {
    var range = range();
    if (node.podRange() != null) {
      var all = range.getFirst();
      int gone = last == null ? 0 : last.bits() - all.first().bits() + 1;
      if (gone == slot && slot + count <= all.count()) {
        return List.of(new AddressBlock(new Ipv4(all.first().bits() + slot), count));
      }
    }
    return new PodAddresses(range, runs).after(last, count);
  }

  private void put(PodRun run) {
    own().add(run);
    pods += run.count();
  }

  /** The addresses that its pods can have. */
  List<AddressBlock> range() {
    var range = node.podRange();
    return range == null
        ? blocks
        : List.of(new AddressBlock(new Ipv4(range.network().bits() + 2), (int) range.size() - 3));
  }

  /** Removes the newest pods of a workload. */
  void removeNewest(WorkloadId workload, int count) {
    int left = count;
    for (int i = runs.size() - 1; i >= 0 && left > 0; i--) {
      var run = runs.get(i);
      if (run.workload().equals(workload)) {
        int gone = Math.min(left, run.count());
        left -= gone;
        pods -= gone;
        if (gone == run.count()) {
          own().remove(i);
        } else {
          own().set(i, run.first(run.count() - gone));
        }
      }
    }
  }

  /** Removes all pods of workloads that a test does not want. */
  void removeIf(Predicate<WorkloadId> unwanted) {
    if (runs.stream().anyMatch(run -> unwanted.test(run.workload()))) {
      own().removeIf(run -> unwanted.test(run.workload()));
      pods = runs.stream().mapToInt(PodRun::count).sum();
    }
  }
}
