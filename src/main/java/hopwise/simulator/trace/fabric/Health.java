package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.Nic;

/** Asks machines what the probes of load balancers ask. */
@FunctionalInterface
public interface Health {
  /** Whether a machine answers a probe at a TCP port of its NIC's first address. */
  boolean answers(Nic nic, int port);
}
