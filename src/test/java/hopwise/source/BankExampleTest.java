package hopwise.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The items that docs/authoring.md shows. */
class BankExampleTest {
  @TempDir Path quizzes;

  @ParameterizedTest
  @ValueSource(strings = {"  # choice: options", "  # command, by its meaning"})
  void areClean(String beginning) throws Exception {
    var manual = Files.readString(Path.of("docs/authoring.md"));
    var block =
        Pattern.compile(
                "```yaml\n((?:title: [^\n]*\nitems:\n)?" + beginning + ".*?)```", Pattern.DOTALL)
            .matcher(manual);
    if (!block.find()) {
      throw new AssertionError("no example begins with " + beginning);
    }
    var example = block.group(1);
    Files.writeString(
        quizzes.resolve("example.yaml"),
        example.startsWith("title:") ? example : "title: Example\nitems:\n" + example);
    var found =
        Library.of(Path.of("content"), quizzes).read().diagnostics().stream()
            .filter(diagnostic -> diagnostic.path().endsWith("example.yaml"))
            .toList();
    assertEquals(List.of(), found);
  }
}
