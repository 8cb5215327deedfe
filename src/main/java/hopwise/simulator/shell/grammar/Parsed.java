package hopwise.simulator.shell.grammar;

/** What became of reading a command line. */
public sealed interface Parsed {
  /** It was understood. */
  record Understood(Script script) implements Parsed {}

  /** It goes on: a quote, a here-document or a loop is open; {@code message} if it ends here. */
  record Unfinished(String message) implements Parsed {}

  /** It is wrong, or not simulated. */
  record Wrong(String message) implements Parsed {}
}
