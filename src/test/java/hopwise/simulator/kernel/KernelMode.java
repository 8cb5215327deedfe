package hopwise.simulator.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;

/**
 * What {@code -Dkernel=} says: {@code auto} skips the tests where this machine cannot play cases,
 * {@code required} lets them fail there.
 */
final class KernelMode {
  private KernelMode() {}

  /** Ends the test here if cases cannot be played. */
  static void demand() {
    var lacking = Machine.lacks();
    if (lacking.isEmpty()) {
      return;
    }
    if (System.getProperty("kernel", "auto").equals("required")) {
      assertEquals(List.of(), lacking, "lacking on this machine");
    }
    System.err.println("SKIPPED: no comparison with a real kernel, lacking " + lacking);
    assumeTrue(false, "lacking " + lacking);
  }
}
