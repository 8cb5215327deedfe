package hopwise.simulator.shell.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.shell.RealTools;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Random commands print the same on the simulated machine and on a real one. {@code -Dscripts=300}
 * plays as many as asked.
 */
@ResourceLock("kernel")
class RandomScriptsTest {
  private static final int SCRIPTS = Integer.getInteger("scripts", 12);

  @Test
  void printTheSame() throws Exception {
    RealTools.demand(RealMachine.isThere());
    for (long seed = 1; seed <= SCRIPTS; seed++) {
      var commands = RandomScript.of(seed, 40);
      assertEquals(
          settled(RealMachine.play(commands)),
          settled(SimulatedMachine.play(commands)),
          "seed " + seed);
    }
  }

  private static String settled(List<Played> all) {
    return Played.text(all.stream().map(Played::settled).toList());
  }
}
