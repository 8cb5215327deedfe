package hopwise.simulator.linux.change;

import hopwise.simulator.linux.Network;
import java.util.function.Function;

/** What became of a change. */
public sealed interface Outcome {
  /**
   * It was made.
   *
   * @param network after it
   */
  record Done(Network network) implements Outcome {}

  /**
   * The kernel refused it, and nothing changed.
   *
   * @param explanation the kernel's own words, empty where it has none but the error's
   */
  record Refused(Errno errno, String explanation) implements Outcome {}

  /** A refusal without an explanation. */
  static Outcome refused(Errno errno) {
    return new Refused(errno, "");
  }

  /** Makes a further change if this one was made. */
  default Outcome then(Function<Network, Outcome> next) {
    return switch (this) {
      case Done(var network) -> next.apply(network);
      case Refused refused -> refused;
    };
  }
}
