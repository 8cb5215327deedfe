package hopwise.simulator.shell.kubectl.get;

import tools.jackson.databind.JsonNode;

/** What a table says about a pod. */
public final class PodCells {
  private PodCells() {}

  static String ready(JsonNode pod) {
    long ready =
        Look.each(pod, "/status/containerStatuses")
            .filter(container -> container.at("/ready").asBoolean(false))
            .count();
    return ready + "/" + pod.at("/spec/containers").size();
  }

  /** The phase, or why a container waits. */
  public static String status(JsonNode pod) {
    return Look.each(pod, "/status/containerStatuses")
        .map(container -> Look.text(container, "/state/waiting/reason"))
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElseGet(() -> Look.text(pod, "/status/phase"));
  }

  static String restarts(JsonNode pod) {
    return Integer.toString(
        Look.each(pod, "/status/containerStatuses")
            .mapToInt(container -> container.at("/restartCount").asInt(0))
            .sum());
  }
}
