package hopwise.simulator.shell.tree.kubectl;

import hopwise.simulator.shell.tree.Reply;

/**
 * What a verb does.
 *
 * @param <S> what commands change, such as a world
 */
@FunctionalInterface
public interface KubeCommand<S> {
  /** Does it; a refusal is a reply, never an exception. */
  Reply<S> run(S state, KubeRequest request);
}
