package hopwise.study.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import hopwise.study.fsrs.Memory;
import hopwise.study.fsrs.Rating;
import hopwise.study.fsrs.Schedule;
import hopwise.study.fsrs.Schedule.State;
import hopwise.study.review.CardKey.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked today, as tables: cards and meetings in, the order of questions out. */
class QueueTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  /**
   * Cards: name, state, due; last rated on the 20th at 12:00. Times are hours from now. Met: name,
   * {@code knew}, {@code not-yet} (a recall card), {@code right}, {@code missed} (an item), hours.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "a review 0            | -                       | a     | -",
        "a review 11           | -                       | a     | -",
        "a review 12           | -                       | -     | -",
        "a review -200         | -                       | a     | -",
        "a review 1,b review 0 | -                       | b a   | -",
        "a learning 0          | -                       | a     | -",
        "a learning 1          | -                       | -     | a",
        "a relearning 1        | -                       | -     | a",
        "a review -9,b learning -1 | -                   | b a   | -",
        "-                     | n knew -5               | n     | -",
        "-                     | n not-yet -5            | n     | -",
        "-                     | n missed -5             | n     | -",
        "-                     | n right -5              | -     | -",
        "-                     | n knew -1,m missed -5   | m n   | -",
        "a review 0            | n knew -99              | a n   | -",
        "a review 300          | a knew -5               | -     | -",
        "a review 300          | a not-yet -5            | a     | -",
        "a review 300          | a not-yet -30           | -     | -",
        "i review 300          | i missed -5             | i     | -",
        "i review 300          | i right -5              | -     | -",
        "i review 300          | i missed -30            | -     | -",
      })
  void whatIsDueComesInOrder(String cards, String met, String ready, String waiting) {
    var queue = queue(cards, met, List.of(), Limits.DEFAULT);
    assertEquals(ready == null ? "" : ready, names(queue.ready()));
    assertEquals(waiting == null ? "" : waiting, names(queue.waiting()));
    assertEquals(0, queue.heldBack());
  }

  /** Due and new cards there are, those rated today (of them begun), limits; ready, held back. */
  @ParameterizedTest
  @CsvSource({
    "3, 4, 0, 0, 10, 60, 7, 0",
    "3, 4, 0, 0, 2, 60, 5, 2",
    "3, 4, 0, 0, 0, 60, 3, 4",
    "3, 4, 0, 0, 10, 5, 5, 2",
    "3, 4, 0, 0, 10, 2, 2, 5",
    "3, 4, 2, 2, 3, 60, 4, 3",
    "3, 4, 9, 0, 10, 10, 1, 6",
    "3, 4, 12, 3, 10, 10, 0, 7",
  })
  void limitsHoldBackNewCardsFirst(
      int due, int fresh, int rated, int begun, int newADay, int allADay, int ready, int held) {
    var cards = many(due, i -> "d" + i + " review 0");
    var met = many(fresh, i -> "n" + i + " knew -1");
    var today = IntStream.range(0, rated).mapToObj(i -> rated("r" + i, i < begun, i)).toList();
    var queue = queue(cards, met, today, new Limits(newADay, allADay));
    assertEquals(ready, queue.ready().size());
    assertEquals(held, queue.heldBack());
  }

  @Test
  void aCardOfMinutesCountsOnceAndIsAlwaysFinished() {
    var today = List.of(rated("a", true, 1), rated("a", false, 2), rated("a", false, 3));
    var queue = queue("a learning 0,b review 0", "-", today, new Limits(1, 2));
    assertEquals("a b", names(queue.ready()));
    assertEquals(
        "a", names(queue("a learning 0,b review 0", "-", today, new Limits(1, 1)).ready()));
  }

  @Test
  void theForecastCountsWhatIsOverdueToday() {
    var cards = cards("a review -99,b review 0,c learning 1,d review 24,e review 24,f review 9999");
    var forecast = Forecast.of(cards, NOW);
    assertEquals(
        List.of(3, 2, 0), forecast.days().subList(0, 3).stream().map(Forecast.Day::due).toList());
    assertEquals(30, forecast.days().size());
    assertEquals(5, forecast.total());
    assertEquals(3, forecast.most());
  }

  @Test
  void aSeedChangesWithEachRatingAndComesBackWithAnUndo() {
    var once = cards("i review 0").getFirst();
    var was = once.schedule();
    var again =
        new ReviewCard(
            once.key(),
            new Schedule(was.state(), 0, was.memory(), was.due(), was.last(), was.reps() + 1, 0));
    assertEquals(once.seed(), cards("i review 5").getFirst().seed());
    assertNotEquals(once.seed(), again.seed());
  }

  private static Queue queue(String cards, String met, List<Rated> today, Limits limits) {
    return Queue.of(new Kept(cards(cards), met(met), today, null, limits), NOW);
  }

  private static List<ReviewCard> cards(String text) {
    return rows(text)
        .map(row -> {
          var state = State.valueOf(row[1].toUpperCase(Locale.ROOT));
          var last = hours("-24");
          return new ReviewCard(
              key(row[0]), new Schedule(state, 0, new Memory(3, 5), hours(row[2]), last, 1, 0));
        })
        .toList();
  }

  private static List<Met> met(String text) {
    return rows(text)
        .map(row -> {
          boolean item = row[1].equals("missed") || row[1].equals("right");
          boolean known = row[1].equals("knew") || row[1].equals("right");
          var key = new CardKey(item ? Kind.ITEM : key(row[0]).kind(), "bank", row[0]);
          return new Met(key, known, hours(row[2]));
        })
        .toList();
  }

  private static Rated rated(String name, boolean first, int serial) {
    var before =
        first
            ? Schedule.fresh(NOW)
            : new Schedule(State.REVIEW, 0, new Memory(3, 5), NOW, NOW, 1, 0);
    return new Rated(serial, key(name), Rating.GOOD, NOW, before, null);
  }

  private static String many(int count, IntFunction<String> row) {
    return count == 0
        ? "-"
        : IntStream.range(0, count).mapToObj(row).collect(Collectors.joining(","));
  }

  private static Stream<String[]> rows(String text) {
    return text == null || text.equals("-")
        ? Stream.of()
        : Arrays.stream(text.split(",")).map(row -> row.strip().split(" "));
  }

  /** Names beginning with i are items. */
  private static CardKey key(String name) {
    return new CardKey(name.startsWith("i") ? Kind.ITEM : Kind.RECALL, "bank", name);
  }

  private static Instant hours(String hours) {
    return NOW.plusSeconds(3_600L * Long.parseLong(hours));
  }

  private static String names(List<ReviewCard> cards) {
    return cards.stream().map(card -> card.key().id()).collect(Collectors.joining(" "));
  }
}
