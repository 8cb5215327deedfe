package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.PodNames;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.WorkloadId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Pods. */
public final class PodTrees {
  private static final Comparator<Pod> ORDER =
      Comparator.comparing(Pod::namespace).thenComparing(Pod::name);

  private PodTrees() {}

  static Stream<ObjectNode> of(Cluster cluster, Instant now) {
    return Pods.all(cluster).sorted(ORDER).map(pod -> of(cluster, pod));
  }

  /** The pods of some workloads by namespace and name: no others are made. */
  public static Stream<ObjectNode> of(Cluster cluster, List<Workload> workloads) {
    return workloads.stream()
        .flatMap(workload -> Pods.of(cluster, workload.id()))
        .sorted(ORDER)
        .map(pod -> of(cluster, pod));
  }

  /** The pods of a node by namespace and name: no others are made. */
  public static Stream<ObjectNode> on(Cluster cluster, Node node) {
    var waiting = Pods.waiting(cluster).filter(pod -> node.name().equals(pod.node()));
    return Stream.concat(Pods.on(cluster, node), waiting)
        .sorted(ORDER)
        .map(pod -> of(cluster, pod));
  }

  /** One pod. */
  public static ObjectNode of(Cluster cluster, Pod pod) {
    return meta(cluster, pod)
        .object("v1")
        .put("spec", spec(pod))
        .put("status", status(cluster, pod))
        .tree();
  }

  private static Meta meta(Cluster cluster, Pod pod) {
    var workload = pod.workload();
    var meta =
        new Meta(cluster, "Pod", pod.namespace(), pod.name())
            .created(pod.created())
            .labels(labels(workload))
            .put("uid", pod.uid());
    if (workload.id().kind() != WorkloadId.Kind.POD) {
      var maker = PodNames.maker(workload);
      boolean replicas = workload.id().kind() == WorkloadId.Kind.DEPLOYMENT;
      meta.put("generateName", maker + "-")
          .ownedBy("apps/v1", replicas ? "ReplicaSet" : "DaemonSet", maker);
    }
    return meta;
  }

  /** The labels of a workload's pods, those of its controller among them. */
  public static Map<String, String> labels(Workload workload) {
    var labels = new TreeMap<>(workload.labels());
    switch (workload.id().kind()) {
      case DEPLOYMENT -> labels.put("pod-template-hash", workload.template());
      case DAEMON_SET -> labels.put("pod-template-generation", "1");
      case POD -> {}
    }
    return labels;
  }

  /** What a pod of the workload is made of, wherever it runs. */
  static Fields template(Workload workload) {
    var spec =
        Fields.of("containers", workload.containers().stream().map(PodTrees::container).toList())
            .put("dnsPolicy", "ClusterFirst")
            .flag("hostNetwork", workload.hostNetwork())
            .put("restartPolicy", "Always")
            .put("schedulerName", "default-scheduler")
            .put("terminationGracePeriodSeconds", 30);
    var windows = workload.windows();
    return windows == null
        ? spec
        : spec.put("nodeSelector", Map.of("kubernetes.io/os", windows ? "windows" : "linux"));
  }

  private static Fields container(Workload.Container container) {
    return Fields.of("image", container.image())
        .put("imagePullPolicy", container.image().contains(":") ? "IfNotPresent" : "Always")
        .put("name", container.name())
        .put("ports", container.ports().stream().map(PodTrees::port).toList())
        .keep("resources", Map.of());
  }

  private static Fields port(Workload.Port port) {
    return Fields.of("containerPort", port.number())
        .text("name", port.name())
        .put("protocol", port.protocol().name());
  }

  private static Fields spec(Pod pod) {
    return template(pod.workload())
        .put("enableServiceLinks", true)
        .put("nodeName", pod.node())
        .put("serviceAccountName", "default")
        .put("tolerations", tolerations(pod));
  }

  private static List<Fields> tolerations(Pod pod) {
    if (pod.workload().toleratesCordon()) {
      return List.of(Fields.of("operator", "Exists"));
    }
    return Stream.of("not-ready", "unreachable")
        .map(trouble ->
            Fields.of("effect", "NoExecute")
                .put("key", "node.kubernetes.io/" + trouble)
                .put("operator", "Exists")
                .put("tolerationSeconds", 300))
        .toList();
  }

  private static Fields status(Cluster cluster, Pod pod) {
    boolean runs = pod.problem() == null;
    var node = pod.node() == null ? null : cluster.nodes().get(pod.node());
    var status =
        Fields.of("conditions", conditions(pod))
            .put("phase", runs ? "Running" : "Pending")
            .put("qosClass", "BestEffort");
    if (node == null) {
      return status;
    }
    var ip = pod.ip();
    status
        .put("containerStatuses", containers(cluster, pod))
        .put("hostIP", node.ip())
        .put("startTime", Meta.time(pod.created()));
    return ip == null ? status : status.put("podIP", ip).put("podIPs", List.of(Map.of("ip", ip)));
  }

  private static List<Fields> conditions(Pod pod) {
    boolean runs = pod.problem() == null;
    boolean placed = pod.node() != null;
    var list = new ArrayList<Fields>();
    if (placed) {
      list.add(condition(pod, "Initialized", true));
      list.add(condition(pod, "Ready", runs));
      list.add(condition(pod, "ContainersReady", runs));
    }
    var scheduled = condition(pod, "PodScheduled", placed);
    var problem = pod.problem();
    if (problem != null && !placed) {
      scheduled.put("reason", "Unschedulable").put("message", problem.message());
    }
    list.add(scheduled);
    return list;
  }

  private static Fields condition(Pod pod, String type, boolean holds) {
    return Fields.of("lastTransitionTime", Meta.time(pod.created()))
        .put("status", holds ? "True" : "False")
        .put("type", type);
  }

  private static List<Fields> containers(Cluster cluster, Pod pod) {
    var list = new ArrayList<Fields>();
    var containers = pod.workload().containers();
    for (int i = 0; i < containers.size(); i++) {
      list.add(container(cluster, pod, containers.get(i), i));
    }
    return list;
  }

  private static Fields container(
      Cluster cluster, Pod pod, Workload.Container container, int index) {
    boolean runs = pod.problem() == null;
    var state =
        runs
            ? Map.of("running", Map.of("startedAt", Meta.time(pod.created())))
            : Map.of("waiting", Map.of("reason", "ContainerCreating"));
    var runtime = cluster.release().image().runtime();
    return Fields.of("containerID", runs ? runtime + "://" + pod.containerId(index) : null)
        .put("image", container.image())
        .put("name", container.name())
        .put("ready", runs)
        .put("restartCount", 0)
        .put("started", runs)
        .put("state", state);
  }
}
