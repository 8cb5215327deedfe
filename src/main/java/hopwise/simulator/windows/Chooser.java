package hopwise.simulator.windows;

import hopwise.simulator.net.SplitMix64;

/** Chooses among a load balancer's endpoints. */
@FunctionalInterface
public interface Chooser {
  /** A number from 0 to {@code count - 1}; a flow is asked for once, then remembered. */
  int choose(FiveTuple flow, int count);

  /** Chooses by a hash of the flow and {@code seed}. */
  static Chooser hash(long seed) {
    return (flow, count) -> new SplitMix64(seed + flow.hashCode()).below(count);
  }
}
