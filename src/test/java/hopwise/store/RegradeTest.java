package hopwise.store;

import static hopwise.store.Samples.NOW;
import static hopwise.store.Samples.ONE;
import static hopwise.store.Samples.TWO;
import static hopwise.store.Samples.chosen;
import static hopwise.store.Samples.version;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.quiz.Bank;
import hopwise.quiz.BankItem;
import hopwise.quiz.ItemVersion;
import hopwise.quiz.Variant;
import hopwise.study.Attempt;
import hopwise.study.Attempt.Scope;
import hopwise.study.Score;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegradeTest {
  @TempDir Path directory;
  private Database database;
  private Attempts attempts;
  private Regrade regrade;
  private Attempt attempt;

  /** One attempt: the choice of one answered a (right), of two a and c (half right). */
  @BeforeEach
  void open() {
    database = Samples.open(directory);
    attempts = new Attempts(database, Samples.IDS, Samples::item);
    regrade = new Regrade(database);
    var ann = new Learners(database, Samples.IDS).create("ann", NOW).id();
    var started =
        attempts.start(ann, "bank", Scope.ALL, Samples.asked("bank", ONE, TWO), 7, "", NOW);
    attempt =
        attempts
            .submit(started.id(), ann, Map.of("one", chosen("a"), "two", chosen("a", "c")), NOW)
            .orElseThrow();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Map<String, Bank> banks(ItemVersion... versions) {
    return Map.of(
        "bank", new Bank("bank", "Bank", Stream.of(versions).map(RegradeTest::fixed).toList()));
  }

  private Attempt stored() {
    return attempts.find(attempt.id(), attempt.learner()).orElseThrow();
  }

  private static String line(Regrade.Row row) {
    return row.item()
        + " "
        + row.before().points()
        + "/"
        + row.before().possible()
        + " "
        + switch (row) {
          case Regrade.Row.Graded graded ->
              graded.after().points() + "/" + graded.after().possible();
          case Regrade.Row.Gone gone -> gone.reason();
        };
  }

  static Stream<Arguments> edits() {
    return Stream.of(
        Arguments.of("nothing changed", banks(ONE, TWO), List.of(), new Score(2, 3)),
        Arguments.of(
            "order in the bank does not matter", banks(TWO, ONE), List.of(), new Score(2, 3)),
        Arguments.of(
            "another key",
            banks(version("one:b:a,c"), TWO),
            List.of("one 1/1 0/1"),
            new Score(1, 3)),
        Arguments.of(
            "same points",
            banks(version("one:a:c,b"), TWO),
            List.of("one 1/1 1/1"),
            new Score(2, 3)),
        Arguments.of(
            "more keys",
            banks(ONE, version("two:a,b,c:d")),
            List.of("two 1/2 2/3"),
            new Score(3, 4)),
        Arguments.of(
            "an option is gone",
            banks(version("one:b:c"), TWO),
            List.of("one 1/1 This question has no option “a”."),
            new Score(2, 3)),
        Arguments.of(
            "an item is gone",
            banks(ONE),
            List.of("two 1/2 The question is gone."),
            new Score(2, 3)),
        Arguments.of(
            "the bank is gone",
            Map.of(),
            List.of("one 1/1 The question is gone.", "two 1/2 The question is gone."),
            new Score(2, 3)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("edits")
  void regradesWhatChanged(String edit, Map<String, Bank> banks, List<String> lines, Score after) {
    assertEquals(lines, regrade.report(banks).stream().map(RegradeTest::line).toList());
    assertEquals(attempt, stored());
    assertEquals(lines, regrade.apply(banks).stream().map(RegradeTest::line).toList());
    assertEquals(after, stored().score());
    assertEquals(
        lines.stream().filter(line -> line.endsWith(".")).toList(),
        regrade.report(banks).stream().map(RegradeTest::line).toList());
  }

  @Test
  void aRegradedEntryNamesTheVersionThatGaveItsPoints() {
    var corrected = version("one:b:a,c");
    regrade.apply(banks(corrected, TWO));
    var entry = stored().entry("one").orElseThrow();
    assertEquals(ONE.hash(), entry.hash());
    assertEquals(corrected.hash(), entry.gradedHash());
    assertEquals(chosen("a"), entry.response());
    assertEquals(Optional.of(corrected.content()), attempts.content(corrected.hash()));
  }

  @Test
  void anOpenAttemptIsLeftAlone() {
    var open =
        attempts.start(
            attempt.learner(), "other", Scope.ALL, Samples.asked("other", ONE), 7, "", NOW);
    attempts.answer(open.id(), open.learner(), "one", chosen("a"), NOW);
    assertEquals(List.of(), regrade.report(banks(ONE, TWO)));
  }

  @Test
  void anUnansweredItemIsRegradedToo() {
    var second =
        attempts.start(
            attempt.learner(), "bank", Scope.ALL, Samples.asked("bank", ONE), 7, attempt.id(), NOW);
    attempts.submit(second.id(), second.learner(), Map.of(), NOW);
    assertEquals(
        List.of("one 0/1 0/2", "one 1/1 1/2"),
        regrade.report(banks(version("one:a,b:c"), TWO)).stream()
            .map(RegradeTest::line)
            .sorted()
            .toList());
  }

  /** A computed item is graded again by the variant that was asked, not by another. */
  @Test
  void aVariantIsRegradedByItsOwnSeed() {
    var drawn =
        new BankItem.Computed("drawn", "", "choice", seed -> version("drawn:k" + seed + ":x"));
    var asked = List.of(new Variant("bank", 5, drawn.version(5)));
    var started = attempts.start(attempt.learner(), "bank", Scope.ALL, asked, 7, attempt.id(), NOW);
    attempts.submit(started.id(), started.learner(), Map.of("drawn", chosen("k5")), NOW);
    var same = Map.of("bank", new Bank("bank", "Bank", List.of(fixed(ONE), fixed(TWO), drawn)));
    assertEquals(List.of(), regrade.report(same));
    var edited =
        new BankItem.Computed("drawn", "", "choice", seed -> version("drawn:k" + seed + ",x:y"));
    var now = Map.of("bank", new Bank("bank", "Bank", List.of(fixed(ONE), fixed(TWO), edited)));
    assertEquals(
        List.of("drawn 1/1 1/2"), regrade.report(now).stream().map(RegradeTest::line).toList());
  }

  private static BankItem fixed(ItemVersion version) {
    return new BankItem.Fixed(version);
  }
}
