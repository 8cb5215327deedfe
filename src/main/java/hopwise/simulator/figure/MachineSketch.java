package hopwise.simulator.figure;

import hopwise.simulator.figure.Part.Band;
import hopwise.simulator.figure.Part.Flow;
import hopwise.simulator.figure.Part.Line;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.LinkRef;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Sketches the inside of a Linux machine: namespaces and pods, links, bridges, cards. */
final class MachineSketch {
  private static final int MOST_LINES = 4;

  /** What the programs of a node make on every machine, used or not. */
  private static final Set<String> OF_RUNTIMES = Set.of("docker0", "lxcbr0");

  private final Scene scene;
  private final String host;
  private final List<Tie> ties;

  MachineSketch(Scene scene, String host, List<Tie> ties) {
    this.scene = scene;
    this.host = host;
    this.ties = ties;
  }

  /**
   * What lies in the machine.
   *
   * @param pods that are drawn in it; a place that is no Linux namespace has no wire
   */
  List<Band> bands(List<Part> pods) {
    var root = scene.world().network().find(NamespaceId.root(host));
    if (root.isEmpty()) {
      return List.of(new Band(Flow.GRID, pods));
    }
    var inner =
        scene.world().network().of(host).stream().filter(one -> !one.id().isRoot()).toList();
    var boxes = new ArrayList<>(pods);
    inner.forEach(namespace -> boxes.add(namespace(namespace)));
    inner.forEach(this::wire);
    pods.forEach(this::wire);
    wire(root.get());
    boolean routed = pods.stream().anyMatch(pod -> isRouted(pod, root.get()));
    var bars = new ArrayList<Part>();
    if (routed) {
      bars.add(routing());
    }
    links(root.get()).filter(link -> isBar(root.get(), link)).map(this::bridge).forEach(bars::add);
    return List.of(
        new Band(Flow.GRID, boxes),
        new Band(Flow.CHIPS, links(root.get()).filter(this::isLoose).map(this::loose).toList()),
        new Band(Flow.BARS, bars),
        new Band(
            Flow.BARS, links(root.get()).filter(MachineSketch::isCard).map(this::card).toList()));
  }

  private static Stream<Link> links(Namespace namespace) {
    return namespace.links().all().stream().filter(link -> !link.isLoopback());
  }

  private static boolean isCard(Link link) {
    return link.kind() instanceof LinkKind.Nic;
  }

  private static boolean isBar(Namespace root, Link link) {
    return link.isBridge()
        && (!OF_RUNTIMES.contains(link.name()) || !root.links().ports(link.index()).isEmpty());
  }

  /** Whether a link is drawn by itself: not where it is only the node's end of a pod's wire. */
  private boolean isLoose(Link link) {
    return switch (link.kind()) {
      case LinkKind.Veth(var peer) -> !isPod(peer.namespace());
      case LinkKind.Vxlan vxlan -> true;
      case LinkKind.Loopback loopback -> false;
      case LinkKind.Nic nic -> false;
      case LinkKind.Bridge bridge -> false;
    };
  }

  private static boolean isPod(NamespaceId id) {
    return id.host().startsWith("pod/");
  }

  private Part namespace(Namespace namespace) {
    var lines = new ArrayList<Line>();
    lines.add(Line.name(namespace.id().name()));
    links(namespace).flatMap(link -> words(link).stream()).limit(MOST_LINES).forEach(lines::add);
    Conduct.gateway(namespace).map(Line::note).ifPresent(lines::add);
    var id = namespace.id().toString();
    return Part.leaf(Kind.NAMESPACE, id, namespace.id().name(), lines)
        .at(id)
        .knowing(links(namespace).map(this::fact).toList());
  }

  /** A link in a few words: its name, then each address. */
  private List<Line> words(Link link) {
    if (link.addresses().isEmpty()) {
      return List.of(Line.note(link.name() + state(link)));
    }
    return link.addresses().stream()
        .map(one ->
            new Line(
                Role.ADDRESS,
                link.name() + " " + one.ip() + "/" + one.length(),
                scene.space(one.ip())))
        .toList();
  }

  private static String state(Link link) {
    return link.up() ? "" : ", down";
  }

  private String fact(Link link) {
    var addresses =
        link.addresses().stream().map(one -> " " + one.ip() + "/" + one.length()).toList();
    return link.name() + String.join(",", addresses) + state(link);
  }

  private Part loose(Link link) {
    return of(Kind.LINK, link);
  }

  private Part bridge(Link link) {
    return of(Kind.BRIDGE, link);
  }

