package hopwise.simulator.shell.kubectl.get;

import tools.jackson.databind.JsonNode;

/** What tables say about Deployments, ReplicaSets and DaemonSets. */
final class WorkloadCells {
  private static final String CONTAINERS = "/spec/template/spec/containers";

  private WorkloadCells() {}

  static String number(JsonNode tree, String pointer) {
    var text = Look.text(tree, pointer);
    return text.isEmpty() ? "0" : text;
  }

  static String ready(JsonNode deployment) {
    return number(deployment, "/status/readyReplicas") + "/" + number(deployment, "/spec/replicas");
  }

  static String containers(JsonNode tree) {
    return String.join(",", Look.texts(tree, CONTAINERS, "/name"));
  }

  static String images(JsonNode tree) {
    return String.join(",", Look.texts(tree, CONTAINERS, "/image"));
  }

  static String selector(JsonNode tree) {
    return Look.pairs(tree, "/spec/selector/matchLabels");
  }
}
