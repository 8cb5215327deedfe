package hopwise.simulator.cluster;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Who answers for a service. */
public final class Endpoints {
  private Endpoints() {}

  /** The pods that run and that a service's port leads to, by node. */
  public static List<Endpoint> of(Cluster cluster, Service service, ServicePort port) {
    if (service.selector().isEmpty()) {
      return service.backends();
    }
    return Pods.selected(cluster, service.id().namespace(), service.selector()).stream()
        .flatMap(workload -> of(cluster, workload, port))
        .toList();
  }

  private static Stream<Endpoint> of(Cluster cluster, Workload workload, ServicePort port) {
    var number = target(workload, port);
    return number.isEmpty()
        ? Stream.of()
        : Pods.of(cluster, workload.id()).flatMap(pod -> endpoint(pod, number.getAsInt()));
  }

  private static Stream<Endpoint> endpoint(Pod pod, int port) {
    var ip = pod.ip();
    return ip == null ? Stream.of() : Stream.of(new Endpoint(ip, port, pod.node()));
  }

  /** The number of the port that a service's port leads to in a workload's pods. */
  static OptionalInt target(Workload workload, ServicePort port) {
    if (port.targetPort().matches("\\d+")) {
      return OptionalInt.of(Integer.parseInt(port.targetPort()));
    }
    return workload.ports().stream()
        .filter(declared -> declared.name().equals(port.targetPort()))
        .mapToInt(Workload.Port::number)
        .findFirst();
  }
}