  private Part card(Link link) {
    return of(Kind.NIC, link);
  }

  private Part of(Kind kind, Link link) {
    var lines = new ArrayList<Line>();
    lines.add(Line.name(link.name()));
    link.addresses().forEach(one -> lines.add(scene.line(one.ip(), one.length())));
    if (!link.up()) {
      lines.add(Line.note("down"));
    }
    return Part.leaf(kind, key(link), link.name(), lines)
        .knowing(link.addresses().stream().map(one -> one.ip() + "/" + one.length()).toList());
  }

  private Part routing() {
    var lines = List.of(Line.name("routing"), Line.note("one route a pod"));
    return Part.leaf(Kind.ROUTING, routingKey(), "routing", lines)
        .knowing(List.of("a route of length 32 for each pod"));
  }

  private String routingKey() {
    return Scene.key(host, "routing");
  }

  private String key(Link link) {
    return Scene.key(host, link.name());
  }

  /** The wires of a pod: of each veth pair that ends in this machine. */
  private void wire(Part pod) {
    scene
        .world()
        .network()
        .find(NamespaceId.root(pod.place()))
        .ifPresent(namespace -> links(namespace).forEach(link -> wire(namespace, link)));
  }

  private void wire(Namespace namespace) {
    links(namespace).forEach(link -> wire(namespace, link));
  }

  private void wire(Namespace namespace, Link link) {
    switch (link.kind()) {
      case LinkKind.Veth(var peer) -> pair(namespace, link, peer);
      case LinkKind.Nic(var cable) when cable != null -> cable(namespace, link, cable);
      case LinkKind.Nic nic -> {}
      case LinkKind.Bridge bridge -> {}
      case LinkKind.Vxlan vxlan -> {}
      case LinkKind.Loopback loopback -> {}
    }
    var port = link.port();
    if (port != null && namespace.id().isRoot() && !isPodsEnd(link)) {
      var bridge = Objects.requireNonNull(namespace.links().at(port.bridge()));
      var name = link.name() + ", port of " + bridge.name();
      ties.add(new Tie(Figure.Line.PORT, key(link), key(bridge), name));
    }
  }

  private static boolean isPodsEnd(Link link) {
    return link.kind() instanceof LinkKind.Veth(var peer) && isPod(peer.namespace());
  }

  private void pair(Namespace namespace, Link link, LinkRef peer) {
    var other = scene.world().network().at(peer);
    if (other == null || (namespace.id().isRoot() && isPodsEnd(link))) {
      return;
    }
    boolean first =
        namespace.id().compareTo(peer.namespace()) > 0
            || (namespace.id().equals(peer.namespace()) && link.index() < peer.index());
    if (first || isPod(namespace.id())) {
      var name = "veth pair " + link.name() + " to " + other.name();
      ties.add(
          new Tie(Figure.Line.VETH, end(namespace.id(), link), end(peer.namespace(), other), name));
    }
  }

  private void cable(Namespace namespace, Link link, LinkRef peer) {
    var other = scene.world().network().at(peer);
    if (other != null && namespace.id().compareTo(peer.namespace()) < 0) {
      ties.add(
          new Tie(
              Figure.Line.CABLE,
              Scene.key(namespace.id().host(), link.name()),
              Scene.key(peer.namespace().host(), other.name()),
              "cable"));
    }
  }

  /** The key of the part that a link's wire ends at. */
  private String end(NamespaceId at, Link link) {
    if (!at.isRoot() || isPod(at)) {
      return at.toString();
    }
    if (link.kind() instanceof LinkKind.Veth(var peer) && !isPod(peer.namespace())) {
      return Scene.key(at.host(), link.name());
    }
    var root = scene.world().network().find(at);
    var port = link.port();
    if (root.isEmpty() || port == null) {
      return Scene.key(at.host(), "routing");
    }
    var bridge = Objects.requireNonNull(root.get().links().at(port.bridge()));
    return Scene.key(at.host(), bridge.name());
  }

  /** Whether a pod is wired to the machine without a bridge between. */
  private boolean isRouted(Part pod, Namespace root) {
    var inside = scene.world().network().find(NamespaceId.root(pod.place()));
    return inside.stream()
        .flatMap(MachineSketch::links)
        .anyMatch(link ->
            link.kind() instanceof LinkKind.Veth(var peer)
                && peer.namespace().equals(root.id())
                && hasNoBridge(root, peer));
  }

  private static boolean hasNoBridge(Namespace root, LinkRef peer) {
    var end = root.links().at(peer.index());
    return end != null && end.port() == null;
  }
}
