package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Pending;
import hopwise.simulator.cluster.PodNames;
import hopwise.simulator.cluster.PodRun;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.WorkloadId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Deployments, their ReplicaSets, and DaemonSets. */
final class Workloads {
  private Workloads() {}

  private static Stream<Workload> all(Cluster cluster, WorkloadId.Kind kind) {
    return cluster.workloads().values().stream().filter(one -> one.id().kind() == kind);
  }

  static Stream<ObjectNode> deployments(Cluster cluster, Instant now) {
    return all(cluster, WorkloadId.Kind.DEPLOYMENT)
        .map(workload -> deployment(cluster, workload, now));
  }

  static Stream<ObjectNode> replicaSets(Cluster cluster, Instant now) {
    return all(cluster, WorkloadId.Kind.DEPLOYMENT).map(workload -> replicaSet(cluster, workload));
  }

  static Stream<ObjectNode> daemonSets(Cluster cluster, Instant now) {
    return all(cluster, WorkloadId.Kind.DAEMON_SET).map(workload -> daemonSet(cluster, workload));
  }

  private static Meta meta(Cluster cluster, String kind, Workload workload, String name) {
    return new Meta(cluster, kind, workload.id().namespace(), name).created(workload.created());
  }

  private static Map<String, Object> selector(Map<String, String> labels) {
    return Map.of("matchLabels", labels);
  }

  private static Fields template(Workload workload, Map<String, String> labels) {
    return Fields.of("metadata", Fields.of("labels", labels))
        .put("spec", PodTrees.template(workload));
  }

  private static ObjectNode deployment(Cluster cluster, Workload workload, Instant now) {
    int running = running(cluster, workload);
    int replicas = workload.replicas();
    var strategy =
        Map.of(
            "rollingUpdate",
            Map.of("maxSurge", "25%", "maxUnavailable", "25%"),
            "type",
            "RollingUpdate");
    return meta(cluster, "Deployment", workload, workload.id().name())
        .labels(workload.labels())
        .annotations(Map.of("deployment.kubernetes.io/revision", "1"))
        .put("generation", 1)
        .object("apps/v1")
        .put(
            "spec",
            Fields.of("progressDeadlineSeconds", 600)
                .put("replicas", replicas)
                .put("revisionHistoryLimit", 10)
                .put("selector", selector(workload.labels()))
                .put("strategy", strategy)
                .put("template", template(workload, workload.labels())))
        .put(
            "status",
            counts(running, replicas)
                .put("conditions", conditions(workload, running, now))
                .put("observedGeneration", 1))
        .tree();
  }

  private static Fields counts(int running, int replicas) {
    var status = Fields.of();
    if (replicas > 0) {
      status.put("replicas", replicas).put("updatedReplicas", replicas);
    }
    if (running > 0) {
      status.put("availableReplicas", running).put("readyReplicas", running);
    }
    if (replicas > running) {
      status.put("unavailableReplicas", replicas - running);
    }
    return status;
  }

  private static List<Fields> conditions(Workload workload, int running, Instant now) {
    boolean enough = running >= workload.replicas() - workload.replicas() / 4;
    return List.of(
        condition(
            workload,
            now,
            "Available",
            enough ? "True" : "False",
            enough ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
            "Deployment "
                + (enough ? "has minimum availability." : "does not have minimum availability.")),
        condition(
            workload,
            now,
            "Progressing",
            "True",
            running >= workload.replicas() ? "NewReplicaSetAvailable" : "ReplicaSetUpdated",
            "ReplicaSet \"%s\" %s"
                .formatted(
                    PodNames.maker(workload),
                    running >= workload.replicas()
                        ? "has successfully progressed."
                        : "is progressing.")));
  }

  private static Fields condition(
      Workload workload, Instant now, String type, String status, String reason, String message) {
    return Fields.of("lastTransitionTime", Meta.time(workload.created()))
        .put(
            "lastUpdateTime",
            Meta.time(now.isBefore(workload.created()) ? now : workload.created()))
        .put("message", message)
        .put("reason", reason)
        .put("status", status)
        .put("type", type);
  }

  private static ObjectNode replicaSet(Cluster cluster, Workload workload) {
    int running = running(cluster, workload);
    var labels = PodTrees.labels(workload);
    var status = Fields.of("replicas", workload.replicas()).put("observedGeneration", 1);
    if (running > 0) {
      status
          .put("availableReplicas", running)
          .put("fullyLabeledReplicas", workload.replicas())
          .put("readyReplicas", running);
    }
    return meta(cluster, "ReplicaSet", workload, PodNames.maker(workload))
        .labels(labels)
        .ownedBy("apps/v1", "Deployment", workload.id().name())
        .object("apps/v1")
        .put(
            "spec",
            Fields.of("replicas", workload.replicas())
                .put("selector", selector(labels))
                .put("template", template(workload, labels)))
        .put("status", status)
        .tree();
  }

  private static ObjectNode daemonSet(Cluster cluster, Workload workload) {
    int running = running(cluster, workload);
    int wanted = running + waiting(cluster, workload);
    return meta(cluster, "DaemonSet", workload, workload.id().name())
        .labels(workload.labels())
        .put("generation", 1)
        .object("apps/v1")
        .put(
            "spec",
            Fields.of("revisionHistoryLimit", 10)
                .put("selector", selector(workload.labels()))
                .put("template", template(workload, workload.labels())))
        .put(
            "status",
            Fields.of("currentNumberScheduled", wanted)
                .put("desiredNumberScheduled", wanted)
                .put("numberAvailable", running)
                .put("numberMisscheduled", 0)
                .put("numberReady", running)
                .put("observedGeneration", 1)
                .put("updatedNumberScheduled", wanted))
        .tree();
  }

  /** How many of its pods run, counted without making any. */
  private static int running(Cluster cluster, Workload workload) {
    return cluster.nodes().values().stream()
        .flatMap(node -> node.runs().stream())
        .filter(run -> run.workload().equals(workload.id()))
        .mapToInt(PodRun::count)
        .sum();
  }

  private static int waiting(Cluster cluster, Workload workload) {
    return cluster.pending().stream()
        .filter(pending -> pending.workload().equals(workload.id()))
        .mapToInt(Pending::count)
        .sum();
  }
}
