package hopwise.simulator.shell.complete;

import java.util.stream.Stream;

/** Knows what can follow in one command. */
@FunctionalInterface
interface Completer {
  /** Words that can follow; those that do not begin as the word at the cursor are passed over. */
  Stream<String> after(Line line);
}
