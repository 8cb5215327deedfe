package hopwise.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoursTest {
  @ParameterizedTest
  @CsvSource({"0,0 min", "45,45 min", "60,1 h", "63,1 h 3 min", "120,2 h", "266,4 h 26 min"})
  void minutesInWords(int minutes, String words) {
    assertEquals(words, Hours.of(minutes));
  }
}
