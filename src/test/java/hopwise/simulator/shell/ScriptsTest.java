package hopwise.simulator.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plays the scripts of the resource files on the simulated machine, and on a real one where there
 * is one. {@code -Drecord=true} writes what the real one prints; the scripts in {@code ours} are of
 * what only the simulator says.
 */
@ResourceLock("kernel")
class ScriptsTest {
  private static final Path SCRIPTS = Path.of("src/test/resources/simulator/shell");
  private static final boolean RECORD = Boolean.getBoolean("record");

  static List<Path> real() throws IOException {
    return files("real");
  }

  static List<Path> ours() throws IOException {
    return files("ours");
  }

  private static List<Path> files(String directory) throws IOException {
    try (var files = Files.list(SCRIPTS.resolve(directory))) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("real")
  void theRealMachinePrintsTheSame(Path file) throws Exception {
    RealTools.demand(RealShell.isThere());
    compare(file, Played.text(RealShell.play(Played.commands(Files.readString(file)))));
  }

  @ParameterizedTest
  @MethodSource("real")
  void theSimulatedMachinePrintsTheSame(Path file) throws Exception {
    var script = Files.readString(file);
    assertEquals(script, Played.text(SimulatedShell.play(Played.commands(script))));
  }

  @ParameterizedTest
  @MethodSource("ours")
  void theSimulatorSaysWhatItCannotDo(Path file) throws Exception {
    compare(file, Played.text(SimulatedShell.play(Played.commands(Files.readString(file)))));
  }

  private static void compare(Path file, String played) throws IOException {
    if (RECORD) {
      Files.writeString(file, played);
    }
    assertEquals(Files.readString(file), played);
  }
}
