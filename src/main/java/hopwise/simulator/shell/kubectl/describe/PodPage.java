package hopwise.simulator.shell.kubectl.describe;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.shell.kubectl.get.Look;
import hopwise.simulator.shell.kubectl.object.Events;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code kubectl describe pod}. */
record PodPage(Cluster cluster, Instant now, Page page) {
  void write() {
    head();
    page.line("Containers:");
    Look.each(page.tree(), "/spec/containers").forEach(this::container);
    page.line("Conditions:").line("  Type", "Status");
    Look.each(page.tree(), "/status/conditions")
        .forEach(condition ->
            page.line(
                "  " + Look.text(condition, "/type") + " ", Look.text(condition, "/status") + " "));
    page.line("Volumes:", Look.NONE)
        .value("QoS Class", "/status/qosClass")
        .line("Node-Selectors:", Look.pairs(page.tree(), "/spec/nodeSelector"))
        .lines("Tolerations:", tolerations());
    var pod = Pods.find(cluster, text("/metadata/namespace"), text("/metadata/name"));
    page.events(pod.map(one -> Events.of(one, now)).orElse(List.of()), now);
  }

  private String text(String pointer) {
    return Look.text(page.tree(), pointer);
  }

  private void head() {
    var node = text("/spec/nodeName");
    page.name().line("Priority:", "0").value("Service Account", "/spec/serviceAccountName");
    page.line("Node:", node.isEmpty() ? Look.NONE : node + "/" + text("/status/hostIP"));
    var start = text("/status/startTime");
    if (!start.isEmpty()) {
      page.line("Start Time:", Page.time(start));
    }
    page.labels().annotations().value("Status", "/status/phase");
    var ip = text("/status/podIP");
    page.line("IP:", ip);
    page.line("IPs:" + (ip.isEmpty() ? "\t" + Look.NONE : ""));
    if (!ip.isEmpty()) {
      page.line("  IP:", ip);
    }
    Look.each(page.tree(), "/metadata/ownerReferences")
        .forEach(owner ->
            page.line(
                "Controlled By:", Look.text(owner, "/kind") + "/" + Look.text(owner, "/name")));
  }

  private void container(JsonNode container) {
    var name = Look.text(container, "/name");
    page.line("  " + name + ":");
    var status =
        Look.each(page.tree(), "/status/containerStatuses")
            .filter(one -> Look.text(one, "/name").equals(name))
            .findFirst();
    page.line("    Container ID:", status.map(one -> Look.text(one, "/containerID")).orElse(""));
    page.line("    Image:", Look.text(container, "/image"));
    Ports.write(page, "    ", container);
    status.ifPresent(this::state);
    page.line("    Ready:", status.map(one -> word(one.at("/ready"))).orElse("False"))
        .line("    Restart Count:", "0")
        .line("    Environment:", Look.NONE)
        .line("    Mounts:", Look.NONE);
  }

  private static String word(JsonNode flag) {
    return flag.asBoolean(false) ? "True" : "False";
  }

  private void state(JsonNode status) {
    var started = Look.text(status, "/state/running/startedAt");
    if (started.isEmpty()) {
      page.line("    State:", "Waiting")
          .line("      Reason:", Look.text(status, "/state/waiting/reason"));
    } else {
      page.line("    State:", "Running").line("      Started:", Page.time(started));
    }
  }

  private List<String> tolerations() {
    return Look.each(page.tree(), "/spec/tolerations")
        .map(toleration -> {
          var effect = Look.text(toleration, "/effect");
          var seconds = Look.text(toleration, "/tolerationSeconds");
          return Look.text(toleration, "/key")
              + (effect.isEmpty() ? "" : ":" + effect)
              + (effect.isEmpty() ? "" : " ")
              + "op="
              + Look.text(toleration, "/operator")
              + (seconds.isEmpty() ? "" : " for " + seconds + "s");
        })
        .toList();
  }
}
