package hopwise.simulator.cluster;

import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A cluster's pods one by one. Only those that are looked at are made. */
public final class Pods {
  private Pods() {}

  /** All pods by node and then in the order in which they were made; those that wait come last. */
  public static Stream<Pod> all(Cluster cluster) {
    return Stream.concat(
        cluster.nodes().values().stream().flatMap(node -> on(cluster, node)), waiting(cluster));
  }

  /** The pods that run on a node, in the order in which they were made. */
  public static Stream<Pod> on(Cluster cluster, Node node) {
    return node.runs().stream().flatMap(run -> of(cluster, node, run));
  }

  /** The pods of a run. */
  public static Stream<Pod> of(Cluster cluster, Node node, PodRun run) {
    return IntStream.range(0, run.count()).mapToObj(i -> pod(cluster, node, run.after(i)));
  }

  /** The pods that do not run. */
  public static Stream<Pod> waiting(Cluster cluster) {
    return cluster.pending().stream()
        .flatMap(pending ->
            IntStream.range(pending.ordinal(), pending.ordinal() + pending.count())
                .mapToObj(ordinal -> waiting(cluster, pending, ordinal)));
  }

  /** The pods of a workload by node; those that wait come last. */
  public static Stream<Pod> of(Cluster cluster, WorkloadId workload) {
    return Stream.concat(
        cluster.nodes().values().stream()
            .flatMap(node ->
                node.runs().stream()
                    .filter(run -> run.workload().equals(workload))
                    .flatMap(run -> of(cluster, node, run))),
        waiting(cluster).filter(pod -> pod.workload().id().equals(workload)));
  }

  /** The pod of this name. */
  public static Optional<Pod> find(Cluster cluster, String namespace, String name) {
    return cluster.workloads().values().stream()
        .filter(workload -> workload.id().namespace().equals(namespace))
        .flatMap(workload ->
            PodNames.ordinal(cluster, workload, name).stream()
                .mapToObj(ordinal -> find(cluster, workload, ordinal))
                .flatMap(Optional::stream))
        .findFirst();
  }

  private static Optional<Pod> find(Cluster cluster, Workload workload, int ordinal) {
    for (var node : cluster.nodes().values()) {
      for (var run : node.runs()) {
        if (run.workload().equals(workload.id()) && run.contains(ordinal)) {
          return Optional.of(pod(cluster, node, run.after(ordinal - run.ordinal())));
        }
      }
    }
    return waiting(cluster)
        .filter(pod -> pod.workload().id().equals(workload.id()) && pod.ordinal() == ordinal)
        .findFirst();
  }

  /** The pod that has an address of its own, none for the address of a node. */
  public static Optional<Pod> at(Cluster cluster, Ipv4 ip) {
    return cluster.nodes().values().stream()
        .flatMap(node -> node.runs().stream().flatMap(run -> at(cluster, node, run, ip)))
        .findFirst();
  }

  private static Stream<Pod> at(Cluster cluster, Node node, PodRun run, Ipv4 ip) {
    var first = run.address();
    int step = first == null ? -1 : ip.bits() - first.bits();
    return step < 0 || step >= run.count()
        ? Stream.of()
        : Stream.of(pod(cluster, node, run.after(step)));
  }

  /** Whether labels have all that a selector asks for; an empty selector asks for nothing. */
  public static boolean selects(Map<String, String> selector, Map<String, String> labels) {
    return labels.entrySet().containsAll(selector.entrySet());
  }

  private static Pod pod(Cluster cluster, Node node, PodRun run) {
    var workload = workload(cluster, run.workload());
    var name = PodNames.of(cluster, workload, run.ordinal());
    var address = run.address();
    return new Pod(
        workload,
        run.ordinal(),
        name,
        uid(cluster, workload, run.ordinal()),
        node.name(),
        address == null ? node.ip() : address,
        run.slot(),
        null,
        run.created());
  }

  private static Pod waiting(Cluster cluster, Pending pending, int ordinal) {
    var workload = workload(cluster, pending.workload());
    return new Pod(
        workload,
        ordinal,
        PodNames.of(cluster, workload, ordinal),
        uid(cluster, workload, ordinal),
        pending.node(),
        null,
        0,
        pending,
        pending.created());
  }

  private static Workload workload(Cluster cluster, WorkloadId id) {
    var workload = cluster.workloads().get(id);
    if (workload == null) {
      throw new IllegalStateException("pods of no workload: " + id);
    }
    return workload;
  }

  private static String uid(Cluster cluster, Workload workload, int ordinal) {
    return Seeded.uuid(cluster.seed(), "pod", workload.id().toString(), Integer.toString(ordinal));
  }

  /** The workloads of a namespace whose pods a selector selects. */
  static List<Workload> selected(Cluster cluster, String namespace, Map<String, String> selector) {
    return cluster.workloads().values().stream()
        .filter(workload -> workload.id().namespace().equals(namespace))
        .filter(workload -> selects(selector, workload.labels()))
        .toList();
  }
}
