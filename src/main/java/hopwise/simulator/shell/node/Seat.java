package hopwise.simulator.shell.node;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.ContainerRuntime;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.world.World;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A node of a cluster on which somebody stands. */
record Seat(Cluster cluster, Node node) {
  private static final String PREFIX = "node/";

  /** The node at a place, empty where there is none. */
  static Optional<Seat> at(World world, NamespaceId place) {
    if (!place.host().startsWith(PREFIX)) {
      return Optional.empty();
    }
    var name = place.host().substring(PREFIX.length());
    for (var cluster : world.estate().all()) {
      var node = cluster.nodes().get(name);
      if (node != null) {
        return Optional.of(new Seat(cluster, node));
      }
    }
    return Optional.empty();
  }

  boolean has(ContainerRuntime runtime) {
    return node.release().image().runtime() == runtime;
  }

  /** Its pods, the newest first. */
  List<Pod> pods() {
    return Pods.on(cluster, node).toList().reversed();
  }

  /** The containers of its pods, the newest first, a pod's sandbox behind its containers. */
  Stream<Box> boxes() {
    return pods().stream()
        .flatMap(pod -> {
          int count = pod.workload().containers().size();
          var own = IntStream.range(0, count).mapToObj(i -> new Box(pod, count - 1 - i));
          return Stream.concat(own, Stream.of(new Box(pod, Box.SANDBOX)));
        });
  }
}
