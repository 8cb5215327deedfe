package hopwise.simulator.shell.tree.az;

/**
 * What a verb does.
 *
 * @param <S> what commands change, such as a world
 */
@FunctionalInterface
public interface AzCommand<S> {
  /** Does it; a refusal is a result, never an exception. */
  AzResult<S> run(S state, AzRequest request);
}
