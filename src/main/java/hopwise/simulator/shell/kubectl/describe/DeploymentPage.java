package hopwise.simulator.shell.kubectl.describe;

import hopwise.simulator.shell.kubectl.get.Look;
import hopwise.simulator.shell.kubectl.object.Events.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code kubectl describe deployment}. */
record DeploymentPage(Instant now, Page page) {
  private static final Duration KEPT = Duration.ofHours(1);

  void write() {
    var tree = page.tree();
    page.name()
        .line("CreationTimestamp:", Page.time(text("/metadata/creationTimestamp")))
        .labels()
        .annotations()
        .line("Selector:", Look.pairs(tree, "/spec/selector/matchLabels"))
        .line(
            "Replicas:",
            "%d desired | %d updated | %d total | %d available | %d unavailable"
                .formatted(
                    number("/spec/replicas"),
                    number("/status/updatedReplicas"),
                    number("/status/replicas"),
                    number("/status/availableReplicas"),
                    number("/status/unavailableReplicas")))
        .line("StrategyType:", "RollingUpdate")
        .line("MinReadySeconds:", "0")
        .line("RollingUpdateStrategy:", "25% max unavailable, 25% max surge")
        .line("Pod Template:")
        .line("  Labels:", Look.pairs(tree, "/spec/template/metadata/labels"))
        .line("  Containers:");
    Look.each(tree, "/spec/template/spec/containers").forEach(this::container);
    page.line("  Volumes:", Look.NONE)
        .line("  Node-Selectors:", Look.pairs(tree, "/spec/template/spec/nodeSelector"))
        .line("  Tolerations:", Look.NONE)
        .line("Conditions:")
        .line("  Type", "Status", "Reason")
        .line("  ----", "------", "------");
    Look.each(tree, "/status/conditions")
        .forEach(condition ->
            page.line(
                "  " + Look.text(condition, "/type") + " ",
                Look.text(condition, "/status"),
                Look.text(condition, "/reason")));
    var set = replicaSet();
    page.line("OldReplicaSets:", Look.NONE)
        .line(
            "NewReplicaSet:",
            "%s (%d/%d replicas created)"
                .formatted(set, number("/status/replicas"), number("/spec/replicas")));
    page.events(events(set), now);
  }

  private String text(String pointer) {
    return Look.text(page.tree(), pointer);
  }

  private int number(String pointer) {
    return page.tree().at(pointer).asInt(0);
  }

  private void container(JsonNode container) {
    page.line("   " + Look.text(container, "/name") + ":")
        .line("    Image:", Look.text(container, "/image"));
    Ports.write(page, "    ", container);
    page.line("    Environment:", Look.NONE).line("    Mounts:", Look.NONE);
  }

  /** The name in the condition that tells of it: {@code ReplicaSet "web-5d8f" has …}. */
  private String replicaSet() {
    return Look.each(page.tree(), "/status/conditions")
        .map(condition -> Look.text(condition, "/message"))
        .filter(message -> message.startsWith("ReplicaSet \""))
        .map(message -> message.split("\"", -1)[1])
        .findFirst()
        .orElse(Look.NONE);
  }

  private List<Event> events(String set) {
    var created = Instant.parse(text("/metadata/creationTimestamp"));
    if (created.plus(KEPT).isBefore(now)) {
      return List.of();
    }
    var message = "Scaled up replica set " + set + " to " + number("/spec/replicas");
    return List.of(
        new Event(
            "Normal",
            "ScalingReplicaSet",
            message,
            "deployment-controller",
            created,
            "Deployment",
            text("/metadata/namespace"),
            text("/metadata/name")));
  }
}
