package hopwise.simulator.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.source.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walkthroughs of the source documents, from first to last command. */
class WalkthroughTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "empty-subscription | walkthrough.sh | 3    MASQUERADE  all  --  0.0.0.0/0          "
            + " !10.100.0.0/16        /* kubenet: SNAT for outbound traffic from cluster */"
            + " ADDRTYPE match dst-type !LOCAL",
        "kubenet-paper      | paper.sh       | --non-masquerade-cidr=10.244.0.0/16"
      })
  void everyCommandSucceeds(String scenario, String script, String seen) throws IOException {
    var lab =
        Lab.begin(
            Library.of(Path.of("content"), Path.of("quizzes"))
                .scenarios()
                .read(scenario)
                .scenario()
                .orElseThrow());
    var failed = new ArrayList<String>();
    var screen = new StringBuilder();
    for (var command : commands(Path.of("src/test/resources/simulator/lab", script))) {
      var ran = assertInstanceOf(Lab.Reply.Ran.class, lab.type(command));
      lab = ran.lab();
      screen.append(ran.printed());
      if (ran.status() != 0) {
        failed.add(command + ": " + ran.printed());
      }
    }
    assertEquals(List.of(), failed);
    assertTrue(screen.indexOf(seen) >= 0, screen.toString());
  }

  private static List<String> commands(Path script) throws IOException {
    var commands = new ArrayList<String>();
    var command = new StringBuilder();
    for (var line : Files.readAllLines(script)) {
      command.append(command.isEmpty() ? "" : "\n").append(line);
      if (Lab.isComplete(command.toString())) {
        commands.add(command.toString());
        command.setLength(0);
      }
    }
    return commands;
  }
}
