package hopwise.web.walk;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.cluster.Workload;
import hopwise.simulator.cluster.machines.EstateMachines;
import hopwise.simulator.world.Place;
import hopwise.simulator.world.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Places by what they are in a network, so that one link means the same in several: the standard
 * scenarios have pods of a deployment {@code web} under other names.
 */
public enum Roles {
  /** The first web pod. */
  WEB_POD("web-pod", "a web pod"),
  /** A web pod on the node of the first. */
  NEIGHBOUR("web-pod-same-node", "another web pod on the same node"),
  /** A web pod on another node. */
  FAR_POD("web-pod-other-node", "a web pod on another node"),
  /** The node of the first web pod. */
  OWN_NODE("node-of-web-pod", "the web pod’s own node"),
  /** Another node. */
  OTHER_NODE("other-node", "another node"),
  /** The service in front of the web pods. */
  WEB_SERVICE("web-service", "the web service");

  /** Pods that are looked at; the roles are found among the first of them. */
  private static final int MOST = 100;

  private final String word;
  private final String title;

  Roles(String word, String title) {
    this.word = word;
    this.title = title;
  }

  /** As it stands in addresses of pages. */
  public String word() {
    return word;
  }

  /** As people say it. */
  public String title() {
    return title;
  }

  /** Whom one can send from in most networks: the words, and what to call them. */
  public static Map<String, String> senders() {
    var places = new LinkedHashMap<String, String>();
    Stream.of(values())
        .filter(role -> role != WEB_SERVICE)
        .forEach(role -> places.put(role.word, role.title));
    places.put("host/db", "the database on premises");
    return places;
  }

  /** Whom one can send to in most networks, likewise. */
  public static Map<String, String> targets() {
    var places = new LinkedHashMap<>(senders());
    places.put(WEB_SERVICE.word, WEB_SERVICE.title);
    places.put("host/web", "a web server on the internet");
    return places;
  }

  /** The role of a word. */
  public static Optional<Roles> of(String word) {
    return Stream.of(values()).filter(role -> role.word.equals(word)).findFirst();
  }

  /** Who has the role in a world; empty where nobody has. */
  public Optional<Place> in(World world) {
    return world.estate().all().stream().findFirst().flatMap(this::in);
  }

  private Optional<Place> in(Cluster cluster) {
    var pods = webPods(cluster);
    var own = home(pods);
    return switch (this) {
      case WEB_POD -> pods.stream().filter(on(own)).findFirst().map(Roles::place);
      case NEIGHBOUR -> pods.stream().filter(on(own)).skip(1).findFirst().map(Roles::place);
      case FAR_POD -> pods.stream().filter(on(own).negate()).findFirst().map(Roles::place);
      case OWN_NODE -> own.isEmpty() ? Optional.empty() : Optional.of(node(own));
      case OTHER_NODE ->
          cluster.nodes().values().stream()
              .map(Node::name)
              .filter(name -> !name.equals(own))
              .findFirst()
              .map(Roles::node);
      case WEB_SERVICE -> service(cluster);
    };
  }

  /** The running pods of the deployment {@code web}, else of somebody's first workload. */
  private static List<Pod> webPods(Cluster cluster) {
    var own =
        cluster.workloads().values().stream()
            .map(Workload::id)
            .filter(id -> id.namespace().equals("default"))
            .toList();
    return own.stream()
        .filter(id -> id.name().equals("web"))
        .findFirst()
        .or(() -> own.stream().findFirst())
        .map(id -> Choices.running(cluster, id::equals).limit(MOST).toList())
        .orElse(List.of());
  }

  /** The node that has most of the pods, the first of such; empty for none. */
  private static String home(List<Pod> pods) {
    var counts = new LinkedHashMap<String, Integer>();
    pods.forEach(pod -> counts.merge(String.valueOf(pod.node()), 1, Integer::sum));
    int most = counts.values().stream().max(Integer::compare).orElse(0);
    return counts.entrySet().stream()
        .filter(node -> node.getValue() == most)
        .findFirst()
        .map(Map.Entry::getKey)
        .orElse("");
  }

  private static Predicate<Pod> on(String node) {
    return pod -> node.equals(pod.node());
  }

  private static Optional<Place> service(Cluster cluster) {
    return cluster.services().values().stream()
        .map(Service::id)
        .filter(id -> id.namespace().equals("default") && !id.name().equals("kubernetes"))
        .findFirst()
        .map(id -> new Place(Place.Kind.SERVICE, "", id.name(), ""));
  }

  private static Place place(Pod pod) {
    return Place.parse(EstateMachines.place(pod).toString()).orElseThrow();
  }

  private static Place node(String name) {
    return new Place(Place.Kind.NODE, "", name, "");
  }
}
