package hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.source.Library;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExchangeCommandsTest {
  private static final String GOOD =
      """
      $CATEGORY: hopwise/one/addresses

      ::pick::Which?{=a#yes ~b#no ~c#no####So.}

      ::why::Why?{}
      """;

  @TempDir Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copyTheCourse() throws IOException {
    copy(Path.of("src/test/resources/course"), root);
  }

  @Test
  void addsToABankAndLeavesItsCommentsAlone() throws IOException {
    var bank = root.resolve("quizzes/first.yaml");
    var before = "# Mine.\n" + Files.readString(bank);
    Files.writeString(bank, before);
    assertEquals(0, run("import", "gift", file(GOOD), "--into", "first"), err::toString);
    assertEquals(
        """
        FILE:5:1: left out: an essay has no key by which it can be graded
        ROOT/quizzes/first.yaml has 1 new items, from 2 questions; lint says what they still need
        """,
        shown(out));
    assertTrue(Files.readString(bank).startsWith(before.stripTrailing()));
    var edition = Library.of(root.resolve("content"), root.resolve("quizzes")).read();
    assertEquals(List.of(), edition.diagnostics());
    assertEquals("pick", edition.bank("first").orElseThrow().items().getLast().id());
    assertEquals(0, run("export", "gift", "first"));
    assertTrue(out.toString().contains("::pick::[markdown]Which?{"), out::toString);
    assertEquals(1, run("import", "gift", file(GOOD), "--into", "first"));
    assertTrue(shown(out).contains("FILE:3:1: left out: the bank has an item “pick” already"));
  }

  @Test
  void makesABankAndLintNamesWhatIsMissing() throws IOException {
    assertEquals(0, run("import", "gift", file("A{=a ~b ~c}"), "--into", "new-bank"));
    var edition = Library.of(root.resolve("content"), root.resolve("quizzes")).read();
    var rules = edition.diagnostics().stream().map(problem -> problem.rule()).distinct().toList();
    assertEquals(List.of("unknown-objective", "no-reason", "no-explanation", "dead-link"), rules);
  }

  @Test
  void allThatACourseCanSayIsLintClean() throws IOException {
    assertEquals(
        0,
        run(
            "import",
            "gift",
            file("A{=a#r ~b#r ~c#r####e}"),
            "--into",
            "new-bank",
            "--objective",
            "addresses",
            "--read",
            "first.md"));
    assertEquals(
        List.of(),
        Library.of(root.resolve("content"), root.resolve("quizzes")).read().diagnostics());
  }

  static Stream<Case> bad() {
    var open = "this “{” is not closed before the next blank line";
    return Stream.of(
        new Case("", "hopwise: FILE has no question that could be added"),
        new Case("A {", "FILE:1:3: error: " + open),
        new Case("A {}", "hopwise: FILE has no question that could be added"),
        new Case("A\0", "FILE:1:2: error: a control character, U+0000, stands here"),
        new Case("A\n\n{{{{", "FILE:3:1: error: " + open),
        new Case(
            "A{T}\n\n".repeat(5_001), "FILE:10001:1: error: the file has more than 5000 questions"),
        new Case(
            "x".repeat(50_000_000),
            "FILE:1:1: error: the file has 50000000 bytes, more than 2000000 [too-large]"),
        new Case(
            "A {\n\n".repeat(22),
            "FILE:1:3: error: " + open,
            "…",
            "hopwise: and 2 more such errors"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void aBadFileIsOneLineAndNothingIsWritten(Case bad) throws IOException {
    assertEquals(1, run("import", "gift", file(bad.text()), "--into", "new-bank"));
    var lines = shown(err).lines().toList();
    assertEquals(bad.lines().getFirst(), lines.getFirst());
    assertEquals(bad.lines().getLast(), lines.getLast());
    assertEquals(bad.lines().size() == 1 ? 1 : 21, lines.size());
    assertFalse(Files.exists(root.resolve("quizzes/new-bank.yaml")));
  }

  @Test
  void anotherEncodingIsAnError() throws IOException {
    var file = root.resolve("x.gift");
    Files.write(file, "A{T}\n\nf\u00fcr{T}".getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(1, run("import", "gift", file.toString(), "--into", "new-bank"));
    assertEquals(
        "FILE:3:2: error: this is not UTF-8; save the file in that encoding [encoding]\n",
        shown(err));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "import gift none.gift --into one|1|hopwise: there is no file none.gift",
        "import gift x --into Not_this|1|hopwise: “Not_this” is no name of a bank: lower-case words"
            + " with hyphens",
        "import gift x|2|hopwise: Missing required option: '--into=BANK'",
        "import|2|hopwise: Missing required subcommand",
        "export gift|2|hopwise: Missing required parameter: 'BANK'",
        "export gift none|1|hopwise: there is no bank “none” without errors; there are firm, first,"
            + " networks, second",
        "export anki none|1|hopwise: there is no bank “none” without errors; there are firm, first,"
            + " networks, second"
      })
  void badUsageIsOneLine(String line, int status, String message) {
    assertEquals(status, run(line.split(" ")));
    assertEquals(message + "\n", shown(err));
    assertEquals("", out.toString());
  }

  @Test
  void whatGiftCannotHoldIsSaidOnTheSide() {
    assertEquals(0, run("export", "gift", "first"));
    assertTrue(
        shown(err)
            .contains(
                "first/in-order: left out: GIFT has no questions with entries to bring in"
                    + " order\n"));
    assertFalse(out.toString().contains("in-order"));
  }

  @Test
  void cardsOfTheChapterAndItsBank() {
    assertEquals(0, run("export", "anki", "first"));
    var lines = out.toString().lines().filter(line -> !line.startsWith("#")).toList();
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("hopwise/first/recall/")), lines::toString);
    assertTrue(lines.stream().anyMatch(line -> line.startsWith("hopwise/first/in-order\t")));
    assertEquals("", err.toString());
  }

  record Case(String text, List<String> lines) {
    Case(String text, String... lines) {
      this(text, List.of(lines));
    }

    @Override
    public String toString() {
      return lines.toString();
    }
  }

  private String file(String text) throws IOException {
    return Files.writeString(root.resolve("x.gift"), text).toString();
  }

  private String shown(StringWriter text) {
    return text.toString()
        .replace(root.resolve("x.gift").toString(), "FILE")
        .replace(root.toString(), "ROOT")
        .replace(System.lineSeparator(), "\n");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    var all =
        Stream.concat(
                Arrays.stream(arguments),
                arguments.length < 3
                    ? Stream.of()
                    : Stream.of(
                        "--content=" + root.resolve("content"),
                        "--quizzes=" + root.resolve("quizzes")))
            .toArray(String[]::new);
    return new CommandLineInterface(new PrintWriter(out, true), new PrintWriter(err, true))
        .run(all);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
