package hopwise.web.lab;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.machines.EstateMachines;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.world.World;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The places of a world at which a terminal can be opened. */
public record PlaceNames(World world) {
  private static final int SEARCHED = 50_000;
  private static final int FOUND = 40;
  private static final int MOST_TABS = 5;

  /** Places whose names hold what somebody wrote; those at the beginning of a name first. */
  List<String> like(String text) {
    var wanted = text.toLowerCase(Locale.ROOT).strip();
    var found = new LinkedHashSet<String>();
    beginning().limit(FOUND).filter(name -> holds(name, wanted)).forEach(found::add);
    all().filter(name -> holds(name, wanted)).limit(FOUND).forEach(found::add);
    return found.stream().limit(FOUND).toList();
  }

  private static boolean holds(String name, String wanted) {
    return name.toLowerCase(Locale.ROOT).contains(wanted);
  }

  /** All of them, in the order of their names. */
  public Stream<String> all() {
    return world.network().ids().limit(SEARCHED).map(NamespaceId::toString);
  }

  /** The terminals that a lab has from the start: one for each kind of place. */
  static List<String> tabs(Lab lab) {
    var tabs = new LinkedHashSet<String>();
    tabs.add(lab.scenario().start().toString());
    var names = new PlaceNames(lab.scenario().world());
    names.nodes().limit(1).forEach(tabs::add);
    names.pods().limit(1).forEach(tabs::add);
    names.hosts().limit(2).forEach(tabs::add);
    return tabs.stream().limit(MOST_TABS).toList();
  }

  private Stream<String> beginning() {
    return Stream.of(nodes().limit(8), pods().limit(12), hosts().limit(8)).flatMap(kind -> kind);
  }

  private Stream<Cluster> clusters() {
    return world.estate().all().stream();
  }

  Stream<String> nodes() {
    return clusters().flatMap(cluster -> cluster.nodes().values().stream()).map(it -> it.host());
  }

  /** Pods of users. */
  Stream<String> pods() {
    return userPods().map(pod -> EstateMachines.place(pod).toString());
  }

  Stream<Pod> userPods() {
    return clusters()
        .flatMap(cluster ->
            cluster.workloads().values().stream()
                .filter(workload -> !workload.id().namespace().equals("kube-system"))
                .filter(workload -> !workload.hostNetwork())
                .flatMap(workload -> Pods.of(cluster, workload.id())))
        .filter(pod -> pod.problem() == null);
  }

  /** Machines that are no nodes, and what was made on them. */
  Stream<String> hosts() {
    return all().filter(name -> name.startsWith("host/"));
  }
}
