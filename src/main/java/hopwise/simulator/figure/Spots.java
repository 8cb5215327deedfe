package hopwise.simulator.figure;

import hopwise.simulator.figure.Figure.Box;
import java.util.Optional;

/** Finds boxes of a figure by names that people write. */
public final class Spots {
  private Spots() {}

  /**
   * The box of a place; or of what has none of its own, by what it is and its name: {@code
   * route-table/NAME}, {@code nsg/NAME}, {@code subnet/NAME}, {@code vnet/NAME}.
   *
   * @param link an interface or a bridge in the place, by its name; empty for the place itself
   */
  public static Optional<Box> find(Figure figure, String place, String link) {
    var box = figure.at(place).or(() -> named(figure, place));
    return link.isEmpty()
        ? box
        : box.flatMap(found ->
            figure.boxes().stream()
                .filter(inner -> inner.parent().equals(found.id()) && inner.name().equals(link))
                .findFirst());
  }

  private static Optional<Box> named(Figure figure, String name) {
    return figure.boxes().stream()
        .filter(box -> box.place().isEmpty() && name.equals(name(box)))
        .findFirst();
  }

  private static String name(Box box) {
    return box.kind().word() + "/" + box.name().substring(box.name().lastIndexOf(' ') + 1);
  }
}
