package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.Cluster;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Namespaces. */
final class Namespaces {
  private Namespaces() {}

  static Stream<ObjectNode> of(Cluster cluster, Instant now) {
    return cluster.namespaces().stream().map(name -> tree(cluster, name));
  }

  private static ObjectNode tree(Cluster cluster, String name) {
    var labels =
        cluster.release().isAtLeast(21)
            ? Map.of("kubernetes.io/metadata.name", name)
            : Map.<String, String>of();
    return new Meta(cluster, "Namespace", "", name)
        .created(cluster.created())
        .labels(labels)
        .object("v1")
        .put("spec", Map.of("finalizers", List.of("kubernetes")))
        .put("status", Map.of("phase", "Active"))
        .tree();
  }
}
