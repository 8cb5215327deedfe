package hopwise.simulator.cluster.change;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ClusterId;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Outcome;
import hopwise.simulator.cluster.Pending;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.PodRun;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.WorkloadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** What kubectl asks for about workloads, pods and nodes. */
public final class Workloads {
  private Workloads() {}

  private static Outcome with(Estate estate, ClusterId id, Function<Cluster, Outcome> change) {
    return estate.cluster(id).map(change).orElseGet(() -> Refusals.noCluster(id));
  }

  private static Outcome settled(Estate estate, Cluster cluster, Instant now) {
    return new Outcome.Done(Controllers.settle(estate.with(cluster), cluster.id(), now));
  }

  /**
   * Makes a workload, or changes the one of its name: pods of another template replace those that
   * are there.
   */
  public static Outcome apply(Estate estate, ClusterId id, Workload asked, Instant now) {
    return with(
        estate,
        id,
        cluster -> {
          if (!cluster.namespaces().contains(asked.id().namespace())) {
            return KubeErrors.notFound("namespaces", asked.id().namespace());
          }
          var known = cluster.workloads().get(asked.id());
          var wanted = hashed(asked);
          if (known == null) {
            return settled(estate, cluster.with(fresh(wanted, 0, now)), now);
          }
          if (sameTemplate(known, wanted)) {
            return settled(estate, cluster.with(known.withReplicas(asked.replicas())), now);
          }
          if (asked.id().kind() == WorkloadId.Kind.POD) {
            return KubeErrors.immutable("Pod", asked.id().name(), "spec");
          }
          var emptied = without(cluster, asked.id());
          return settled(
              estate, emptied.with(fresh(wanted, known.nextOrdinal(), known.created())), now);
        });
  }

  /** Makes a workload; there must be none of its name. */
  public static Outcome create(Estate estate, ClusterId id, Workload asked, Instant now) {
    return with(
        estate,
        id,
        cluster ->
            cluster.workloads().containsKey(asked.id())
                ? KubeErrors.exists(KubeErrors.resource(asked.id().kind()), asked.id().name())
                : apply(estate, id, asked, now));
  }

  private static Workload fresh(Workload wanted, int nextOrdinal, Instant created) {
    return new Workload(
        wanted.id(),
        wanted.labels(),
        wanted.containers(),
        wanted.hostNetwork(),
        wanted.windows(),
        wanted.node(),
        wanted.replicas(),
        wanted.toleratesCordon(),
        wanted.template(),
        nextOrdinal,
        created);
  }

  private static Workload hashed(Workload asked) {
    boolean hasHash = asked.id().kind() == WorkloadId.Kind.DEPLOYMENT;
    var hash = hasHash && asked.template().isEmpty() ? hash(asked) : asked.template();
    return new Workload(
        asked.id(),
        asked.labels(),
        asked.containers(),
        asked.hostNetwork(),
        asked.windows(),
        asked.node(),
        asked.replicas(),
        asked.toleratesCordon(),
        hash,
        asked.nextOrdinal(),
        asked.created());
  }

  /** As in reality it follows from the template alone. */
  private static String hash(Workload asked) {
    return Seeded.letters(
        10,
        0,
        asked.labels().toString(),
        asked.containers().toString(),
        asked.hostNetwork() + " " + asked.windows() + " " + asked.node());
  }

  private static boolean sameTemplate(Workload one, Workload other) {
    return one.labels().equals(other.labels())
        && one.containers().equals(other.containers())
        && one.hostNetwork() == other.hostNetwork()
        && Objects.equals(one.windows(), other.windows())
        && Objects.equals(one.node(), other.node());
  }

