package hopwise.simulator.shell.kubectl.object;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Pending;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.Seeded;
import hopwise.simulator.cluster.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Events: those of the last hour, and those that go on because something does not work. */
public final class Events {
  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST_PODS = 1_000;

  private Events() {}

  /**
   * An event.
   *
   * @param type Normal or Warning
   * @param last when it was seen last
   * @param from the component that tells it
   * @param kind of the object that it is about
   */
  public record Event(
      String type,
      String reason,
      String message,
      String from,
      Instant last,
      String kind,
      String namespace,
      String name) {}

  static Stream<ObjectNode> of(Cluster cluster, Instant now) {
    var all =
        Stream.concat(
            Pods.waiting(cluster),
            cluster.nodes().values().stream().flatMap(node -> Pods.on(cluster, node)));
    var pods = all.limit(MOST_PODS).flatMap(pod -> of(pod, now).stream());
    var services = cluster.services().values().stream().flatMap(one -> of(one, now).stream());
    return Stream.concat(pods, services)
        .sorted(Comparator.comparing(Event::last))
        .map(event -> tree(cluster, event));
  }

  /** What happened to a pod. */
  public static List<Event> of(Pod pod, Instant now) {
    var problem = pod.problem();
    return problem == null ? running(pod, now) : waiting(pod, problem, now);
  }

  private static List<Event> waiting(Pod pod, Pending problem, Instant now) {
    var node = pod.node();
    if (node == null) {
      return List.of(
          event(pod, "Warning", problem.reason(), problem.message(), "default-scheduler", now));
    }
    return List.of(
        scheduled(pod, node),
        event(pod, "Warning", problem.reason(), problem.message(), "kubelet", now));
  }

  private static List<Event> running(Pod pod, Instant now) {
    var node = pod.node();
    if (node == null || pod.created().plus(KEPT).isBefore(now)) {
      return List.of();
    }
    var events = new ArrayList<Event>();
    events.add(scheduled(pod, node));
    for (var container : pod.workload().containers()) {
      var image = "\"" + container.image() + "\"";
      events.add(normal(pod, "Pulling", "Pulling image " + image));
      events.add(normal(pod, "Pulled", "Successfully pulled image " + image));
      events.add(normal(pod, "Created", "Created container " + container.name()));
      events.add(normal(pod, "Started", "Started container " + container.name()));
    }
    return events;
  }

  private static Event normal(Pod pod, String reason, String message) {
    return event(pod, "Normal", reason, message, "kubelet", pod.created());
  }

  private static Event scheduled(Pod pod, String node) {
    var message = "Successfully assigned %s/%s to %s".formatted(pod.namespace(), pod.name(), node);
    return event(pod, "Normal", "Scheduled", message, "default-scheduler", pod.created());
  }

  private static Event event(
      Pod pod, String type, String reason, String message, String from, Instant at) {
    return new Event(type, reason, message, from, at, "Pod", pod.namespace(), pod.name());
  }

  /** What happened to a service. */
  public static List<Event> of(Service service, Instant now) {
    if (service.type() != Service.Type.LOAD_BALANCER) {
      return List.of();
    }
    var problem = service.problem();
    if (problem != null) {
      return List.of(
          event(service, "Normal", "EnsuringLoadBalancer", "Ensuring load balancer", now),
          event(
              service,
              "Warning",
              "SyncLoadBalancerFailed",
              "Error syncing load balancer: failed to ensure load balancer: " + problem,
              now));
    }
    if (service.created().plus(KEPT).isBefore(now)) {
      return List.of();
    }
    return List.of(
        event(
            service, "Normal", "EnsuringLoadBalancer", "Ensuring load balancer", service.created()),
        event(
            service, "Normal", "EnsuredLoadBalancer", "Ensured load balancer", service.created()));
  }

  private static Event event(
      Service service, String type, String reason, String message, Instant at) {
    return new Event(
        type,
        reason,
        message,
        "service-controller",
        at,
        "Service",
        service.id().namespace(),
        service.id().name());
  }

  private static ObjectNode tree(Cluster cluster, Event event) {
    var digits =
        Seeded.hex(16, cluster.seed(), "event", event.kind(), event.name(), event.reason());
    var about =
        Fields.of("kind", event.kind())
            .put("name", event.name())
            .put("namespace", event.namespace());
    return new Meta(cluster, "Event", event.namespace(), event.name() + "." + digits)
        .created(event.last())
        .object("v1")
        .put("count", 1)
        .put("involvedObject", about)
        .put("lastTimestamp", Meta.time(event.last()))
        .put("message", event.message())
        .put("reason", event.reason())
        .put("source", Fields.of("component", event.from()))
        .put("type", event.type())
        .tree();
  }
}
