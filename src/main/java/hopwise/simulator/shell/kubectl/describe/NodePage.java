package hopwise.simulator.shell.kubectl.describe;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.shell.kubectl.get.Age;
import hopwise.simulator.shell.kubectl.get.Look;
import hopwise.simulator.shell.kubectl.get.NodeCells;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code kubectl describe node}. */
record NodePage(Cluster cluster, Instant now, Page page) {
  private static final Map<String, String> SYSTEM =
      Map.of(
          "kernelVersion", "Kernel Version",
          "osImage", "OS Image",
          "operatingSystem", "Operating System",
          "architecture", "Architecture",
          "containerRuntimeVersion", "Container Runtime Version",
          "kubeletVersion", "Kubelet Version",
          "kubeProxyVersion", "Kube-Proxy Version");

  private static final List<String> ORDER =
      List.of(
          "kernelVersion",
          "osImage",
          "operatingSystem",
          "architecture",
          "containerRuntimeVersion",
          "kubeletVersion",
          "kubeProxyVersion");

  void write() {
    var tree = page.tree();
    page.value("Name", "/metadata/name")
        .line("Roles:", NodeCells.roles(tree))
        .labels()
        .annotations()
        .line("CreationTimestamp:", Page.time(Look.text(tree, "/metadata/creationTimestamp")))
        .lines("Taints:", taints())
        .line("Unschedulable:", Boolean.toString(tree.at("/spec/unschedulable").asBoolean(false)));
    conditions();
    page.line("Addresses:");
    Look.each(tree, "/status/addresses")
        .forEach(address ->
            page.line("  " + Look.text(address, "/type") + ":", Look.text(address, "/address")));
    amounts("Capacity", "/status/capacity");
    amounts("Allocatable", "/status/allocatable");
    page.line("System Info:");
    for (var field : ORDER) {
      var value = Look.text(tree, "/status/nodeInfo/" + field);
      if (!value.isEmpty()) {
        page.line("  " + SYSTEM.get(field) + ":", value);
      }
    }
    tail();
  }

  private List<String> taints() {
    return Look.each(page.tree(), "/spec/taints")
        .sorted(
            Comparator.comparing((JsonNode taint) -> Look.text(taint, "/effect"))
                .thenComparing(taint -> Look.text(taint, "/key")))
        .map(taint -> Look.text(taint, "/key") + ":" + Look.text(taint, "/effect"))
        .toList();
  }

  private void conditions() {
    page.line("Conditions:")
        .line("  Type", "Status", "LastHeartbeatTime", "LastTransitionTime", "Reason", "Message")
        .line("  ----", "------", "-----------------", "------------------", "------", "-------");
    Look.each(page.tree(), "/status/conditions")
        .forEach(condition ->
            page.line(
                "  " + Look.text(condition, "/type") + " ",
                Look.text(condition, "/status") + " ",
                Page.time(Look.text(condition, "/lastHeartbeatTime")) + " ",
                Page.time(Look.text(condition, "/lastTransitionTime")) + " ",
                Look.text(condition, "/reason") + " ",
                Look.text(condition, "/message")));
  }

  private void amounts(String title, String pointer) {
    page.line(title + ":");
    for (var line : Look.lines(page.tree(), pointer, ":\t")) {
      page.line("  " + line);
    }
  }

  private void tail() {
    var range = Look.text(page.tree(), "/spec/podCIDR");
    if (!range.isEmpty()) {
      page.line("PodCIDR:", range).line("PodCIDRs:", range);
    }
    page.value("ProviderID", "/spec/providerID");
    var node = cluster.nodes().get(Look.text(page.tree(), "/metadata/name"));
    var pods = node == null ? List.<Pod>of() : Pods.on(cluster, node).toList();
    page.line("Non-terminated Pods:", "(" + pods.size() + " in total)")
        .line(
            "  Namespace",
            "Name",
            "CPU Requests",
            "CPU Limits",
            "Memory Requests",
            "Memory Limits",
            "Age")
        .line(
            "  ---------",
            "----",
            "------------",
            "----------",
            "---------------",
            "-------------",
            "---");
    var zero = "0 (0%)";
    for (var pod : pods) {
      page.line(
          "  " + pod.namespace(), pod.name(), zero, zero, zero, zero, Age.of(pod.created(), now));
    }
    page.events(List.of(), now);
  }
}
