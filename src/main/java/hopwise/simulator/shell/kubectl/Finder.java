package hopwise.simulator.shell.kubectl;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.shell.kubectl.get.Look;
import hopwise.simulator.shell.kubectl.object.PodTrees;
import hopwise.simulator.shell.kubectl.object.Resource;
import hopwise.simulator.shell.tree.kubectl.LabelSelector;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Finds objects of a cluster without making more trees than needed. */
record Finder(Cluster cluster, Instant now) {
  /** More pods than this are not listed at once. */
  static final int MOST = 20_000;

  private static final Pattern ON_NODE = Pattern.compile("(?:^|,)spec\\.nodeName==?([^,]+)");

  /** The object of a name; {@code namespace} is empty for a kind without. */
  Optional<ObjectNode> find(Resource resource, String namespace, String name) {
    if (resource.equals(Resource.POD)) {
      return Pods.find(cluster, namespace, name).map(pod -> PodTrees.of(cluster, pod));
    }
    return list(resource, namespace)
        .filter(tree -> Look.text(tree, "/metadata/name").equals(name))
        .findFirst();
  }

  /** The objects of a namespace, or of all where it is empty. */
  Stream<ObjectNode> list(Resource resource, String namespace) {
    return resource.all(cluster, now).filter(tree -> isIn(tree, namespace));
  }

  /**
   * The same for selectors: pods that a selector of fields or labels leaves out are not looked at.
   */
  Stream<ObjectNode> list(Resource resource, String namespace, String labels, String fields) {
    if (!resource.equals(Resource.POD)) {
      return list(resource, namespace);
    }
    var onNode = ON_NODE.matcher(fields);
    return onNode.find()
        ? Optional.ofNullable(cluster.nodes().get(onNode.group(1))).stream()
            .flatMap(node -> PodTrees.on(cluster, node))
            .filter(tree -> isIn(tree, namespace))
        : PodTrees.of(cluster, selected(namespace, labels));
  }

  /** The workloads of a namespace whose pods a selector selects; one that is wrong selects all. */
  private List<Workload> selected(String namespace, String labels) {
    var selector = LabelSelector.parse(labels);
    return cluster.workloads().values().stream()
        .filter(workload -> namespace.isEmpty() || workload.id().namespace().equals(namespace))
        .filter(workload -> selector.isEmpty() || selector.get().selects(PodTrees.labels(workload)))
        .toList();
  }

  private static boolean isIn(ObjectNode tree, String namespace) {
    return namespace.isEmpty() || Look.text(tree, "/metadata/namespace").equals(namespace);
  }

  /** Whether a list of these would be too long. */
  boolean hasTooMany(Resource resource, String namespace, String labels, String fields) {
    return resource.equals(Resource.POD)
        && !ON_NODE.matcher(fields).find()
        && running(selected(namespace, labels)) > MOST;
  }

  private int running(List<Workload> workloads) {
    return workloads.stream()
        .mapToInt(workload -> cluster.fleet().running().getOrDefault(workload.id(), 0))
        .sum();
  }
}