  /** Gives a Deployment another number of replicas. */
  public static Outcome scale(
      Estate estate, ClusterId id, WorkloadId workload, int replicas, Instant now) {
    return with(
        estate,
        id,
        cluster -> {
          var known = cluster.workloads().get(workload);
          if (known == null) {
            return KubeErrors.notFound(KubeErrors.resource(workload.kind()), workload.name());
          }
          return replicas < 0
              ? KubeErrors.invalid(
                  "Scale",
                  workload.name(),
                  "spec.replicas",
                  "Invalid value: " + replicas + ": must be greater than or equal to 0")
              : settled(estate, cluster.with(known.withReplicas(replicas)), now);
        });
  }

  /** Deletes a workload with its pods. */
  public static Outcome delete(Estate estate, ClusterId id, WorkloadId workload, Instant now) {
    return with(
        estate,
        id,
        cluster -> {
          if (!cluster.workloads().containsKey(workload)) {
            return KubeErrors.notFound(KubeErrors.resource(workload.kind()), workload.name());
          }
          var left = new TreeMap<>(cluster.workloads());
          left.remove(workload);
          return settled(estate, cluster.withWorkloads(left), now);
        });
  }

  /** Deletes a pod; what made it makes another. */
  public static Outcome deletePod(
      Estate estate, ClusterId id, String namespace, String name, Instant now) {
    return with(
        estate,
        id,
        cluster ->
            Pods.find(cluster, namespace, name)
                .map(pod -> settled(estate, without(cluster, pod), now))
                .orElseGet(() -> KubeErrors.notFound("pods", name)));
  }

  private static Cluster without(Cluster cluster, Pod pod) {
    var node = pod.problem() == null ? pod.node() : null;
    var id = pod.workload().id();
    if (node == null) {
      return cluster.withPending(
          cluster.pending().stream()
              .flatMap(pending -> Queue.without(pending, id, pod.ordinal()))
              .toList());
    }
    var on = Objects.requireNonNull(cluster.nodes().get(node));
    var runs = on.runs().stream().flatMap(run -> without(run, id, pod.ordinal())).toList();
    return cluster.with(on.withRuns(runs));
  }

  private static Stream<PodRun> without(PodRun run, WorkloadId id, int ordinal) {
    if (!run.workload().equals(id) || !run.contains(ordinal)) {
      return Stream.of(run);
    }
    int before = ordinal - run.ordinal();
    var parts = new ArrayList<PodRun>();
    if (before > 0) {
      parts.add(run.first(before));
    }
    if (before + 1 < run.count()) {
      parts.add(run.after(before + 1));
    }
    return parts.stream();
  }

  /** A cluster without the pods of a workload. */
  static Cluster without(Cluster cluster, WorkloadId id) {
    var nodes =
        cluster.nodes().values().stream()
            .map(node ->
                node.withRuns(
                    node.runs().stream().filter(run -> !run.workload().equals(id)).toList()))
            .toList();
    List<Pending> pending =
        cluster.pending().stream().filter(some -> !some.workload().equals(id)).toList();
    return cluster.withNodes(nodes).withPending(pending);
  }

  /** Closes a node to new pods, or opens it. */
  public static Outcome cordon(
      Estate estate, ClusterId id, String node, boolean closed, Instant now) {
    return node(estate, id, node, now, it -> it.withCordon(closed));
  }

  /** Closes a node and moves its pods away: all but those of DaemonSets. */
  public static Outcome drain(Estate estate, ClusterId id, String node, Instant now) {
    return node(estate, id, node, now, it -> Upgrades.evicted(it).withCordon(true));
  }

  private static Outcome node(
      Estate estate, ClusterId id, String name, Instant now, UnaryOperator<Node> change) {
    return with(
        estate,
        id,
        cluster -> {
          var node = cluster.nodes().get(name);
          return node == null
              ? KubeErrors.notFound("nodes", name)
              : settled(estate, cluster.with(change.apply(node)), now);
        });
  }

  /** Makes a namespace. */
  public static Outcome createNamespace(Estate estate, ClusterId id, String name) {
    return with(
        estate,
        id,
        cluster ->
            cluster.namespaces().contains(name)
                ? KubeErrors.exists("namespaces", name)
                : new Outcome.Done(estate.with(cluster.withNamespace(name))));
  }
}
