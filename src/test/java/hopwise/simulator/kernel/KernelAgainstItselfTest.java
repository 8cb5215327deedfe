package hopwise.simulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What is seen on the kernel does not change from run to run; else nothing could be compared with
 * it. {@code -Dkernel.twice=300} plays so many cases twice.
 */
@ResourceLock("kernel")
class KernelAgainstItselfTest {
  @Test
  void aCaseIsSeenTheSameTwice() {
    KernelMode.demand();
    int count = Integer.getInteger("kernel.twice", 16);
    var cases =
        LongStream.range(0, count).mapToObj(i -> CaseGenerator.generate(900_000 + i)).toList();
    try (var kernel = new KernelSubject(Integer.getInteger("kernel.atOnce", 12))) {
      var first = kernel.observe(cases);
      var second = kernel.observe(cases);
      var changed =
          IntStream.range(0, count)
              .boxed()
              .flatMap(i ->
                  first.get(i).differences(second.get(i)).stream()
                      .map(one -> cases.get(i).name() + "\n" + one.text("first", "second")))
              .collect(Collectors.joining("\n"));
      assertEquals("", changed);
      assertEquals(List.of(), broken(first));
    }
  }

  private static List<List<String>> broken(List<Observation> seen) {
    return seen.stream()
        .flatMap(one -> one.seen().entrySet().stream())
        .filter(entry -> entry.getKey().kind() == Topic.Kind.BROKEN)
        .map(entry -> entry.getValue())
        .toList();
  }
}
