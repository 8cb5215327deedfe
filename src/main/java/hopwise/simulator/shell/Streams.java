package hopwise.simulator.shell;

/**
 * Where a command's output and errors go.
 *
 * @param errors the same as {@code out} on a terminal
 */
record Streams(Sink out, Sink errors) {
  /** Both to one place, in the order of writing. */
  static Streams terminal(StringBuilder screen) {
    var sink = new Sink(screen::append);
    return new Streams(sink, sink);
  }

  Streams withOut(Sink other) {
    return new Streams(other, errors);
  }

  Streams withErrors(Sink other) {
    return new Streams(out, other);
  }

  void add(Answer answer) {
    if (out.equals(errors)) {
      out.add(answer.screen());
    } else {
      out.add(answer.output());
      errors.add(answer.errors());
    }
  }
}
