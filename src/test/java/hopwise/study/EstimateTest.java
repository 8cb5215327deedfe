package hopwise.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 1, false",
    "0, 10, 1, false",
    "1, 10, 100, false",
    "35, 100, 350, false",
    "69, 100, 690, false",
    "699, 1000, 699, false",
    "7, 10, 700, true",
    "70, 100, 700, true",
    "85, 100, 850, true",
    "99, 100, 990, true",
    "10, 10, 1000, true"
  })
  void estimate(int points, int possible, int estimate, boolean passed) {
    var score = new Score(points, possible);
    assertEquals(estimate, Estimate.of(score));
    assertEquals(passed, Estimate.passed(score));
  }
}
