package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.NodePool;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Release;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Nodes. */
final class Nodes {
  private static final Duration HEARTBEAT = Duration.ofSeconds(40);

  private Nodes() {}

  static Stream<ObjectNode> of(Cluster cluster, Instant now) {
    return cluster.nodes().values().stream().map(node -> tree(cluster, node, now));
  }

  private static ObjectNode tree(Cluster cluster, Node node, Instant now) {
    var pool = cluster.pool(node.pool()).orElseThrow();
    return new Meta(cluster, "Node", "", node.name())
        .created(node.created())
        .labels(labels(cluster, node, pool))
        .annotations(Map.of("volumes.kubernetes.io/controller-managed-attach-detach", "true"))
        .object("v1")
        .put("spec", spec(cluster, node))
        .put("status", status(cluster, node, pool, now))
        .tree();
  }

  private static Map<String, String> labels(Cluster cluster, Node node, NodePool pool) {
    var labels = new TreeMap<String, String>();
    var os = pool.os().isWindows() ? "windows" : "linux";
    labels.put("agentpool", pool.name());
    labels.put("beta.kubernetes.io/arch", "amd64");
    labels.put("beta.kubernetes.io/instance-type", pool.vmSize());
    labels.put("beta.kubernetes.io/os", os);
    labels.put("failure-domain.beta.kubernetes.io/region", cluster.location());
    labels.put("failure-domain.beta.kubernetes.io/zone", "0");
    labels.put("kubernetes.azure.com/cluster", cluster.nodeGroup());
    labels.put("kubernetes.azure.com/role", "agent");
    labels.put("kubernetes.io/arch", "amd64");
    labels.put("kubernetes.io/hostname", node.name());
    labels.put("kubernetes.io/os", os);
    if (node.release().printsAgentRole()) {
      labels.put("kubernetes.io/role", "agent");
      labels.put("node-role.kubernetes.io/agent", "");
    }
    if (node.release().isAtLeast(18)) {
      labels.put("kubernetes.azure.com/agentpool", pool.name());
      labels.put("kubernetes.azure.com/mode", pool.mode().toString().toLowerCase(Locale.ROOT));
      labels.put("kubernetes.azure.com/os-sku", pool.os().toString());
      labels.put("node.kubernetes.io/instance-type", pool.vmSize());
      labels.put("topology.kubernetes.io/region", cluster.location());
      labels.put("topology.kubernetes.io/zone", "0");
    }
    return labels;
  }

  private static Fields spec(Cluster cluster, Node node) {
    var range = node.podRange();
    var spec = Fields.of("podCIDR", range);
    if (range != null) {
      spec.put("podCIDRs", List.of(range));
    }
    var taints = taints(cluster, node);
    if (!taints.isEmpty()) {
      spec.put("taints", taints);
    }
    if (node.cordoned()) {
      spec.put("unschedulable", true);
    }
    var set = node.name().substring(0, node.name().length() - 6);
    return spec.put(
        "providerID",
        ("azure:///subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/%s/providers/"
                + "Microsoft.Compute/virtualMachineScaleSets/%s/virtualMachines/%d")
            .formatted(cluster.nodeGroup().toLowerCase(Locale.ROOT), set, node.index()));
  }

  private static List<Fields> taints(Cluster cluster, Node node) {
    var taints = new ArrayList<Fields>();
    if (!cluster.wiresPods()) {
      taints.add(taint("NoSchedule", "not-ready"));
      taints.add(taint("NoExecute", "not-ready").put("timeAdded", Meta.time(node.created())));
    }
    if (node.cordoned()) {
      taints.add(taint("NoSchedule", "unschedulable"));
    }
    return taints;
  }

  private static Fields taint(String effect, String name) {
    return Fields.of("effect", effect).put("key", "node.kubernetes.io/" + name);
  }

  private static Fields status(Cluster cluster, Node node, NodePool pool, Instant now) {
    var addresses =
        List.of(
            Fields.of("address", node.ip()).put("type", "InternalIP"),
            Fields.of("address", node.name()).put("type", "Hostname"));
    return Fields.of("addresses", addresses)
        .put("allocatable", Capacity.allocatable(pool))
        .put("capacity", Capacity.of(pool))
        .put("conditions", conditions(cluster, node, now))
        .put("daemonEndpoints", Fields.of("kubeletEndpoint", Fields.of("Port", 10_250)))
        .put("nodeInfo", info(cluster, node, pool));
  }

  private static List<Fields> conditions(Cluster cluster, Node node, Instant now) {
    var plain =
        List.of(
            condition(
                node,
                now,
                "MemoryPressure",
                "False",
                "KubeletHasSufficientMemory",
                "kubelet has sufficient memory available"),
            condition(
                node,
                now,
                "DiskPressure",
                "False",
                "KubeletHasNoDiskPressure",
                "kubelet has no disk pressure"),
            condition(
                node,
                now,
                "PIDPressure",
                "False",
                "KubeletHasSufficientPID",
                "kubelet has sufficient PID available"),
            ready(cluster, node, now));
    if (cluster.profile().plugin() != Plugin.KUBENET) {
      return plain;
    }
    var network =
        condition(
            node,
            node.created(),
            "NetworkUnavailable",
            "False",
            "RouteCreated",
            "RouteController created a route");
    return Stream.concat(Stream.of(network), plain.stream()).toList();
  }

  /** Without a plugin containerd has no configuration of a network, and the kubelet says so. */
  private static Fields ready(Cluster cluster, Node node, Instant now) {
    return cluster.wiresPods()
        ? condition(node, now, "Ready", "True", "KubeletReady", "kubelet is posting ready status")
        : condition(
            node,
            now,
            "Ready",
            "False",
            "KubeletNotReady",
            "container runtime network not ready: NetworkReady=false reason:NetworkPluginNotReady"
                + " message:Network plugin returns error: cni plugin not initialized");
  }

  /**
   * A condition that has held since the node was made, and was last reported before {@code now}.
   */
  private static Fields condition(
      Node node, Instant now, String type, String status, String reason, String message) {
    var beat = now.minus(HEARTBEAT);
    return Fields.of("type", type)
        .put("status", status)
        .put("reason", reason)
        .put("message", message)
        .put("lastHeartbeatTime", Meta.time(beat.isBefore(node.created()) ? node.created() : beat))
        .put("lastTransitionTime", Meta.time(node.created()));
  }

  private static Fields info(Cluster cluster, Node node, NodePool pool) {
    Release release = node.release();
    var image = release.image();
    boolean windows = pool.os().isWindows();
    var version = "v" + release;
    return Fields.of("architecture", "amd64")
        .put("containerRuntimeVersion", windows ? WindowsImage.RUNTIME : image.runtimeText())
        .put("kernelVersion", windows ? WindowsImage.kernel(pool.os()) : image.kernel())
        .put("kubeProxyVersion", cluster.release().isAtLeast(33) ? null : version)
        .put("kubeletVersion", version)
        .put("operatingSystem", windows ? "windows" : "linux")
        .put("osImage", windows ? WindowsImage.name(pool.os()) : image.os());
  }
}
