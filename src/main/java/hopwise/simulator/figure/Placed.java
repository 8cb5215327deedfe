package hopwise.simulator.figure;

import hopwise.simulator.figure.Figure.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * A part with its size, and a place relative to what it lies in.
 *
 * @param labels relative to its own upper left corner
 * @param inside likewise
 * @param sinks whether it stays at the bottom when what it lies in grows
 */
record Placed(
    Part part,
    int x,
    int y,
    int width,
    int height,
    List<Label> labels,
    List<Placed> inside,
    boolean sinks) {
  Placed {
    labels = List.copyOf(labels);
    inside = List.copyOf(inside);
  }

  Placed at(int left, int top) {
    return new Placed(part, left, top, width, height, labels, inside, sinks);
  }

  Placed sinking() {
    return new Placed(part, x, y, width, height, labels, inside, true);
  }

  /** The same as high as {@code height}: what sinks goes down, words alone stay in the middle. */
  Placed tall(int other) {
    int more = other - height;
    if (more <= 0) {
      return this;
    }
    var moved = new ArrayList<Placed>();
    inside.forEach(one -> moved.add(one.sinks ? one.at(one.x, one.y + more) : one));
    var words = inside.isEmpty() && !part.kind().isContainer() ? lowered(more / 2) : labels;
    return new Placed(part, x, y, width, other, words, moved, sinks);
  }

  private List<Label> lowered(int by) {
    return labels.stream()
        .map(one ->
            new Label(
                one.role(),
                one.text(),
                one.full(),
                one.space(),
                one.x(),
                one.baseline() + by,
                one.width()))
        .toList();
  }
}
