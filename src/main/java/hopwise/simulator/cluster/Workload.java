package hopwise.simulator.cluster;

import hopwise.simulator.net.Protocol;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A Deployment, a DaemonSet, or a pod by itself.
 *
 * @param labels of its pods
 * @param windows which nodes its pods can run on: Windows or Linux; null for any, as when nobody
 *     wrote a node selector
 * @param node the one node that its pods can run on, null for any
 * @param replicas of a Deployment; 1 of a pod; not used of a DaemonSet
 * @param toleratesCordon whether its pods go to nodes that are closed, as those of a DaemonSet do
 * @param template the hash in its pods' names: the ReplicaSet's; empty where there is none
 * @param nextOrdinal of the pod that is made next
 */
public record Workload(
    WorkloadId id,
    SortedMap<String, String> labels,
    List<Container> containers,
    boolean hostNetwork,
    @Nullable Boolean windows,
    @Nullable String node,
    int replicas,
    boolean toleratesCordon,
    String template,
    int nextOrdinal,
    Instant created) {
  /** Copies labels and containers. */
  public Workload {
    labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
    containers = List.copyOf(containers);
  }

  /** A container of a pod. */
  public record Container(String name, String image, List<Port> ports) {
    /** Copies the ports. */
    public Container {
      ports = List.copyOf(ports);
    }
  }

  /**
   * A port that a container declares.
   *
   * @param name empty for none
   * @param number 1 to 65535
   */
  public record Port(String name, int number, Protocol protocol) {}

  /** The ports of all containers. */
  public List<Port> ports() {
    return containers.stream().flatMap(container -> container.ports().stream()).toList();
  }

  /** The same with another number of replicas. */
  public Workload withReplicas(int other) {
    return new Workload(
        id,
        labels,
        containers,
        hostNetwork,
        windows,
        node,
        other,
        toleratesCordon,
        template,
        nextOrdinal,
        created);
  }

  /** The same after more pods were made. */
  public Workload withNextOrdinal(int ordinal) {
    return new Workload(
        id,
        labels,
        containers,
        hostNetwork,
        windows,
        node,
        replicas,
        toleratesCordon,
        template,
        ordinal,
        created);
  }
}
