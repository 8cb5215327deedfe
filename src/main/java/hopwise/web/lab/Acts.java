package hopwise.web.lab;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.lab.Guide;
import hopwise.simulator.lab.GuideProgress;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.shell.Session;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines that a learner is likely to want at a place. */
record Acts(Session session, @Nullable GuideProgress progress) {
  private static final int MOST = 6;

  /**
   * The lines for a shell; what the guide has to be typed there next comes first.
   *
   * @param progress null for a lab without a guide
   */
  static List<String> of(Session session, @Nullable GuideProgress progress) {
    var acts = new Acts(session, progress);
    return Stream.concat(acts.next().stream(), acts.lines().stream())
        .distinct()
        .limit(MOST)
        .toList();
  }

  private World world() {
    return session.world();
  }

  private NamespaceId place() {
    return session.place();
  }

  /** The step's first command that was not typed yet, if this is the place for it. */
  private Optional<String> next() {
    return Optional.ofNullable(progress)
        .flatMap(GuideProgress::nextCommand)
        .filter(command -> command.place().equals(place()))
        .map(Guide.Command::line);
  }

  private List<String> lines() {
    var host = place().host();
    if (world().windows().at(host).isPresent()) {
      return List.of("ipconfig", "route print -4", "Get-HnsEndpoint", "Get-HnsPolicyList");
    }
    if (host.equals("laptop")) {
      return laptop();
    }
    if (host.startsWith("node/")) {
      return node();
    }
    return host.startsWith("pod/") ? pod() : host();
  }

  private List<String> laptop() {
    return Lab.SHELL.run(session, "kubectl get namespaces -o name").next().status() != 0
        ? List.of("az group list -o table", "az network vnet list -o table", "ls")
        : List.of(
            "kubectl get nodes -o wide",
            "kubectl get pods -o wide",
            "kubectl get services",
            "az network vnet list -o table",
            "az network route-table list -o table");
  }

  private List<String> node() {
    var lines = new ArrayList<>(List.of("ip route", "ip -br address"));
    if (clusters().anyMatch(cluster -> cluster.profile().plugin() == Plugin.KUBENET)) {
      lines.add("brctl show");
    }
    lines.add("iptables -t nat -S");
    lines.add("conntrack -L");
    other().map(pod -> "ping -c 2 " + pod.ip()).ifPresent(lines::add);
    return lines;
  }

  private Stream<Cluster> clusters() {
    return world().estate().all().stream();
  }

  private List<String> pod() {
    var lines = new ArrayList<>(List.of("ip address", "ip route"));
    other().map(pod -> "ping -c 2 " + pod.ip()).ifPresent(lines::add);
    clusters()
        .flatMap(cluster -> cluster.services().values().stream())
        .filter(service -> service.id().namespace().equals("default"))
        .filter(service -> !service.id().name().equals("kubernetes"))
        .limit(1)
        .forEach(service -> {
          lines.add("curl -s http://" + service.id().name());
          lines.add("nslookup " + service.id().name());
        });
    return lines;
  }

  private List<String> host() {
    var lines = new ArrayList<>(List.of("ip address", "ip route"));
    if (world().estate().azure().all().isEmpty()) {
      lines.addAll(List.of("ip link", "ip netns list", "iptables -t nat -S", "ping -c 2 8.8.8.8"));
    } else {
      other().map(pod -> "ping -c 2 " + pod.ip()).ifPresent(lines::add);
    }
    return lines;
  }

  /** A pod to reach from here. */
  private Optional<Pod> other() {
    var self = place().host();
    return new PlaceNames(world())
        .userPods()
        .limit(20)
        .filter(pod -> pod.ip() != null && !self.endsWith("/" + pod.name()))
        .filter(pod -> !self.equals("node/" + pod.node()))
        .findFirst();
  }

  /** Whether a lab has a place of this name. */
  static boolean isPlace(Lab lab, String tab) {
    var name = tab.replaceFirst("#\\d{1,3}$", "");
    int at = name.indexOf('@');
    return lab.isThere(
        at < 0
            ? NamespaceId.root(name)
            : new NamespaceId(name.substring(0, at), name.substring(at + 1)));
  }
}
