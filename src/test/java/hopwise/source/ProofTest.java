package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of a computed item whose draw {@code n} is 1 in one of forty cases, else 0. */
class ProofTest {
  private static final String MOSTLY_0 = "0, ".repeat(39) + "1";
  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({
    "{{9 + n}},     5,   ''",
    "{{9 + n}},     100, ''",
    "{{9 + n}},     200, ''",
    "{{9 + 0 * n}}, 5,   ''",
    "{{9 + 0 * n}}, 99,  ''",
    "{{9 + 0 * n}}, 100, mistake-is-key",
    "{{9 + 0 * n}}, 200, mistake-is-key",
    "{{other}},     5,   unknown-name",
  })
  void whatIsRareIsNoDefectOfFewSeeds(String value, int seeds, String rules) throws IOException {
    var course = SmallCourse.in(root);
    course.write(
        SmallCourse.BANK,
        Files.readString(root.resolve(SmallCourse.BANK))
            + """
              - id: rare
                type: number
                objective: counting
                given:
                  n: {of: [%s]}
                stem: How many, but for {{n}}?
                key: 9
                mistakes:
                  - {id: other, value: "%s", reason: Wrong.}
                explanation: Nine.
                read: one.md#the-rest
            """
                .formatted(MOSTLY_0, value));
    var said =
        course.library().prove(seeds).diagnostics().stream()
            .map(Diagnostic::rule)
            .distinct()
            .toList();
    assertEquals(rules, String.join(" ", said));
  }
}
