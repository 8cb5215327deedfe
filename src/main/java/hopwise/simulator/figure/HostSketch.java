package hopwise.simulator.figure;

import hopwise.simulator.figure.Part.Band;
import hopwise.simulator.figure.Part.Line;
import hopwise.simulator.linux.NamespaceId;
import java.util.ArrayList;
import java.util.List;

/**
 * Sketches a machine that is no node: as a box with its address, or with all that was made in it.
 */
final class HostSketch {
  private final Scene scene;
  private final List<Tie> ties;

  HostSketch(Scene scene, List<Tie> ties) {
    this.scene = scene;
    this.ties = ties;
  }

  /** The name of a machine in its place. */
  static String name(String host) {
    return host.substring(host.indexOf('/') + 1);
  }

  Part part(String host, String name, List<Line> words) {
    var wires = new ArrayList<Tie>();
    var bands = new MachineSketch(scene, host, wires).bands(List.of());
    if (isPlain(bands)) {
      return simple(host, name, words);
    }
    ties.addAll(wires);
    return Part.around(Kind.HOST, host, name, words, bands).at(host);
  }

  /** A machine in which there is nothing but its cards. */
  private static boolean isPlain(List<Band> bands) {
    return bands.stream()
        .flatMap(band -> band.parts().stream())
        .allMatch(part -> part.kind() == Kind.NIC);
  }

  private Part simple(String host, String name, List<Line> words) {
    var lines = new ArrayList<>(words);
    var addresses =
        scene.world().network().find(NamespaceId.root(host)).stream()
            .flatMap(root -> root.links().all().stream())
            .filter(link -> !link.isLoopback())
            .flatMap(link -> link.addresses().stream())
            .toList();
    addresses.stream().limit(2).map(one -> scene.line(one.ip())).forEach(lines::add);
    return Part.leaf(Kind.MACHINE, host, name, lines)
        .at(host)
        .knowing(addresses.stream().map(one -> one.ip() + "/" + one.length()).toList());
  }

  /** The machines that are in no network of Azure's and in no site, with their cables. */
  List<Part> loose() {
    var known = scene.world().estate().azure();
    return scene.world().network().kept().stream()
        .map(namespace -> namespace.id().host())
        .distinct()
        .filter(host -> host.startsWith("host/") && known.attachments(host).isEmpty())
        .map(host -> cabled(host))
        .toList();
  }

  private Part cabled(String host) {
    var words = new ArrayList<Line>();
    words.add(Line.name(name(host)));
    scene.world().network().find(NamespaceId.root(host)).map(Conduct::of).ifPresent(words::addAll);
    var bands = new MachineSketch(scene, host, ties).bands(List.of());
    return Part.around(Kind.HOST, host, name(host), words, bands).at(host);
  }
}
