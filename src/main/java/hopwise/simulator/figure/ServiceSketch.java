package hopwise.simulator.figure;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Service;
import hopwise.simulator.figure.Part.Band;
import hopwise.simulator.figure.Part.Flow;
import hopwise.simulator.figure.Part.Line;
import hopwise.simulator.world.Place;
import java.util.ArrayList;
import java.util.List;

/** Sketches the services of a cluster, and the pods that no node takes. */
final class ServiceSketch {
  private static final int MOST = 6;

  private final Scene scene;

  ServiceSketch(Scene scene) {
    this.scene = scene;
  }

  Part part(Cluster cluster) {
    var key = Scene.key("services", cluster.id().name());
    var services =
        cluster.services().values().stream().filter(one -> one.clusterIp() != null).toList();
    var made = services.stream().filter(one -> !isOwn(one)).toList();
    var ordered = new ArrayList<>(made);
    services.stream().filter(one -> !made.contains(one)).forEach(ordered::add);
    int room = ordered.size() > MOST ? MOST - 1 : MOST;
    var parts = new ArrayList<Part>();
    var others = new ArrayList<String>();
    for (var service : ordered) {
      if (parts.size() < room || scene.isAsked(place(service))) {
        parts.add(service(service));
      } else {
        others.add(place(service));
      }
    }
    if (!others.isEmpty()) {
      var words = List.of(Line.name(others.size() + " more"));
      var name = Count.more(others.size(), "service");
      parts.add(Part.leaf(Kind.MORE, Scene.key(key, "more"), name, words).folding(others));
    }
    waiting(cluster, key, parts);
    var range = cluster.profile().serviceCidr();
    var lines =
        List.of(
            Line.name("Services of " + cluster.id().name()),
            scene.line(range),
            Line.note("on every node"));
    return Part.around(
            Kind.SERVICES,
            key,
            "services of " + cluster.id().name(),
            lines,
            List.of(new Band(Flow.CHIPS, parts)))
        .knowing(List.of(range.toString()));
  }

  private static boolean isOwn(Service service) {
    return service.id().namespace().equals("kube-system")
        || service.id().name().equals("kubernetes");
  }

  private static String place(Service service) {
    var namespace = service.id().namespace();
    var group = namespace.equals("default") ? "" : namespace;
    return new Place(Place.Kind.SERVICE, group, service.id().name(), "").toString();
  }

  private Part service(Service service) {
    var place = place(service);
    var lines = new ArrayList<Line>();
    lines.add(Line.name(service.id().name()));
    var ip = service.clusterIp();
    if (ip != null) {
      lines.add(scene.line(ip));
    }
    var facts = new ArrayList<>(lines.subList(1, lines.size()).stream().map(Line::text).toList());
    service.ports().forEach(port -> facts.add("port " + port.port() + "/" + port.protocol()));
    return Part.leaf(Kind.SERVICE, place, service.id().name(), lines).at(place).knowing(facts);
  }

  private static void waiting(Cluster cluster, String key, List<Part> parts) {
    int count =
        cluster.pending().stream()
            .filter(pending -> pending.node() == null)
            .mapToInt(pending -> pending.count())
            .sum();
    if (count > 0) {
      var lines =
          List.of(
              Line.name(Count.of(count, "pod") + (count == 1 ? " waits" : " wait")),
              Line.note("no node takes " + (count == 1 ? "it" : "them")));
      parts.add(
          Part.leaf(Kind.MORE, Scene.key(key, "waiting"), Count.of(count, "pending pod"), lines));
    }
  }
}
