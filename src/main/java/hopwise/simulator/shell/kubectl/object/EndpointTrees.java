package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Endpoint;
import hopwise.simulator.cluster.Endpoints;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.ServicePort;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Who answers for services: Endpoints and EndpointSlices. */
final class EndpointTrees {
  /** An Endpoints object has no more addresses than this; the others are left out. */
  private static final int MOST = 1_000;

  private EndpointTrees() {}

  static Stream<ObjectNode> endpoints(Cluster cluster, Instant now) {
    return cluster.services().values().stream().map(service -> endpoints(cluster, service));
  }

  static Stream<ObjectNode> slices(Cluster cluster, Instant now) {
    return cluster.services().values().stream().map(service -> slice(cluster, service));
  }

  /** The endpoints of the first port by address: all ports have the same addresses. */
  private static List<Endpoint> addresses(Cluster cluster, Service service) {
    return service.ports().isEmpty()
        ? List.of()
        : Endpoints.of(cluster, service, service.ports().getFirst()).stream()
            .sorted(Comparator.comparing(Endpoint::ip))
            .toList();
  }

  private static List<Fields> ports(Cluster cluster, Service service) {
    return service.ports().stream()
        .flatMap(port ->
            Endpoints.of(cluster, service, port).stream()
                .limit(1)
                .map(endpoint -> port(port, endpoint)))
        .toList();
  }

  private static Fields port(ServicePort port, Endpoint endpoint) {
    return Fields.of("port", endpoint.port())
        .text("name", port.name())
        .put("protocol", port.protocol().name());
  }

  private static Meta meta(Cluster cluster, String kind, Service service, String name) {
    var labels = new TreeMap<>(service.labels());
    if (kind.equals("EndpointSlice")) {
      labels.put("kubernetes.io/service-name", service.id().name());
    }
    return new Meta(cluster, kind, service.id().namespace(), name)
        .created(service.created())
        .labels(labels);
  }

  private static ObjectNode endpoints(Cluster cluster, Service service) {
    var addresses =
        addresses(cluster, service).stream().limit(MOST).map(one -> address(cluster, one)).toList();
    var object = meta(cluster, "Endpoints", service, service.id().name()).object("v1");
    return addresses.isEmpty()
        ? object.tree()
        : object
            .put(
                "subsets",
                List.of(Fields.of("addresses", addresses).put("ports", ports(cluster, service))))
            .tree();
  }

  private static Fields address(Cluster cluster, Endpoint endpoint) {
    return Fields.of("ip", endpoint.ip())
        .put("nodeName", endpoint.node())
        .put("targetRef", target(cluster, endpoint));
  }

  private static Fields target(Cluster cluster, Endpoint endpoint) {
    return pod(cluster, endpoint)
        .map(pod ->
            Fields.of("kind", "Pod")
                .put("name", pod.name())
                .put("namespace", pod.namespace())
                .put("uid", pod.uid()))
        .orElseGet(Fields::of);
  }

  /** The pod of an endpoint, looked for on its node alone. */
  private static Optional<Pod> pod(Cluster cluster, Endpoint endpoint) {
    var name = endpoint.node();
    var node = name == null ? null : cluster.nodes().get(name);
    if (node == null) {
      return Optional.empty();
    }
    for (var run : node.runs()) {
      var first = run.address();
      int step = first == null ? -1 : endpoint.ip().bits() - first.bits();
      if (step >= 0 && step < run.count()) {
        return Pods.of(cluster, node, run.after(step)).findFirst();
      }
    }
    return Optional.empty();
  }

  private static ObjectNode slice(Cluster cluster, Service service) {
    var name = service.id().name();
    var suffix = Seeded.letters(5, cluster.seed(), "slice", service.id().toString());
    var conditions = Map.of("ready", true, "serving", true, "terminating", false);
    var endpoints =
        addresses(cluster, service).stream()
            .map(one ->
                Fields.of("addresses", List.of(one.ip()))
                    .put("conditions", conditions)
                    .put("nodeName", one.node())
                    .put("targetRef", target(cluster, one)))
            .toList();
    return meta(cluster, "EndpointSlice", service, name + "-" + suffix)
        .object("discovery.k8s.io/v1")
        .put("addressType", "IPv4")
        .put("endpoints", endpoints)
        .put("ports", ports(cluster, service))
        .tree();
  }
}
