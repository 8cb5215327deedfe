package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.Cluster;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Namespaces. */
final class Namespaces {
  /** Since this minor release nodes report by leases, which have a namespace of their own. */
  private static final int LEASES = 14;

  private Namespaces() {}

  static Stream<ObjectNode> of(Cluster cluster, Instant now) {
    boolean leases = cluster.release().isAtLeast(LEASES);
    return cluster.namespaces().stream()
        .filter(name -> leases || !name.equals("kube-node-lease"))
        .map(name -> tree(cluster, name));
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
