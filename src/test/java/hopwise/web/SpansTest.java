package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpansTest {
  @ParameterizedTest
  @CsvSource({
    "PT0S, 1 min",
    "PT60S, 1 min",
    "PT5M30S, 6 min",
    "PT10M, 10 min",
    "PT59M1S, 1 hour",
    "PT3H20M, 3 hours",
    "PT24H, 1 day",
    "PT36H, 2 days",
    "P59D, 59 days",
    "P61D, 2 months",
    "P75D, 2.5 months",
    "P366D, 1 year",
    "P800D, 2.2 years",
  })
  void aSpanIsSaidInItsUnit(Duration span, String words) {
    assertEquals(words, Spans.words(span));
  }
}
