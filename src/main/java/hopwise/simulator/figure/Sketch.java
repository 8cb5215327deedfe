package hopwise.simulator.figure;

import java.util.List;

/**
 * What a figure shows, before anything has a place on the paper.
 *
 * @param root around everything
 */
record Sketch(Part root, List<Tie> ties) {
  Sketch {
    ties = List.copyOf(ties);
  }
}
