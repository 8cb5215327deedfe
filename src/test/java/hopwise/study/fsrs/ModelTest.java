package hopwise.study.fsrs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The formulas against what other implementations of FSRS-6 publish in their tests: fsrs-rs ({@code
 * src/model_v6.rs}, which counts in 32 bits) and ts-fsrs ({@code FSRS-6.test.ts}, {@code
 * algorithm.test.ts}, which rounds to 8 digits).
 */
class ModelTest {
  private static final Model MODEL = Model.DEFAULT;

  /** fsrs-rs, test_power_forgetting_curve. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 1.0",
    "1, 2, 0.9403443",
    "2, 3, 0.9253786",
    "3, 4, 0.9185229",
    "4, 4, 0.9",
    "5, 2, 0.8261359",
  })
  void retrievabilityFalls(double days, double stability, double expected) {
    assertEquals(expected, MODEL.retrievability(stability, days), 1e-5);
  }

  /** ts-fsrs, forgetting_curve. */
  @ParameterizedTest
  @CsvSource({"0, 1.0", "1, 0.9", "2, 0.84588465", "3, 0.8093881"})
  void retrievabilityOfAStabilityOfADay(double days, double expected) {
    assertEquals(expected, MODEL.retrievability(1, days), 1e-8);
  }

  /** ts-fsrs, next_ivl, a stability of one day. */
  @ParameterizedTest
  @CsvSource({
    "0.2, 34793",
    "0.3, 2508",
    "0.4, 387",
    "0.5, 90",
    "0.6, 27",
    "0.7, 9",
    "0.8, 3",
    "0.9, 1",
  })
  void theIntervalLastsUntilTheRetention(double retention, double days) {
    assertEquals(days, MODEL.interval(1, retention), 0.5);
    assertEquals(retention, MODEL.retrievability(1, MODEL.interval(1, retention)), 1e-12);
  }

  /** ts-fsrs, first repeat. */
  @ParameterizedTest
  @CsvSource({
    "AGAIN, 0.212, 6.4133",
    "HARD, 1.2931, 5.11217071",
    "GOOD, 2.3065, 2.11810397",
    "EASY, 8.2956, 1",
  })
  void theFirstRatingMakesAMemory(Rating rating, double stability, double difficulty) {
    close(new Memory(stability, difficulty), MODEL.first(rating), 1e-8);
  }

  /** fsrs-rs, test_forward: the same rating twice. */
  @ParameterizedTest
  @CsvSource({
    "AGAIN, 1, 0.10088589, 8.806304",
    "HARD, 1, 3.2494123, 6.7404594",
    "GOOD, 1, 7.3153, 2.1112142",
    "EASY, 1, 18.014914, 1",
    "AGAIN, 2, 0.112798266, 8.806304",
    "HARD, 2, 4.4694576, 6.7404594",
  })
  void theSameRatingTwice(Rating rating, int days, double stability, double difficulty) {
    var twice = MODEL.next(MODEL.first(rating), rating, days);
    close(new Memory(stability, difficulty), twice, 4e-5);
  }

  /** ts-fsrs, next_difficulty. */
  @ParameterizedTest
  @CsvSource({"AGAIN, 8.34176237", "HARD, 6.66599536", "GOOD, 4.99022837", "EASY, 3.31446137"})
  void difficultyMoves(Rating rating, double expected) {
    assertEquals(expected, MODEL.nextDifficulty(5, rating), 1e-8);
  }

  /** ts-fsrs, next_stability, from a stability of 5 days; fsrs-rs has the same to 5 digits. */
  @ParameterizedTest
  @CsvSource({
    "AGAIN, 1, 0.9, 25.60252118, 1.05253961, 1.596818",
    "HARD, 2, 0.8, 28.22657096, 1.18943295, 5",
    "GOOD, 3, 0.7, 58.65599107, 1.36808387, 5",
    "EASY, 4, 0.6, 127.2266925, 1.58498896, 8.12960956",
  })
  void stabilityMoves(
      Rating rating,
      double difficulty,
      double retrievability,
      double recalled,
      double forgotten,
      double sameDay) {
    var before = new Memory(5, difficulty);
    assertEquals(recalled, MODEL.recalled(before, retrievability, rating), 1e-6);
    assertEquals(forgotten, MODEL.forgotten(before, retrievability), 1e-7);
    assertEquals(sameDay, MODEL.sameDay(5, rating), 1e-7);
  }

  /** fsrs-rs, inference tests, and ts-fsrs, memory state: again, then good after 0 … 21 days. */
  @Test
  void aHistoryGivesTheMemoryOfTheReference() {
    var memory = MODEL.first(Rating.AGAIN);
    for (int days : new int[] {0, 1, 3, 8, 21}) {
      memory = MODEL.next(memory, Rating.GOOD, days);
    }
    close(new Memory(53.62691, 6.3574867), memory, 1e-4);
  }

  @Test
  void aCardThatIsNeverKnownKeepsALittleStability() {
    var memory = MODEL.first(Rating.AGAIN);
    for (int i = 0; i < 1_000; i++) {
      memory = MODEL.next(memory, Rating.AGAIN, i % 3);
    }
    assertEquals(0.001, memory.stability(), 0.02);
    assertEquals(9.978, memory.difficulty(), 0.001);
  }

  @Test
  void aModelHas21Parameters() {
    assertThrows(IllegalArgumentException.class, () -> new Model(List.of(1.0)));
    assertThrows(IllegalArgumentException.class, () -> new Memory(Double.NaN, 5));
    assertThrows(IllegalArgumentException.class, () -> new Memory(1, 11));
  }

  private static void close(Memory expected, Memory actual, double tolerance) {
    assertEquals(expected.stability(), actual.stability(), tolerance);
    assertEquals(expected.difficulty(), actual.difficulty(), tolerance);
  }
}
