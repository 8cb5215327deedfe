package hopwise.simulator.cluster.change;

import hopwise.simulator.azure.Lazy;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Pending;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.WorkloadId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Brings a cluster's pods to what its workloads ask for, as its controllers and scheduler do. */
final class Scheduling {
  private final Cluster cluster;
  private final Instant now;
  private final Leases leases;
  private final Map<WorkloadId, Workload> workloads;
  private final Map<String, NodePool> pools = new HashMap<>();
  private final Map<String, Seat> seats = new HashMap<>();
  private final Lazy<List<Seat>> all = new Lazy<>(() -> seated(node -> true));
  private final Lazy<List<Seat>> fresh = new Lazy<>(() -> seated(node -> node.runs().isEmpty()));
  private final Map<WorkloadId, Integer> running;

  /** Workloads of which pods wait on nodes, or waited a moment ago. */
  private final Set<WorkloadId> stuck = new HashSet<>();

  private final WaitingPods queue;

  private Scheduling(Estate estate, Cluster cluster, Instant now) {
    this.cluster = cluster;
    this.now = now;
    this.leases = new Leases(estate, cluster);
    this.workloads = new TreeMap<>(cluster.workloads());
    cluster.pools().forEach(pool -> pools.put(pool.name(), pool));
    this.running = new HashMap<>(cluster.fleet().running());
    this.queue = new WaitingPods(cluster.pending());
  }

  /** The cluster as it is when everything has come to rest. */
  static Cluster settle(Estate estate, Cluster cluster, Instant now) {
    var scheduling = new Scheduling(estate, cluster, now);
    scheduling.forget();
    scheduling.seatWaiting();
    scheduling.workloads.values().stream()
        .sorted(Comparator.comparing(Workload::created))
        .toList()
        .forEach(scheduling::control);
    scheduling.schedule();
    scheduling.release();
    return scheduling.result();
  }

  /** Some nodes by name. A node is made ready for pods only where some have to come or go. */
  private List<Seat> seated(Predicate<Node> wanted) {
    return cluster.nodes().values().stream().filter(wanted).map(this::seat).toList();
  }

  private Seat seat(Node node) {
    return seats.computeIfAbsent(
        node.name(), name -> new Seat(node, Objects.requireNonNull(pools.get(node.pool()))));
  }

  private Seat seat(String node) {
    return seat(Objects.requireNonNull(cluster.nodes().get(node)));
  }

  private List<Seat> seats() {
    return all.get();
  }

  /** Removes the pods of workloads that are gone, and what waited on nodes that are gone. */
  private void forget() {
    if (running.keySet().retainAll(workloads.keySet())) {
      seats().forEach(seat -> seat.removeIf(id -> !workloads.containsKey(id)));
    }
    queue.removeIf(pending -> !workloads.containsKey(pending.workload()) || isOrphan(pending));
  }

  private boolean isOrphan(Pending pending) {
    return pending.node() != null && !cluster.nodes().containsKey(pending.node());
  }

  private void control(Workload workload) {
    switch (workload.id().kind()) {
      case DEPLOYMENT -> controlDeployment(workload);
      case DAEMON_SET -> controlDaemonSet(workload);
      case POD -> controlPod(workload);
    }
  }

  private void controlDeployment(Workload workload) {
    int running = running(workload);
    int waiting = queue.count(workload.id());
    int missing = workload.replicas() - running - waiting;
    if (missing > 0) {
      enqueue(workload, missing);
    } else if (missing < 0) {
      int fewer = Math.min(waiting, -missing);
      queue.dropNewest(workload.id(), fewer).forEach(this::leave);
      stop(workload, -missing - fewer);
    }
  }

  private int running(Workload workload) {
    return running.getOrDefault(workload.id(), 0);
  }

  /** Stops pods, first those of the nodes that have most of them, of each the newest. */
  private void stop(Workload workload, int count) {
    var order =
        Comparator.<Seat>comparingInt(seat -> seat.pods(workload.id()))
            .reversed()
            .thenComparing(seat -> seat.before().name(), Comparator.reverseOrder());
    running.merge(workload.id(), -count, Integer::sum);
    int left = count;
    while (left > 0) {
      var busy = seats().stream().sorted(order).toList();
      int most = busy.getFirst().pods(workload.id());
      var top = busy.stream().filter(seat -> seat.pods(workload.id()) == most).toList();
      int next =
          busy.stream()
              .mapToInt(seat -> seat.pods(workload.id()))
              .filter(pods -> pods < most)
              .max()
              .orElse(0);
      int each = Math.min(most - next, left / top.size());
      for (var seat : top) {
        int share = Math.min(left, Math.max(each, 1));
        seat.removeNewest(workload.id(), share);
        left -= share;
      }
    }
  }

