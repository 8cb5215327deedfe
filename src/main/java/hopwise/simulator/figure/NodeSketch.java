package hopwise.simulator.figure;

import hopwise.simulator.cluster.Cluster;
import hopwise.simulator.cluster.Node;
import hopwise.simulator.cluster.Pod;
import hopwise.simulator.cluster.Pods;
import hopwise.simulator.cluster.machines.EstateMachines;
import hopwise.simulator.figure.Part.Band;
import hopwise.simulator.figure.Part.Flow;
import hopwise.simulator.figure.Part.Line;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.windows.WindowsHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Sketches a node and those of its pods that are worth a look. */
final class NodeSketch {
  private static final int MOST_PODS = 3;
  private static final String SYSTEM = "kube-system";

  private final Scene scene;
  private final Cluster cluster;
  private final List<Tie> ties;

  NodeSketch(Scene scene, Cluster cluster, List<Tie> ties) {
    this.scene = scene;
    this.cluster = cluster;
    this.ties = ties;
  }

  Part part(Node node) {
    var pods = Pods.on(cluster, node).toList();
    var own = pods.stream().filter(pod -> !pod.isHostNetwork()).toList();
    var shown = shown(own);
    var boxes = new ArrayList<Part>();
    shown.forEach(pod -> boxes.add(pod(pod)));
    var others = own.stream().filter(pod -> !shown.contains(pod)).toList();
    if (!others.isEmpty()) {
      boxes.add(more(node, others));
    }
    long waiting = waiting(node);
    if (waiting > 0) {
      boxes.add(waiting(node, waiting));
    }
    var windows = scene.world().windows().at(node.host());
    var bands =
        windows.isPresent()
            ? bands(windows.get(), boxes)
            : new MachineSketch(scene, node.host(), ties).bands(boxes);
    return Part.around(Kind.NODE, node.host(), node.name(), lines(node), bands)
        .at(node.host())
        .knowing(facts(node, pods.size(), own.size()));
  }

  private List<Line> lines(Node node) {
    var lines = new ArrayList<Line>();
    lines.add(Line.name(node.name()));
    if (cluster.os(node).isWindows()) {
      lines.add(Line.note("Windows"));
    }
    if (node.cordoned()) {
      lines.add(Line.note("closed to new pods"));
    }
    Conduct.edited(scene.world().network(), NamespaceId.root(node.host()))
        .map(Line::note)
        .ifPresent(lines::add);
    return lines;
  }

  private List<String> facts(Node node, int pods, int own) {
    var facts = new ArrayList<String>();
    facts.add(node.ip().toString());
    var range = node.podRange();
    if (range != null) {
      facts.add("pods " + range);
    }
    facts.add(Count.of(pods, "pod") + ", " + (pods - own) + " of them in the node’s own network");
    return facts;
  }

  /**
   * Pods somebody asked for, else some of those that a learner made, else some of the cluster's.
   */
  private List<Pod> shown(List<Pod> own) {
    var made = own.stream().filter(pod -> !pod.namespace().equals(SYSTEM)).toList();
    var liked = made.isEmpty() ? own : made;
    int room = liked.size() > MOST_PODS ? MOST_PODS - 1 : MOST_PODS;
    var first = liked.subList(0, Math.min(liked.size(), made.isEmpty() ? 1 : room));
    return own.stream().filter(pod -> first.contains(pod) || scene.isAsked(place(pod))).toList();
  }

  private static String place(Pod pod) {
    return EstateMachines.place(pod).host();
  }

  private Part pod(Pod pod) {
    var place = place(pod);
    var ip = Objects.requireNonNull(pod.ip());
    var lines = List.of(Line.name(pod.name()), scene.line(ip));
    return Part.leaf(Kind.POD, place, pod.name(), lines).at(place).knowing(List.of(ip.toString()));
  }

  private Part more(Node node, List<Pod> others) {
    var ips = others.stream().map(Pod::ip).map(Objects::requireNonNull).sorted().toList();
    var lines =
        List.of(Line.name(others.size() + " more"), scene.line(ips.getFirst(), ips.getLast()));
    return Part.leaf(
            Kind.MORE, Scene.key(node.host(), "more"), Count.more(others.size(), "pod"), lines)
        .knowing(List.of(Scene.span(ips.getFirst(), ips.getLast())))
        .folding(others.stream().map(NodeSketch::place).toList());
  }

  private long waiting(Node node) {
    return cluster.pending().stream()
        .filter(pending -> node.name().equals(pending.node()))
        .mapToInt(pending -> pending.count())
        .sum();
  }

  private static Part waiting(Node node, long count) {
    var lines =
        List.of(Line.name(count + (count == 1 ? " waits" : " wait")), Line.note("no address"));
    return Part.leaf(
        Kind.MORE,
        Scene.key(node.host(), "waiting"),
        Count.of((int) count, "pod") + " without an address",
        lines);
  }

  /** A Windows node: every pod is a port of the virtual switch, as is the card. */
  private List<Band> bands(WindowsHost host, List<Part> boxes) {
    var network = host.network();
    var adapter = host.root().adapter();
    var place = host.root().place();
    var bar =
        Part.leaf(
            Kind.SWITCH,
            Scene.key(place, network.name()),
            network.name(),
            List.of(Line.name(network.name()), Line.note("L2Bridge")));
    var card =
        Part.leaf(
                Kind.NIC,
                Scene.key(place, "card"),
                adapter.name(),
                List.of(
                    Line.name(network.adapter()), scene.line(adapter.ip(), adapter.prefixLength())))
            .knowing(List.of(adapter.ip() + "/" + adapter.prefixLength()));
    for (var box : boxes) {
      if (box.kind() == Kind.POD) {
        ties.add(new Tie(Figure.Line.PORT, box.key(), bar.key(), "endpoint of " + box.name()));
      }
    }
    ties.add(new Tie(Figure.Line.PORT, bar.key(), card.key(), "external port"));
    return List.of(
        new Band(Flow.GRID, boxes),
        new Band(Flow.BARS, List.of(bar)),
        new Band(Flow.BARS, List.of(card)));
  }
}
