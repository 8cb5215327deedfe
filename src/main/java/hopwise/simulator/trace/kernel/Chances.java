package hopwise.simulator.trace.kernel;

import hopwise.simulator.net.SplitMix64;
import hopwise.simulator.trace.Walk.Chance;
import hopwise.simulator.trace.fabric.Luck;
import java.util.ArrayList;
import java.util.List;

/** The chance in a walk: the first decisions as they were prescribed, the rest from a seed. */
final class Chances implements Luck {
  private final List<Boolean> prescribed;
  private final List<Chance> taken = new ArrayList<>();
  private final SplitMix64 numbers;
  private final long seed;

  Chances(long seed, List<Boolean> prescribed) {
    this.seed = seed;
    this.numbers = new SplitMix64(seed);
    this.prescribed = List.copyOf(prescribed);
  }

  /** Decides with a probability of {@code threshold / 2^31}; certain ones are not noted. */
  @Override
  public boolean decide(long threshold) {
    if (threshold <= 0 || threshold >= 1L << 31) {
      return threshold > 0;
    }
    int number = taken.size();
    boolean yes =
        number < prescribed.size() ? prescribed.get(number) : (numbers.next() >>> 33) < threshold;
    taken.add(new Chance(threshold / (double) (1L << 31), yes));
    return yes;
  }

  /** A number from 0 to {@code bound - 1}. */
  @Override
  public int below(int bound) {
    return numbers.below(bound);
  }

  /** What the socket of this number has drawn for all that it sends. */
  long lot(int socket) {
    return SplitMix64.mix(SplitMix64.mix(seed + 1) + socket);
  }

  List<Chance> taken() {
    return List.copyOf(taken);
  }
}
