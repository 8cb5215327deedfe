package hopwise.simulator.trace;

import hopwise.simulator.windows.Adapter;
import hopwise.simulator.windows.Applied;
import hopwise.simulator.windows.Exit;
import hopwise.simulator.windows.WindowsRoute;

/** What a Windows node decided, with its evidence: a model, not compared with a kernel. */
public sealed interface WindowsDecision extends Decision {
  /** A compartment chose a route. */
  record Routed(WindowsRoute route, Adapter adapter) implements WindowsDecision {}

  /** A packet came in by the node's card. */
  record Entered(String card) implements WindowsDecision {}

  /** VFP applied a policy at a port of the virtual switch. */
  record Enforced(Applied applied) implements WindowsDecision {}

  /** The virtual switch sends it on. */
  record Switched(Exit exit, String card) implements WindowsDecision {}
}
