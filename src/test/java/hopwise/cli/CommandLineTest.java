package hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "nonsense, Unmatched argument at index 0: 'nonsense'",
    "--prot 7070, 'Unknown options: ''--prot'', ''7070'''",
    "serve --port x, Invalid value for option '--port': not a number: x",
    "serve --port 70000, 'Invalid value for option ''--port'': a port is 0 to 65535, not 70000'",
    "lint --content none, Invalid value for option '--content': there is no directory none",
    "new, Missing required subcommand",
    "new chapter, Missing required parameter: 'SLUG'",
    "new item bank, Missing required parameter: 'ID'"
  })
  void badUsageIsOneLineAndStatusTwo(String line, String message) {
    assertEquals(2, run(line.split(" ")));
    assertEquals("hopwise: " + message + System.lineSeparator(), err.toString());
    assertEquals("", out.toString());
  }

  @Test
  void lintIsSilentWhereNothingIsWrong() {
    assertEquals(0, run("lint"));
    assertEquals("", out.toString() + err);
  }

  @Test
  void lintPrintsWhatItFindsAndEndsWithStatusOne(@TempDir Path root) throws Exception {
    var content = Files.createDirectory(root.resolve("content"));
    Files.writeString(content.resolve("course.yaml"), "title: x: y\n");
    Files.writeString(content.resolve("objectives.yaml"), "objectives: []\n");
    Files.writeString(content.resolve("glossary.yaml"), "terms: []\n");
    assertEquals(1, run("lint", "--content", content.toString(), "--quizzes", root.toString()));
    assertEquals(
        content
            + "/course.yaml:1:9: error: a “:” is not expected here; put quotes around a text that"
            + " contains “: ” [yaml-syntax]"
            + System.lineSeparator(),
        out.toString());
  }

  @Test
  void whatCannotBeBegunIsOneLineAndStatusOne() {
    assertEquals(1, run("new", "chapter", "Not This"));
    assertEquals(
        "hopwise: “Not This” is no name: lower-case words with hyphens, please"
            + System.lineSeparator(),
        err.toString());
  }

  @ParameterizedTest
  @CsvSource({"--help, lint", "lint --help, --quizzes", "new item -h, BANK", "serve --help, 7070"})
  void helpIsThere(String line, String word) {
    assertEquals(0, run(line.split(" ")));
    assertTrue(out.toString().contains(word), out.toString());
  }

  private int run(String... arguments) {
    return new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true))
        .run(arguments);
  }
}
