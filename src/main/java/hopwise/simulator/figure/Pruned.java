package hopwise.simulator.figure;

import hopwise.simulator.figure.Part.Band;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Leaves out of a sketch what has nothing to do with the places that were asked for. */
final class Pruned {
  private static final String INTERNET = "azure/internet";

  private final Set<String> places;

  private Pruned(Set<String> places) {
    this.places = places;
  }

  /** What holds these places, and wires between what is left; the same for no places. */
  static Sketch of(Sketch sketch, Set<String> places) {
    var pruned = new Pruned(places);
    var roots = sketch.roots().stream().flatMap(root -> pruned.kept(root).stream()).toList();
    if (places.isEmpty() || roots.isEmpty()) {
      return sketch;
    }
    var keys = new HashSet<String>();
    roots.forEach(root -> collect(root, keys));
    var ties =
        sketch.ties().stream()
            .filter(tie -> keys.contains(tie.from()) && keys.contains(tie.to()))
            .toList();
    return new Sketch(roots, ties);
  }

  private Optional<Part> kept(Part part) {
    if (isAsked(part)) {
      return Optional.of(part);
    }
    var asked = part.children().stream().anyMatch(child -> kept(child).isPresent());
    if (!asked || !part.kind().isContainer()) {
      return Optional.empty();
    }
    return Optional.of(
        isMachine(part)
            ? part
            : part.with(part.bands().stream().map(this::kept).filter(Pruned::isFilled).toList()));
  }

  private Band kept(Band band) {
    return new Band(
        band.flow(),
        band.parts().stream()
            .flatMap(part ->
                part.kind() == Kind.ROUTE_TABLE ? Optional.of(part).stream() : kept(part).stream())
            .toList());
  }

  private boolean isAsked(Part part) {
    boolean givesPublicAddress = part.kind() == Kind.BALANCER || part.kind() == Kind.NAT_GATEWAY;
    return (!part.place().isEmpty() && places.contains(part.place()))
        || (givesPublicAddress && places.contains(INTERNET));
  }

  private static boolean isMachine(Part part) {
    return part.kind() == Kind.NODE || part.kind() == Kind.HOST;
  }

  private static boolean isFilled(Band band) {
    return !band.parts().isEmpty();
  }

  private static void collect(Part part, Set<String> keys) {
    keys.add(part.key());
    List.copyOf(part.children()).forEach(child -> collect(child, keys));
  }
}