  private void controlDaemonSet(Workload workload) {
    var missing = missing(workload);
    var pods = queue.takeUnplaced(workload.id());
    int more = missing.size() - pods.stream().mapToInt(Pending::count).sum();
    if (more > 0) {
      pods.add(next(workload, more));
    }
    var each = pods.stream().flatMap(Queue::each).iterator();
    for (var seat : missing) {
      var pod = each.next();
      if (Eligibility.of(cluster, workload, seat) == Eligibility.FITS) {
        sit(seat, workload, pod, 1);
      } else {
        queue.add(pod);
      }
    }
  }

  /** The nodes that a DaemonSet has no pod on; only where there are any they are looked for. */
  private List<Seat> missing(Workload workload) {
    int wanted =
        cluster.pools().stream()
            .filter(pool -> Eligibility.wants(workload, pool))
            .mapToInt(pool -> cluster.fleet().instances(pool.name()).size())
            .sum();
    int lacking = wanted - running(workload) - queue.countOnNodes(workload.id());
    if (lacking == 0) {
      return List.of();
    }
    var found = lacking(workload, fresh.get());
    return found.size() == lacking ? found : lacking(workload, seats());
  }

  private static List<Seat> lacking(Workload workload, List<Seat> seats) {
    return seats.stream()
        .filter(seat -> Eligibility.wants(workload, seat))
        .filter(seat -> seat.claimed(workload.id()) == 0)
        .toList();
  }

  private void controlPod(Workload workload) {
    if (workload.nextOrdinal() == 0) {
      enqueue(workload, 1);
    } else if (running(workload) + queue.count(workload.id()) == 0) {
      workloads.remove(workload.id());
    }
  }

  /** Takes ordinals for pods that are made now. */
  private Pending next(Workload before, int count) {
    var workload = current(before.id());
    workloads.put(workload.id(), workload.withNextOrdinal(workload.nextOrdinal() + count));
    return new Pending(workload.id(), workload.nextOrdinal(), count, null, "", now);
  }

  private Workload current(WorkloadId id) {
    return Objects.requireNonNull(workloads.get(id));
  }

  private void enqueue(Workload workload, int count) {
    queue.add(next(workload, count));
  }

  private void leave(Pending gone) {
    if (gone.node() != null) {
      seat(gone.node()).addWaiting(gone.workload(), -gone.count());
    }
  }

  /** Pods that have a node and wait for an address there try again. */
  private void seatWaiting() {
    for (var pending : queue.takeAll()) {
      var node = pending.node();
      if (node == null) {
        queue.add(pending);
      } else {
        sit(seat(node), current(pending.workload()), pending, pending.count());
      }
    }
  }

  private void schedule() {
    for (var pending : queue.takeAll()) {
      if (pending.node() == null) {
        place(pending);
      } else {
        queue.add(pending);
      }
    }
  }

  private void place(Pending pending) {
    var workload = current(pending.workload());
    var fitting =
        seats().stream()
            .filter(seat -> Eligibility.of(cluster, workload, seat) == Eligibility.FITS)
            .toList();
    int done = 0;
    boolean isNew = running(workload) == 0 && !stuck.contains(workload.id());
    ToIntFunction<Seat> claims = seat -> isNew ? 0 : seat.claimed(workload.id());
    for (var share : Spread.of(fitting, claims, pending.count())) {
      sit(share.seat(), workload, Queue.part(pending, done, share.count()), share.count());
      done += share.count();
    }
    if (done < pending.count()) {
      var message = Eligibility.message(cluster, workload, seats());
      queue.add(Queue.told(Queue.part(pending, done, pending.count() - done), null, message));
    }
  }

  /** Puts pods on a node; those that get no address wait there. */
  private void sit(Seat seat, Workload workload, Pending pods, int count) {
    if (!workload.hostNetwork()) {
      leases.ensure(seat, count);
    }
    int given = seat.add(workload, pods.ordinal(), count, now);
    running.merge(workload.id(), given, Integer::sum);
    if (given < count) {
      var rest = Queue.part(pods, given, count - given);
      var message = Queue.noAddress(cluster, workload, rest, seat);
      queue.add(Queue.told(rest, seat.before().name(), message));
      seat.addWaiting(workload.id(), count - given);
      stuck.add(workload.id());
    }
  }

  private void release() {
    if (leases.areDynamic()) {
      seats().forEach(leases::release);
    }
  }

  private Cluster result() {
    return (seats.isEmpty() ? cluster : seatedCluster())
        .withWorkloads(new TreeMap<WorkloadId, Workload>(workloads))
        .withPending(queue.all());
  }

  private Cluster seatedCluster() {
    running.values().removeIf(count -> count == 0);
    return cluster.withPods(this::after, running);
  }

  private Node after(Node node) {
    var seat = seats.get(node.name());
    return seat == null ? node : seat.after();
  }
}
