package hopwise.simulator.shell.netfilter;

import java.util.Optional;

/**
 * What became of a command.
 *
 * @param tables after it; as before where it was refused
 * @param output what it prints
 */
record Outcome(Tables tables, String output, Optional<Refusal> refusal) {
  static Outcome done(Tables tables) {
    return new Outcome(tables, "", Optional.empty());
  }

  static Outcome printed(Tables tables, String output) {
    return new Outcome(tables, output, Optional.empty());
  }

  static Outcome refused(Tables tables, Refusal why) {
    return new Outcome(tables, "", Optional.of(why));
  }
}
