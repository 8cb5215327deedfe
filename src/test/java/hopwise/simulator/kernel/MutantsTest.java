package hopwise.simulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The comparison with the kernel finds bugs: twelve are put in, each is found. */
@ResourceLock("kernel")
class MutantsTest {
  private static final long FIRST = 3_000;
  private static final int CASES = 48;

  private static List<KernelCase> cases = List.of();
  private static List<Observation> kernel = List.of();

  static List<Mutant> mutants() {
    return Mutant.all();
  }

  @BeforeAll
  static void playOnce() {
    KernelMode.demand();
    cases = LongStream.range(FIRST, FIRST + CASES).mapToObj(CaseGenerator::generate).toList();
    try (var subject = new KernelSubject(16)) {
      kernel = subject.observe(cases);
    }
  }

  @AfterAll
  static void soundSimulatorAgrees() {
    assertEquals(kernel, new SimulatorSubject().observe(cases), "no bug, no difference");
  }

  @ParameterizedTest
  @MethodSource("mutants")
  void isFound(Mutant mutant, @TempDir Path directory) {
    var simulator = new SimulatorSubject(MutantLoader.walking(mutant, directory));
    assertNotEquals(kernel, simulator.observe(cases));
  }
}
