package hopwise.simulator.shell.grammar;

import java.util.List;

/** A command line that was understood: chains of pipelines, one after the other. */
public record Script(List<Chain> chains) {
  /** Pipelines between {@code &&} and {@code ||}. */
  public record Chain(Pipeline first, List<Next> rest) {}

  /** A pipeline that runs depending on the status before it. */
  public record Next(boolean onSuccess, Pipeline pipeline) {}

  /** Commands between {@code |}; {@code negated} by a leading {@code !}. */
  public record Pipeline(boolean negated, List<Command> commands) {}

  /** One command. */
  public sealed interface Command {}

  /** A program with its words; without words, the assignments stay. */
  public record Simple(
      List<Assignment> assignments, List<Word> words, List<Redirection> redirections)
      implements Command {}

  /** {@code for NAME in WORDS; do BODY; done}. */
  public record Loop(String name, List<Word> words, Script body) implements Command {}

  /** {@code NAME=VALUE}. */
  public record Assignment(String name, Word value) {}

  /**
   * Where a stream comes from or goes.
   *
   * @param target a path; for {@link Kind#HERE} the text itself; empty for {@link Kind#JOIN}
   */
  public record Redirection(Stream stream, Kind kind, Word target) {}

  /** The streams of a command. */
  public enum Stream {
    INPUT,
    OUTPUT,
    ERRORS,
    /** Output and errors: {@code &>}. */
    BOTH
  }

  /** The kinds of redirection. */
  public enum Kind {
    READ,
    WRITE,
    APPEND,
    /** {@code 2>&1} and {@code >&2}: into the other stream. */
    JOIN,
    /** {@code <<WORD}. */
    HERE
  }
}
