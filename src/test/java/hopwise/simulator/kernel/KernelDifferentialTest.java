package hopwise.simulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * The simulator sees what the kernel sees. {@code -Dkernel.cases=5000} plays so many fresh cases
 * and prints how often each feature occurred, {@code -Dkernel.seed=1} says where they begin, {@code
 * -Dkernel.atOnce=16} how many go together.
 */
@ResourceLock("kernel")
class KernelDifferentialTest {
  private static final Duration BUDGET = Duration.ofSeconds(25);
  private static final int AT_ONCE = Integer.getInteger("kernel.atOnce", 16);

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
    int sometimes = 0;
    try (var kernel = new KernelSubject(AT_ONCE)) {
      var comparison = new Comparison(kernel, new SimulatorSubject());
      while (wanted > 0 ? played.size() < wanted : Instant.now().isBefore(end)) {
        int count = wanted > 0 ? Math.min(BATCH, wanted - played.size()) : BATCH / 2;
        var cases = calm(seed, count);
        var verdict = comparison.judge(cases);
        verdict.wrong().forEach(one -> say(one, "differs each time"));
        verdict.sometimes().forEach(one -> say(one, "differs, but not each time"));
        wrong.addAll(verdict.wrong());
        sometimes += verdict.sometimes().size();
        played.addAll(cases);
        seed += count;
        if (wanted > 0) {
          System.out.println(played.size() + " played");
        }
      }
      System.out.println(
          "%d fresh cases, %d seen differently, %d more but not each time"
              .formatted(played.size(), wrong.size(), sometimes));
      if (wanted > 0) {
        printFeatures(played);
      }
      if (!wrong.isEmpty()) {
        var first = wrong.getFirst();
        fail(comparison.explain(first.kernelCase(), first.sort()));
      }
    }
  }

  private static void say(Comparison.Wrong one, String what) {
    System.out.println(one.kernelCase().name() + " " + what + ": " + one.sort());
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
