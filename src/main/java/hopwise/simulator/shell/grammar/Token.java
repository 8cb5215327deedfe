package hopwise.simulator.shell.grammar;

/** A token of a command line. */
sealed interface Token {
  /** A word. */
  record Plain(Word word) implements Token {}

  /** An operator, such as {@code &&} or {@code 2>}; a line feed is one too. */
  record Operator(String text) implements Token {}
}
