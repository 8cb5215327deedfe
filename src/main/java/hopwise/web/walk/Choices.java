package hopwise.web.walk;

import hopwise.simulator.azure.Attachment;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Site;
import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.ServiceId;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.cluster.machines.EstateMachines;
import hopwise.simulator.world.Place;
import hopwise.simulator.world.World;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The places of a world to choose from; of a large one the first, and those that are searched. */
record Choices(World world) {
  /** Places in a list. */
  static final int MOST = 120;

  private static final int OF_A_KIND = 30;

  /** Places that a search looks at. */
  private static final int SEARCHED = 3_000;

  private static final int FOUND = 6;

  /** Whom one can send from. */
  List<String> senders() {
    return first(Stream.of(ownPods(), nodes(), hosts(), otherPods()));
  }

  /** Whom one can send to. */
  List<String> targets() {
    return first(Stream.of(ownPods(), services(), nodes(), hosts(), otherPods()));
  }

  private static List<String> first(Stream<Stream<String>> kinds) {
    return kinds.flatMap(kind -> kind.limit(OF_A_KIND)).limit(MOST).toList();
  }

  /** Places whose names hold what somebody wrote, or the last part of it. */
  List<String> like(String text) {
    return like(text, true);
  }

  /** The same without services, which send nothing. */
  List<String> senderLike(String text) {
    return like(text, false);
  }

  private List<String> like(String text, boolean services) {
    var wanted = text.toLowerCase(Locale.ROOT).strip();
    var end = wanted.substring(wanted.lastIndexOf('/') + 1);
    var found = found(wanted, services);
    return found.isEmpty() && !end.isEmpty() ? found(end, services) : found;
  }

  private List<String> found(String wanted, boolean services) {
    return Stream.of(
            ownPods(), services ? services() : Stream.<String>of(), nodes(), hosts(), otherPods())
        .flatMap(kind -> kind)
        .limit(SEARCHED)
        .filter(place -> place.toLowerCase(Locale.ROOT).contains(wanted))
        .limit(FOUND)
        .toList();
  }

  private Stream<Cluster> clusters() {
    return world.estate().all().stream();
  }

  private Stream<String> ownPods() {
    return pods(true);
  }

  private Stream<String> otherPods() {
    return pods(false);
  }

  /** Running pods of users, or those of the system. */
  private Stream<String> pods(boolean own) {
    return clusters()
        .flatMap(cluster -> running(cluster, id -> isOwn(id.namespace()) == own))
        .filter(pod -> !pod.isHostNetwork())
        .map(Choices::name);
  }

  /** The pods of some workloads that run, node by node; those that wait are not looked at. */
  static Stream<Pod> running(Cluster cluster, Predicate<WorkloadId> wanted) {
    return cluster.nodes().values().stream()
        .flatMap(node ->
            node.runs().stream()
                .filter(run -> wanted.test(run.workload()))
                .flatMap(run -> Pods.of(cluster, node, run)));
  }

  private static boolean isOwn(String namespace) {
    return !namespace.equals("kube-system");
  }

  private static String name(Pod pod) {
    return EstateMachines.place(pod).toString();
  }

  private Stream<String> nodes() {
    return clusters()
        .flatMap(cluster -> cluster.nodes().values().stream())
        .map(Node::name)
        .map(name -> "node/" + name);
  }

  private Stream<String> services() {
    return clusters().flatMap(cluster -> cluster.services().keySet().stream()).map(Choices::name);
  }

  /** Whether there is a service of this name. */
  boolean hasService(Place place) {
    return services().anyMatch(place.toString()::equals);
  }

  private static String name(ServiceId id) {
    var group = id.namespace().equals("default") ? "" : id.namespace();
    return new Place(Place.Kind.SERVICE, group, id.name(), "").toString();
  }

  /** Machines that are no nodes. */
  private Stream<String> hosts() {
    var azure = world.estate().azure();
    var sites = azure.all(Site.class).stream().flatMap(site -> site.hosts().stream());
    var cards =
        Stream.of(azure.all(Nic.class).stream(), sites, azure.internet().stream())
            .flatMap(all -> all)
            .map(Attachment::host);
    var made = world.network().kept().stream().map(one -> one.id().toString());
    return Stream.concat(made, cards).filter(name -> name.startsWith("host/")).distinct().sorted();
  }
}
