package hopwise.simulator.figure;

import java.util.List;

/**
 * What a figure shows, before anything has a place on the paper.
 *
 * @param roots around everything; where there are several, they are the same parts in other places,
 *     and the lowest is drawn
 */
record Sketch(List<Part> roots, List<Tie> ties) {
  Sketch {
    roots = List.copyOf(roots);
    ties = List.copyOf(ties);
  }
}
