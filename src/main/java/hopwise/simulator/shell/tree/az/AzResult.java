package hopwise.simulator.shell.tree.az;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * What a command comes to.
 *
 * @param <S> what commands change, such as a world
 */
public sealed interface AzResult<S> {
  /**
   * It was done.
   *
   * @param tree what {@code --query} and {@code --output} work on; a null node prints nothing
   */
  record Done<S>(S state, JsonNode tree) implements AzResult<S> {}

  /**
   * It was refused, and nothing changed.
   *
   * @param message what stands after {@code ERROR: }
   * @param status 1; 3 where a resource was not found
   */
  record Refused<S>(String message, int status) implements AzResult<S> {}

  /** Done, and nothing to print. */
  static <S> AzResult<S> silent(S state) {
    return new Done<>(state, NullNode.getInstance());
  }

  /** A refusal by the service, with its code, in the three lines of Azure CLI. */
  static <S> AzResult<S> refused(String code, String message) {
    return new Refused<>(
        "(%s) %s\nCode: %s\nMessage: %s".formatted(code, message, code, message),
        code.endsWith("NotFound") ? 3 : 1);
  }
}
