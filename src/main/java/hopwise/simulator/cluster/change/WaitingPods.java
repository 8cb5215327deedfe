package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.Pending;
import hopwise.simulator.cluster.WorkloadId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The pods of a cluster that wait, the longest waiting first. */
final class WaitingPods {
  private List<Pending> pods;

  WaitingPods(List<Pending> pods) {
    this.pods = new ArrayList<>(pods);
  }

  List<Pending> all() {
    return pods;
  }

  void add(Pending pending) {
    pods.add(pending);
  }

  void removeIf(Predicate<Pending> which) {
    pods.removeIf(which);
  }

  /** How many pods of a workload wait. */
  int count(WorkloadId workload) {
    return count(pending -> pending.workload().equals(workload));
  }

  /** How many pods of a workload have a node and wait for an address there. */
  int countOnNodes(WorkloadId workload) {
    return count(pending -> pending.workload().equals(workload) && pending.node() != null);
  }

  private int count(Predicate<Pending> which) {
    return pods.stream().filter(which).mapToInt(Pending::count).sum();
  }

  /** Takes out all that wait. */
  List<Pending> takeAll() {
    var taken = pods;
    pods = new ArrayList<>();
    return taken;
  }

  /** Takes out the pods of a workload that have no node. */
  List<Pending> takeUnplaced(WorkloadId workload) {
    var taken = new ArrayList<Pending>();
    for (var pending : takeAll()) {
      boolean unplaced = pending.workload().equals(workload) && pending.node() == null;
      (unplaced ? taken : pods).add(pending);
    }
    return taken;
  }

  /** Forgets the newest pods of a workload, those without a node first; what is forgotten. */
  List<Pending> dropNewest(WorkloadId workload, int count) {
    var gone = new ArrayList<Pending>();
    int left = drop(workload, count, pending -> pending.node() == null, gone);
    drop(workload, left, pending -> pending.node() != null, gone);
    return gone;
  }

  private int drop(WorkloadId workload, int count, Predicate<Pending> which, List<Pending> gone) {
    int left = count;
    for (int i = pods.size() - 1; i >= 0 && left > 0; i--) {
      var pending = pods.get(i);
      if (pending.workload().equals(workload) && which.test(pending)) {
        int fewer = Math.min(left, pending.count());
        int kept = pending.count() - fewer;
        left -= fewer;
        gone.add(Queue.part(pending, kept, fewer));
        if (kept == 0) {
          pods.remove(i);
        } else {
          pods.set(i, Queue.part(pending, 0, kept));
        }
      }
    }
    return left;
  }
}
