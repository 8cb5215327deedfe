package hopwise.simulator.azure.change;

import hopwise.simulator.azure.Azure;
import java.util.function.Function;

/** What became of a request. */
public sealed interface Outcome {
  /** It was done; {@code azure} is the subscription after it. */
  record Done(Azure azure) implements Outcome {}

  /**
   * Azure refused it, and nothing changed.
   *
   * @param code of the error, such as {@code InUseSubnetCannotBeDeleted}
   */
  record Refused(String code, String message) implements Outcome {}

  /** Makes a further request if this one was done. */
  default Outcome then(Function<Azure, Outcome> next) {
    return switch (this) {
      case Done(var azure) -> next.apply(azure);
      case Refused refused -> refused;
    };
  }
}
