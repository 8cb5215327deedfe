package hopwise.simulator.trace;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.linux.Network;

/**
 * What packets walk through.
 *
 * @param network the machines
 * @param azure what their cards are plugged into
 */
public record Ground(Network network, Azure azure) {
  /** Machines without anything between them but their own cables. */
  public static Ground of(Network network) {
    return new Ground(network, Azure.EMPTY);
  }
}
