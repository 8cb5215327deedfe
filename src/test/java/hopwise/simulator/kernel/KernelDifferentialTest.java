package hopwise.simulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The simulator sees what the kernel sees. {@code -Dkernel.cases=5000} plays so many fresh cases
 * and prints how often each feature occurred, {@code -Dkernel.seed=1} says where they begin, {@code
 * -Dkernel.atOnce=16} how many go together.
 */
class KernelDifferentialTest {
  private static final Duration BUDGET = Duration.ofSeconds(25);
  private static final int AT_ONCE = Integer.getInteger("kernel.atOnce", 16);

  /** Fresh cases of a short run that may differ: see "Known differences" in docs/simulator.md. */
  private static final int ALLOWED = 1;

  private static final int BATCH = 48;

  @Test
  void knownCasesAgree() {
    KernelMode.demand();
    try (var kernel = new KernelSubject(AT_ONCE)) {
      var comparison = new Comparison(kernel, new SimulatorSubject());
      assertEquals("", comparison.firstDifference(KnownCases.all()));
    }
  }

  @Test
  void freshCasesAgree() {
    KernelMode.demand();
    var end = Instant.now().plus(BUDGET);
    long seed = Long.getLong("kernel.seed", System.currentTimeMillis());
    int wanted = Integer.getInteger("kernel.cases", 0);
    System.out.println("fresh cases from seed " + seed);
    var played = new ArrayList<KernelCase>();
    var wrong = new ArrayList<Comparison.Wrong>();
    try (var kernel = new KernelSubject(AT_ONCE)) {
      var comparison = new Comparison(kernel, new SimulatorSubject());
      while (wanted > 0 ? played.size() < wanted : Instant.now().isBefore(end)) {
        int count = wanted > 0 ? Math.min(BATCH, wanted - played.size()) : BATCH / 2;
        var cases = calm(seed, count);
        var differing = comparison.differing(cases);
        differing.forEach(
            one -> System.out.println(one.kernelCase().name() + " differs: " + one.sort()));
        wrong.addAll(differing);
        played.addAll(cases);
        seed += count;
        if (wanted > 0) {
          System.out.println(played.size() + " played");
        }
      }
      System.out.println(played.size() + " fresh cases, " + wrong.size() + " seen differently");
      if (wanted > 0) {
        printFeatures(played);
      }
      if (wrong.size() > (wanted > 0 ? 0 : ALLOWED)) {
        var first = wrong.getFirst();
        fail(comparison.explain(first.kernelCase(), first.sort()));
      }
    }
  }

  private static List<KernelCase> calm(long seed, int count) {
    return LongStream.range(seed, seed + count)
        .mapToObj(CaseGenerator::generate)
        .filter(one -> !Storm.risesIn(one))
        .toList();
  }

  private static void printFeatures(List<KernelCase> cases) {
    Feature.count(cases)
        .forEach((name, count) -> System.out.println("%6d %s".formatted(count, name)));
  }
}
