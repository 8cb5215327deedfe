package hopwise.store;

import static hopwise.store.Samples.NOW;
import static hopwise.store.Samples.ONE;
import static hopwise.store.Samples.TWO;
import static hopwise.store.Samples.chosen;
import static hopwise.store.Samples.later;
import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.study.Attempt.Scope;
import hopwise.study.fsrs.Memory;
import hopwise.study.fsrs.Rating;
import hopwise.study.fsrs.Schedule;
import hopwise.study.fsrs.Schedule.State;
import hopwise.study.review.CardKey;
import hopwise.study.review.CardKey.Kind;
import hopwise.study.review.Kept;
import hopwise.study.review.Limits;
import hopwise.study.review.Met;
import hopwise.study.review.Rated;
import hopwise.study.review.ReviewCard;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewsTest {
  private static final CardKey CARD = new CardKey(Kind.RECALL, "kubenet", "card");
  private static final CardKey ITEM = new CardKey(Kind.ITEM, "bank", "one");
  private static final Rated.Answer ANSWER = new Rated.Answer("seed=3&one=a", 1, 2);
  private static final String TIME = "2026-11-20T12:00:00.123Z";

  /** What {@link #keepOne} leaves in an export. */
  static final Map<String, Object> EXPORTED =
      Map.of(
          "newADay",
          3,
          "allADay",
          9,
          "cards",
          List.of(
              Map.ofEntries(
                  Map.entry("kind", "item"),
                  Map.entry("of", "bank"),
                  Map.entry("card", "one"),
                  Map.entry("state", "learning"),
                  Map.entry("step", 1),
                  Map.entry("stability", 2.5),
                  Map.entry("difficulty", 5.5),
                  Map.entry("due", TIME),
                  Map.entry("lastRated", TIME),
                  Map.entry("timesRated", 1),
                  Map.entry("timesForgotten", 0))),
          "ratings",
          List.of(
              Map.of(
                  "kind",
                  "item",
                  "of",
                  "bank",
                  "card",
                  "one",
                  "rating",
                  "hard",
                  "rated",
                  TIME,
                  "answer",
                  "seed=3&one=a",
                  "points",
                  1,
                  "possible",
                  2,
                  "before",
                  Map.of("state", "new", "timesRated", 0, "timesForgotten", 0))));

  @TempDir Path directory;
  private Database database;
  private Reviews reviews;
  private String ann;

  @BeforeEach
  void open() {
    database = Samples.open(directory);
    reviews = new Reviews(database);
    ann = new Learners(database, Samples.IDS).create("ann", NOW).id();
  }

  @AfterEach
  void close() {
    database.close();
  }

  static void keepOne(Database database, String learner) {
    var reviews = new Reviews(database);
    reviews.limit(learner, new Limits(3, 9));
    reviews.rate(learner, ITEM, 0, Rating.HARD, ANSWER, before -> after(1, NOW), NOW);
  }

  private static Schedule after(int reps, Instant when) {
    return new Schedule(State.LEARNING, reps, new Memory(2.5, 5.5), when, when, reps, 0);
  }

  @Test
  void aRatingIsKeptWithWhatWasBefore() {
    assertEquals(Kept.NOTHING, reviews.of(ann, NOW));
    var first = reviews.rate(ann, CARD, 0, Rating.GOOD, null, was -> after(1, NOW), NOW);
    var second =
        reviews.rate(ann, CARD, 1, Rating.AGAIN, null, was -> after(2, later(9)), later(9));
    var one = new Rated(1, CARD, Rating.GOOD, NOW, Schedule.fresh(NOW), null);
    var two = new Rated(2, CARD, Rating.AGAIN, later(9), after(1, NOW), null);
    assertEquals(Optional.of(one), first);
    assertEquals(Optional.of(two), second);
    assertEquals(List.of(one, two), reviews.log(ann));
    var kept = reviews.of(ann, later(9));
    assertEquals(List.of(new ReviewCard(CARD, after(2, later(9)))), kept.cards());
    assertEquals(List.of(one, two), kept.today());
    assertEquals(two, kept.last());
    var tomorrow = reviews.of(ann, later(24 * 3600));
    assertEquals(List.of(), tomorrow.today());
    assertEquals(two, tomorrow.last());
  }

  @Test
  void aRatingOfWhatWasRatedSinceChangesNothing() {
    reviews.rate(ann, CARD, 0, Rating.GOOD, null, was -> after(1, NOW), NOW);
    var kept = reviews.of(ann, NOW);
    for (int seen : new int[] {0, 2, -1}) {
      assertEquals(
          Optional.empty(),
          reviews.rate(ann, CARD, seen, Rating.EASY, null, was -> after(9, NOW), NOW));
    }
    assertEquals(kept, reviews.of(ann, NOW));
  }

  @Test
  void anUndoRestoresTheCardAndForgetsTheRating() {
    var states = IntStream.rangeClosed(0, 3).mapToObj(i -> rateTimes(i)).toList();
    for (int i = 3; i > 0; i--) {
      assertEquals(states.get(i), reviews.of(ann, NOW));
      assertEquals(Optional.empty(), reviews.undo(ann, i - 1));
      assertEquals(Optional.empty(), reviews.undo(ann, i + 1));
      assertEquals(Optional.of(ANSWER), reviews.undo(ann, i).map(Rated::answer));
    }
    assertEquals(states.getFirst(), reviews.of(ann, NOW));
    assertEquals(Optional.empty(), reviews.undo(ann, 0));
  }

  /** Rates the item once more unless {@code times} is 0, and returns what is kept then. */
  private Kept rateTimes(int times) {
    if (times > 0) {
      reviews.rate(
          ann, ITEM, times - 1, Rating.HARD, ANSWER, was -> after(times, later(times)), NOW);
    }
    return reviews.of(ann, NOW);
  }

  @Test
  void theLastAttemptThatAskedAnItemSaysHowItWent() {
    var attempts = new Attempts(database, Samples.IDS, Samples::item);
    var first = attempts.start(ann, "bank", Scope.ALL, Samples.asked("bank", ONE, TWO), 7, "", NOW);
    attempts.submit(first.id(), ann, Map.of("one", chosen("b"), "two", chosen("a", "b")), later(1));
    assertEquals(Set.of("one false 1", "two true 1"), met());
    var second =
        attempts.start(
            ann, "bank", Scope.MISSED, Samples.asked("bank", ONE), 8, first.id(), later(2));
    assertEquals(Set.of("one false 1", "two true 1"), met());
    attempts.submit(second.id(), ann, Map.of("one", chosen("a")), later(3));
    new Recalls(database).mark(ann, "kubenet", "card", false, later(4));
    assertEquals(Set.of("one true 3", "two true 1", "card false 4"), met());
  }

  private Set<String> met() {
    return reviews.of(ann, NOW).met().stream().map(ReviewsTest::words).collect(Collectors.toSet());
  }

  private static String words(Met met) {
    long seconds = met.when().getEpochSecond() - NOW.getEpochSecond();
    return met.key().id() + " " + met.known() + " " + seconds;
  }

  @Test
  void limitsAreKept() {
    assertEquals(Limits.DEFAULT, reviews.of(ann, NOW).limits());
    reviews.limit(ann, new Limits(1, 2));
    reviews.limit(ann, new Limits(0, 500));
    assertEquals(new Limits(0, 500), reviews.of(ann, NOW).limits());
  }
}
