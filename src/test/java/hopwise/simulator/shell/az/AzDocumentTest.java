package hopwise.simulator.shell.az;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.shell.tree.az.AzVerb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of verbs in docs/simulator.md is the program's. */
class AzDocumentTest {
  private static final Pattern ROW = Pattern.compile("\\| (?:`([a-z -]+)` )?\\| ([a-z -]+) \\|");

  @Test
  void theTableHasAllVerbs() throws IOException {
    var page = Files.readString(Path.of("docs/simulator.md"));
    var section = page.substring(page.indexOf("## Azure CLI"), page.indexOf("What differs"));
    var written =
        ROW.matcher(section)
            .results()
            .collect(
                Collectors.toMap(
                    AzDocumentTest::group,
                    row -> row.group(2),
                    (first, second) -> first + second,
                    LinkedHashMap::new));
    var simulated =
        AzProgram.verbs().stream()
            .collect(
                Collectors.groupingBy(
                    AzDocumentTest::group,
                    LinkedHashMap::new,
                    Collectors.mapping(verb -> verb.path().getLast(), Collectors.joining(" "))));
    assertEquals(simulated, written);
  }

  @Test
  void noRealVerbIsBothSimulatedAndNot() {
    var both =
        AzProgram.verbs().stream()
            .map(verb -> String.join(" ", verb.path()))
            .filter(Elsewhere.paths()::contains)
            .toList();
    assertTrue(both.isEmpty(), both::toString);
  }

  private static String group(MatchResult row) {
    return row.group(1) == null ? "" : row.group(1);
  }

  private static String group(AzVerb<Told> verb) {
    return String.join(" ", verb.path().subList(0, verb.path().size() - 1));
  }
}
