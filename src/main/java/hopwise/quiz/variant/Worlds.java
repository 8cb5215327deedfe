package hopwise.quiz.variant;

import hopwise.simulator.lab.Lab;

/** Gives the networks that questions are about. */
@FunctionalInterface
public interface Worlds {
  /**
   * A scenario after a script of commands was played in it; one that is asked for twice may be
   * played once.
   *
   * @param script lines as {@link Prelude} plays them; may be empty
   * @throws Unresolvable if there is no such scenario, or a line of the script fails
   */
  Lab after(String scenario, String script);
}
