package hopwise.simulator.lab.change;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.WorkloadId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is in clusters as lines. */
final class ClusterLines {
  private static final String KUBERNETES = "Kubernetes";

  /** Nodes whose pods are compared. */
  private static final int MOST_NODES = 50;

  private final @Nullable Cluster before;
  private final @Nullable Cluster after;
  private final String where;

  private ClusterLines(
      ClusterId id, @Nullable Cluster before, @Nullable Cluster after, boolean named) {
    this.before = before;
    this.after = after;
    this.where = named ? KUBERNETES + " in " + id.name() : KUBERNETES;
  }

  static List<Change> compare(Estate before, Estate after) {
    var ids = new TreeSet<ClusterId>();
    before.all().forEach(cluster -> ids.add(cluster.id()));
    after.all().forEach(cluster -> ids.add(cluster.id()));
    return ids.stream()
        .flatMap(id ->
            new ClusterLines(
                    id,
                    before.cluster(id).orElse(null),
                    after.cluster(id).orElse(null),
                    ids.size() > 1)
                .changes().stream())
        .toList();
  }

  private interface Lines {
    List<String> of(Cluster cluster);
  }

  private List<Change> changes() {
    if (before != null && before.equals(after)) {
      return List.of();
    }
    var touched = touched();
    return List.of(
        change("clusters", cluster -> List.of("cluster " + cluster.id().name())),
        change("nodes", ClusterLines::nodes),
        change("namespaces", cluster -> List.copyOf(cluster.namespaces())),
        change("workloads", ClusterLines::workloads),
        change("pods", cluster -> pods(cluster, touched)),
        change("services", cluster -> services(cluster)),
        change("network policies", cluster -> policies(cluster)));
  }

  private Change change(String what, Lines lines) {
    return Change.between(where, what, of(before, lines), of(after, lines));
  }

  private static List<String> of(@Nullable Cluster cluster, Lines lines) {
    return cluster == null ? List.of() : lines.of(cluster);
  }

  private static List<String> nodes(Cluster cluster) {
    return cluster.nodes().values().stream()
        .map(
            node -> node.name() + " " + node.ip() + (node.cordoned() ? ", closed to new pods" : ""))
        .toList();
  }

  /** Names of nodes that are not as they were. */
  private List<String> touched() {
    var names = new ArrayList<String>();
    for (var cluster : new @Nullable Cluster[] {before, after}) {
      if (cluster != null) {
        cluster.nodes().values().stream()
            .filter(node -> !node.equals(node(before, node)) || !node.equals(node(after, node)))
            .map(Node::name)
            .forEach(names::add);
      }
    }
    return names.stream().distinct().limit(MOST_NODES).toList();
  }

  private static @Nullable Node node(@Nullable Cluster cluster, Node like) {
    return cluster == null ? null : cluster.nodes().get(like.name());
  }

  private static List<String> pods(Cluster cluster, List<String> nodes) {
    var lines = new ArrayList<String>();
    for (var name : nodes) {
      var node = cluster.nodes().get(name);
      if (node != null) {
        Pods.on(cluster, node).map(pod -> line(pod) + " on " + name).forEach(lines::add);
      }
    }
    Pods.waiting(cluster).limit(MOST_NODES).map(pod -> line(pod) + " waits").forEach(lines::add);
    return lines;
  }

  private static String line(Pod pod) {
    var group = pod.namespace().equals("default") ? "" : pod.namespace() + "/";
    return group + pod.name() + (pod.ip() == null ? "" : " " + pod.ip());
  }

  private static List<String> workloads(Cluster cluster) {
    return cluster.workloads().values().stream().map(ClusterLines::line).toList();
  }

  private static String line(Workload workload) {
    var id = workload.id();
    boolean counts = id.kind() == WorkloadId.Kind.DEPLOYMENT;
    return id.kind().name().toLowerCase(java.util.Locale.ROOT)
        + " "
        + (id.namespace().equals("default") ? "" : id.namespace() + "/")
        + id.name()
        + (counts ? ", replicas " + workload.replicas() : "");
  }

  private static List<String> services(Cluster cluster) {
    return cluster.services().values().stream().map(ClusterLines::line).toList();
  }

  private static String line(Service service) {
    var group = service.id().namespace().equals("default") ? "" : service.id().namespace() + "/";
    var backends =
        service.backends().stream()
            .map(backend -> String.valueOf(backend.ip()))
            .collect(Collectors.joining(" "));
    return group
        + service.id().name()
        + " "
        + service.type()
        + " "
        + service.clusterIp()
        + (service.loadBalancerIp() == null ? "" : ", outside " + service.loadBalancerIp())
        + (backends.isEmpty() ? "" : ", pods " + backends);
  }

  private static List<String> policies(Cluster cluster) {
    return cluster.policies().keySet().stream()
        .map(id -> id.namespace() + "/" + id.name())
        .toList();
  }
}
