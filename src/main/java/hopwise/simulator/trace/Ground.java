package hopwise.simulator.trace;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.linux.Network;
import hopwise.simulator.windows.WindowsHosts;

/**
 * What packets walk through.
 *
 * @param network the machines
 * @param azure what their cards are plugged into
 * @param windows the machines that run Windows
 */
public record Ground(Network network, Azure azure, WindowsHosts windows) {
  /** Linux machines in Azure. */
  public Ground(Network network, Azure azure) {
    this(network, azure, WindowsHosts.NONE);
  }

  /** Machines without anything between them but their own cables. */
  public static Ground of(Network network) {
    return new Ground(network, Azure.EMPTY);
  }
}
