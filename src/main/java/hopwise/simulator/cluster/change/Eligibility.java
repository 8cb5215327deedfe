package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.WorkloadId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether a node takes a pod of a workload, and what the scheduler says when none does. */
enum Eligibility {
  FITS("", ""),
  NOT_READY(
      "node(s) had taint {node.kubernetes.io/not-ready: }, that the pod didn't tolerate",
      "node(s) had untolerated taint {node.kubernetes.io/not-ready: }"),
  CORDONED("node(s) were unschedulable", "node(s) were unschedulable"),
  NOT_SELECTED(
      "node(s) didn't match node selector", "node(s) didn't match Pod's node affinity/selector"),
  FULL("Too many pods", "Too many pods");

  /** Since this minor release the event says what preemption would do. */
  private static final int TELLS_PREEMPTION = 24;

  private final String older;
  private final String newer;

  Eligibility(String older, String newer) {
    this.older = older;
    this.newer = newer;
  }

  /** Whether a workload is for a node of this kind, at all. */
  static boolean wants(Workload workload, Seat seat) {
    var node = workload.node();
    return wants(workload, seat.pool()) && (node == null || node.equals(seat.before().name()));
  }

  /** Whether a workload is for nodes of a pool, if it does not name one. */
  static boolean wants(Workload workload, NodePool pool) {
    var windows = workload.windows();
    return windows == null || windows == pool.os().isWindows();
  }

  static Eligibility of(Cluster cluster, Workload workload, Seat seat) {
    boolean isDaemon = workload.id().kind() == WorkloadId.Kind.DAEMON_SET;
    if (!wants(workload, seat) || (isDaemon && seat.claimed(workload.id()) > 0)) {
      return NOT_SELECTED;
    }
    if (!cluster.wiresPods() && !workload.hostNetwork()) {
      return NOT_READY;
    }
    if (seat.before().cordoned() && !workload.toleratesCordon() && !isDaemon) {
      return CORDONED;
    }
    return seat.room() == 0 ? FULL : FITS;
  }

  /** The scheduler's message about a pod that no node takes. */
  static String message(Cluster cluster, Workload workload, List<Seat> seats) {
    var counts = new EnumMap<Eligibility, Integer>(Eligibility.class);
    seats.forEach(seat -> counts.merge(of(cluster, workload, seat), 1, Integer::sum));
    counts.remove(FITS);
    if (workload.id().kind() == WorkloadId.Kind.DAEMON_SET && counts.containsKey(FULL)) {
      counts.put(FULL, 1);
      counts.put(NOT_SELECTED, seats.size() - 1);
      counts.values().removeIf(count -> count == 0);
    }
    boolean tells = cluster.release().isAtLeast(TELLS_PREEMPTION);
    var head = "0/" + seats.size() + " nodes are available: ";
    var reasons = head + reasons(counts, tells) + ".";
    return tells ? reasons + " preemption: " + head + victims(counts) + "." : reasons;
  }

  private static String reasons(Map<Eligibility, Integer> counts, boolean newer) {
    return counts.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().text(newer))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private String text(boolean today) {
    return today ? newer : older;
  }

  private static String victims(Map<Eligibility, Integer> counts) {
    int full = counts.getOrDefault(FULL, 0);
    int others = counts.values().stream().mapToInt(count -> count).sum() - full;
    var helpless = others + " Preemption is not helpful for scheduling";
    var none = full + " No preemption victims found for incoming pod";
    if (full == 0) {
      return helpless;
    }
    return others == 0
        ? none
        : List.of(helpless, none).stream().sorted().collect(Collectors.joining(", "));
  }
}
