package hopwise.simulator.trace.kernel;

import hopwise.simulator.trace.Walk.Chance;
import java.util.ArrayList;
import java.util.List;

/**
 * The chance in a walk: the first decisions as they were prescribed, the rest from a seed
 * (SplitMix64, so that a walk never changes with the JDK).
 */
final class Chances {
  private final List<Boolean> prescribed;
  private final List<Chance> taken = new ArrayList<>();
  private long state;

  Chances(long seed, List<Boolean> prescribed) {
    this.state = seed;
    this.prescribed = List.copyOf(prescribed);
  }

  /** Decides with a probability of {@code threshold / 2^31}; certain ones are not noted. */
  boolean decide(long threshold) {
    if (threshold <= 0 || threshold >= 1L << 31) {
      return threshold > 0;
    }
    int number = taken.size();
    boolean yes = number < prescribed.size() ? prescribed.get(number) : (next() >>> 33) < threshold;
    taken.add(new Chance(threshold / (double) (1L << 31), yes));
    return yes;
  }

  /** A number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  List<Chance> taken() {
    return List.copyOf(taken);
  }

  private long next() {
    state += 0x9e3779b97f4a7c15L;
    long z = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
