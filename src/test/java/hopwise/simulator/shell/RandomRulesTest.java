package hopwise.simulator.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules by chance, on the simulated machine and on a real one: the same words, the same lists. */
@ResourceLock("kernel")
class RandomRulesTest {
  private static final int RULES = 300;

  /** Seeds that never change, and one that does. */
  static LongStream seeds() {
    return LongStream.concat(
        LongStream.rangeClosed(1, 3), LongStream.of(ThreadLocalRandom.current().nextLong(1 << 20)));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theRealToolPrintsTheSame(long seed) throws Exception {
    RealTools.demand(RealShell.isThere());
    var lines = RandomRules.lines(seed, RULES);
    var real = new ArrayList<Played>();
    var ours = new ArrayList<Played>();
    compareInto(RealShell.play(lines), SimulatedShell.play(lines), real, ours);
    assertEquals(Played.text(real), Played.text(ours), "seed " + seed);
  }

  /** Keeps what differs, so that a failure shows little else. */
  private static void compareInto(
      List<Played> one, List<Played> other, List<Played> real, List<Played> ours) {
    for (int i = 0; i < one.size(); i++) {
      if (!one.get(i).equals(other.get(i))) {
        real.add(one.get(i));
        ours.add(other.get(i));
      }
    }
  }
}
