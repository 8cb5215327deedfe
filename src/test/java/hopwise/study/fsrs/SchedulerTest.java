package hopwise.study.fsrs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.study.fsrs.Schedule.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps and days of cards; the histories are those that other implementations publish. */
class SchedulerTest {
  private static final Instant START = Instant.parse("2022-11-29T12:30:00Z");
  private static final Scheduler EXACT = Scheduler.DEFAULT.exact();
  private static final Schedule NEW = Schedule.fresh(START);

  /** Each card is rated at the moment when it is due; ts-fsrs, ivl_history. */
  @Test
  void theHistoryOfIntervalsIsThatOfTheReference() {
    var days = new ArrayList<Long>();
    var card = NEW;
    var ratings = "good good good good good good again again good good good good good";
    for (var rating : ratings(ratings)) {
      card = EXACT.rate(card, rating, card.due(), 0);
      days.add(Duration.between(last(card), card.due()).toDays());
    }
    assertEquals(List.of(0L, 2L, 11L, 46L, 163L, 498L, 0L, 0L, 2L, 4L, 7L, 12L, 21L), days);
  }

  @ParameterizedTest
  @CsvSource({
    "again, LEARNING, 0, PT1M",
    "hard, LEARNING, 0, PT5M30S",
    "good, LEARNING, 1, PT10M",
    "easy, REVIEW, 0, PT192H",
    "good hard, LEARNING, 1, PT10M",
    "good again, LEARNING, 0, PT1M",
    "good good, REVIEW, 0, PT48H",
    "good good again, RELEARNING, 0, PT10M",
    "good good again again, RELEARNING, 0, PT10M",
    "good good again hard, RELEARNING, 0, PT15M",
    "good good again good, REVIEW, 0, PT24H",
    "easy again easy, REVIEW, 0, PT48H",
  })
  void stepsAreMinutesThenDays(String history, State state, int step, Duration wait) {
    var card = rated(EXACT, history);
    assertEquals(state, card.state());
    assertEquals(step, card.step());
    assertEquals(wait, Duration.between(last(card), card.due()));
  }

  @ParameterizedTest
  @CsvSource({
    "again, 1, 0",
    "good good again, 3, 1",
    "good good again good again, 5, 2",
    "again again again, 3, 0",
  })
  void whatWasLearnedAndForgottenIsALapse(String history, int reps, int lapses) {
    var card = rated(EXACT, history);
    assertEquals(reps, card.reps());
    assertEquals(lapses, card.lapses());
  }

  @Test
  void withoutStepsEveryIntervalIsOfDays() {
    var none = new Scheduler(Model.DEFAULT, 0.9, List.of(), List.of(), 100, false);
    for (var history : List.of("again", "hard", "good", "easy", "good again", "good again good")) {
      var card = rated(none, history);
      assertEquals(State.REVIEW, card.state());
      assertTrue(Duration.between(last(card), card.due()).toDays() >= 1);
    }
    assertEquals(1, rated(none, "good again").lapses());
    var known = rated(none, "easy good good good good good good");
    assertEquals(100, Duration.between(last(known), known.due()).toDays());
  }

  /** The ranges by the rule of py-fsrs, _get_fuzz_range, worked by hand. */
  @ParameterizedTest
  @CsvSource({
    "1, 36500, 1, 1",
    "2, 36500, 2, 2",
    "3, 36500, 2, 4",
    "7, 36500, 5, 9",
    "11, 36500, 9, 13",
    "20, 36500, 17, 23",
    "100, 36500, 93, 107",
    "100, 100, 93, 100",
    "100, 50, 50, 50",
  })
  void fuzzStaysInItsRange(int days, int longest, int least, int most) {
    assertEquals(new Fuzz.Range(least, most), Fuzz.range(days, longest));
    var met = new boolean[most - least + 1];
    for (int seed = 0; seed < 2_000; seed++) {
      int moved = Fuzz.days(days, longest, seed);
      assertEquals(moved, Fuzz.days(days, longest, seed));
      met[moved - least] = true;
      assertTrue(moved <= Fuzz.days(days + 1, longest, seed));
    }
    assertTrue(all(met));
  }

  @Test
  void theSeedDecidesTheDay() {
    var card = rated(EXACT, "good good good");
    var one = Scheduler.DEFAULT.rate(card, Rating.GOOD, card.due(), 1);
    assertEquals(one, Scheduler.DEFAULT.rate(card, Rating.GOOD, card.due(), 1));
    var days = new ArrayList<Long>();
    for (int seed = 0; seed < 50; seed++) {
      var due = Scheduler.DEFAULT.rate(card, Rating.GOOD, card.due(), seed).due();
      days.add(Duration.between(card.due(), due).toDays());
    }
    assertTrue(days.stream().distinct().count() > 5, days.toString());
  }

  @Test
  void yesterdayEveningIsADayAgo() {
    var card = NEW;
    for (var time : List.of("2026-11-20T23:40:00Z", "2026-11-20T23:50:00Z")) {
      card = EXACT.rate(card, Rating.GOOD, Instant.parse(time), 0);
    }
    var sameDay = EXACT.rate(card, Rating.GOOD, Instant.parse("2026-11-20T23:59:00Z"), 0);
    var morning = EXACT.rate(card, Rating.GOOD, Instant.parse("2026-11-21T06:00:00Z"), 0);
    assertTrue(stability(morning) > 2 * stability(sameDay));
  }

  private static boolean all(boolean[] values) {
    for (var value : values) {
      if (!value) {
        return false;
      }
    }
    return true;
  }

  private static Schedule rated(Scheduler scheduler, String history) {
    var card = NEW;
    for (var rating : ratings(history)) {
      card = scheduler.rate(card, rating, card.due(), 0);
    }
    return card;
  }

  static List<Rating> ratings(String words) {
    return Arrays.stream(words.split(" "))
        .map(word -> Rating.valueOf(word.toUpperCase(Locale.ROOT)))
        .toList();
  }

  private static Instant last(Schedule card) {
    var last = card.last();
    return last == null ? Instant.MIN : last;
  }

  private static double stability(Schedule card) {
    var memory = card.memory();
    return memory == null ? 0 : memory.stability();
  }
}
