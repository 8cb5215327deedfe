package hopwise.store;

import static hopwise.store.Samples.NOW;
import static hopwise.store.Samples.ONE;
import static hopwise.store.Samples.TWO;
import static hopwise.store.Samples.chosen;
import static hopwise.store.Samples.later;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.quiz.ItemVersion;
import hopwise.quiz.Response;
import hopwise.study.Attempt;
import hopwise.study.Attempt.Scope;
import hopwise.study.Score;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AttemptsTest {
  @TempDir Path directory;
  private Database database;
  private Attempts attempts;
  private String ann;
  private String bob;

  @BeforeEach
  void open() {
    database = Samples.open(directory);
    attempts = new Attempts(database, Samples.IDS, Samples::item);
    var learners = new Learners(database, Samples.IDS);
    ann = learners.create("ann", NOW).id();
    bob = learners.create("bob", NOW).id();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private Attempt start(String learner, String previous) {
    return attempts.start(
        learner, "bank", Scope.ALL, Samples.asked("bank", TWO, ONE), 7, previous, NOW);
  }

  private Attempt submit(Attempt attempt) {
    return attempts.submit(attempt.id(), attempt.learner(), Map.of(), later(60)).orElseThrow();
  }

  private static Attempt.Entry unanswered(ItemVersion version) {
    return new Attempt.Entry(
        "bank", version.item().id(), 1, version.hash(), null, null, null, null, null);
  }

  @Test
  void anAttemptHoldsItsItemsInOrderAsTheyWere() {
    var attempt = start(ann, "");
    assertEquals(
        new Attempt(
            attempt.id(),
            ann,
            "bank",
            Scope.ALL,
            7,
            NOW,
            null,
            List.of(unanswered(TWO), unanswered(ONE))),
        attempt);
    assertEquals(Optional.of(attempt), attempts.find(attempt.id(), ann));
    assertEquals(Optional.of(attempt), attempts.open(ann, "bank"));
    assertEquals(Optional.of(attempt), attempts.latest(ann, "bank"));
    assertEquals(List.of(attempt), attempts.all(ann));
    assertEquals(Optional.of(ONE.content()), attempts.content(ONE.hash()));
    assertEquals(Optional.of(ONE.item()), attempts.item(ONE.hash()));
    assertEquals(Optional.empty(), attempts.content("unknown"));
    assertEquals(Optional.empty(), attempts.item("unknown"));
  }

  @Test
  void startingAgainLeadsToTheOpenAttemptWhateverWasSeen() {
    var first = start(ann, "");
    assertEquals(first, start(ann, ""));
    assertEquals(first, start(ann, first.id()));
    assertEquals(first, start(ann, "forged"));
  }

  @Test
  void aNewAttemptNeedsThatTheLatestWasSeen() {
    var first = submit(start(ann, ""));
    assertEquals(first, start(ann, ""));
    var second = submit(start(ann, first.id()));
    assertNotEquals(first.id(), second.id());
    assertEquals(second, start(ann, first.id()));
    assertEquals(Optional.of(second), attempts.latest(ann, "bank"));
    assertEquals(Optional.empty(), attempts.open(ann, "bank"));
    assertEquals(List.of(first, second), attempts.all(ann));
  }

  @Test
  void learnersAndBanksDoNotMeet() {
    var anns = start(ann, "");
    assertNotEquals(anns.id(), start(bob, "").id());
    var other =
        attempts.start(ann, "other", Scope.MISSED, Samples.asked("other", ONE), -1, "", NOW);
    assertEquals(Scope.MISSED, other.scope());
    assertEquals(-1, other.seed());
    assertEquals(Optional.of(anns), attempts.open(ann, "bank"));
  }

  @Test
  void anAttemptNeedsItems() {
    assertThrows(
        IllegalArgumentException.class,
        () -> attempts.start(ann, "bank", Scope.ALL, List.of(), 7, "", NOW));
  }

  @Test
  void doubleClicksMakeOneAttempt() throws Exception {
    var seen = new HashSet<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> click = () -> start(ann, "").id();
      for (var id : threads.invokeAll(Collections.nCopies(50, click))) {
        seen.add(id.get());
      }
    }
    assertEquals(1, seen.size());
  }

  @Test
  void theLastAnswerCounts() {
    var attempt = start(ann, "");
    for (var options : List.of(List.of("a"), List.of("a", "c"))) {
      var response = chosen(options.toArray(String[]::new));
      assertEquals(
          AnswerOutcome.SAVED, attempts.answer(attempt.id(), ann, "two", response, later(5)));
    }
    var entry = attempts.find(attempt.id(), ann).orElseThrow().entry("two").orElseThrow();
    assertEquals(chosen("a", "c"), entry.response());
    assertEquals(later(5), entry.answered());
    assertEquals(AnswerOutcome.SAVED, attempts.answer(attempt.id(), ann, "two", null, later(6)));
    assertEquals(Optional.of(attempt), attempts.find(attempt.id(), ann));
  }

  @Test
  void anAnswerThatHasNoPlaceSaysWhy() {
    var attempt = start(ann, "");
    var id = attempt.id();
    assertEquals(AnswerOutcome.UNKNOWN, attempts.answer("none", ann, "one", chosen("a"), NOW));
    assertEquals(AnswerOutcome.UNKNOWN, attempts.answer(id, bob, "one", chosen("a"), NOW));
    assertEquals(AnswerOutcome.UNKNOWN, attempts.answer(id, ann, "none", chosen("a"), NOW));
    var submitted = submit(attempt);
    assertEquals(
        AnswerOutcome.ALREADY_SUBMITTED, attempts.answer(id, ann, "one", chosen("a"), NOW));
    assertEquals(AnswerOutcome.UNKNOWN, attempts.answer(id, bob, "one", chosen("a"), NOW));
    assertEquals(AnswerOutcome.UNKNOWN, attempts.answer(id, ann, "none", chosen("a"), NOW));
    assertEquals(Optional.of(submitted), attempts.find(id, ann));
  }

  static Stream<Arguments> submissions() {
    return Stream.of(
        Arguments.of(Map.of(), Map.of(), new Score(0, 3)),
        Arguments.of(Map.of("one", chosen("a")), Map.of(), new Score(1, 3)),
        Arguments.of(Map.of("one", chosen("b")), Map.of("one", chosen("a")), new Score(1, 3)),
        Arguments.of(
            Map.of("one", chosen("a"), "two", chosen("a", "d")), Map.of(), new Score(2, 3)),
        Arguments.of(
            Map.of("one", chosen("a")), Collections.singletonMap("one", null), new Score(0, 3)),
        Arguments.of(
            Map.of(), Map.of("one", chosen("a"), "two", chosen("b", "a")), new Score(3, 3)),
        Arguments.of(Map.of(), Map.of("unknown", chosen("a")), new Score(0, 3)));
  }

  @ParameterizedTest
  @MethodSource("submissions")
  void submittingSavesTheLastAnswersAndGrades(
      Map<String, Response> before, Map<String, @Nullable Response> last, Score score) {
    var attempt = start(ann, "");
    before.forEach((item, response) -> attempts.answer(attempt.id(), ann, item, response, NOW));
    var submitted = attempts.submit(attempt.id(), ann, last, later(9)).orElseThrow();
    assertEquals(score, submitted.score());
    assertEquals(later(9), submitted.submitted());
    assertTrue(submitted.entries().stream().allMatch(e -> e.hash().equals(e.gradedHash())));
    assertEquals(Optional.of(submitted), attempts.find(attempt.id(), ann));
  }

  @Test
  void submittingAgainChangesNothing() {
    var attempt = start(ann, "");
    var first = attempts.submit(attempt.id(), ann, Map.of("one", chosen("b")), later(1));
    assertEquals(first, attempts.submit(attempt.id(), ann, Map.of("one", chosen("a")), later(2)));
    assertEquals(first, attempts.find(attempt.id(), ann));
  }

  @Test
  void anotherLearnersAttemptIsUnknown() {
    var attempt = start(ann, "");
    assertEquals(Optional.empty(), attempts.find(attempt.id(), bob));
    assertEquals(
        Optional.empty(), attempts.submit(attempt.id(), bob, Map.of("one", chosen("a")), later(1)));
    assertEquals(Optional.of(attempt), attempts.find(attempt.id(), ann));
  }
}
