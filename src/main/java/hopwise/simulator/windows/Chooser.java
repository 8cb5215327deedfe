package hopwise.simulator.windows;

/** Chooses among a load balancer's endpoints. */
@FunctionalInterface
public interface Chooser {
  /** A number from 0 to {@code count - 1}; the same flow is asked for once, then remembered. */
  int choose(Flow flow, int count);

  /** Chooses by a hash of the flow and {@code seed}. */
  static Chooser hash(long seed) {
    return (flow, count) -> {
      long bits = seed + flow.hashCode();
      bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
      bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
      return (int) Long.remainderUnsigned(bits ^ (bits >>> 31), count);
    };
  }
}
