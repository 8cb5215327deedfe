package hopwise.simulator.shell;

/** A command that a learner can type, such as {@code ip}. */
@FunctionalInterface
public interface Program {
  /** Runs it; a wrong use is an answer with a message and a status, never an exception. */
  Answer run(Call call);
}
