package hopwise.simulator.figure;

import hopwise.simulator.figure.Figure.Change;

/**
 * A wire to be drawn.
 *
 * @param from the key of a part
 * @param to the key of a part
 */
record Tie(Figure.Line line, String from, String to, String name, Change change) {
  Tie(Figure.Line line, String from, String to, String name) {
    this(line, from, to, name, Change.NONE);
  }

  Tie marked(Change other) {
    return new Tie(line, from, to, name, other);
  }
}
