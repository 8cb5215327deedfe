package hopwise.simulator.shell.ip;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.shell.RealTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the scripts of the resource files on the simulated machine, and on a real one where there
 * is one. {@code mvn test -Dtest=ScriptsTest -Drecord=true} writes what the real one prints.
 */
@ResourceLock("kernel")
class ScriptsTest {
  private static final Path SCRIPTS = Path.of("src/test/resources/simulator/shell/ip");
  private static final boolean RECORD = Boolean.getBoolean("record");

  static List<Path> scripts() throws IOException {
    try (var files = Files.list(SCRIPTS)) {
      return files.filter(file -> !file.endsWith("ours.txt")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void theRealMachinePrintsTheSame(Path file) throws Exception {
    RealTools.demand(RealMachine.isThere());
    var script = Files.readString(file);
    var played = Played.text(RealMachine.play(Played.commands(script)));
    if (RECORD) {
      Files.writeString(file, played);
    } else {
      assertEquals(script, played);
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void theSimulatedMachinePrintsTheSame(Path file) throws Exception {
    var script = Files.readString(file);
    assertEquals(script, Played.text(SimulatedMachine.play(Played.commands(script))));
  }
}
