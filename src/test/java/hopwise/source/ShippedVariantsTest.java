package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The proof of the questions that are shipped. */
class ShippedVariantsTest {
  private static final int SEEDS = 200;
  private static final long BUDGET_SECONDS = 20;

  /** By the processor's time, which does not depend on what else the machine does. */
  @Test
  void everyComputedItemIsGoodForTwoHundredSeeds() {
    var library = Library.of(Path.of("content"), Path.of("quizzes"));
    var clock = ManagementFactory.getThreadMXBean();
    long begun = clock.getCurrentThreadCpuTime();
    var edition = library.proveItems(SEEDS);
    long seconds = (clock.getCurrentThreadCpuTime() - begun) / 1_000_000_000;
    assertEquals(List.of(), edition.diagnostics());
    assertTrue(seconds <= BUDGET_SECONDS, "the proof took " + seconds + " s");
  }
}
