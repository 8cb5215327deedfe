package hopwise.simulator.shell.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.shell.kubectl.get.Age;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
  @ParameterizedTest
  @CsvSource({
    "PT-1S, <invalid>",
    "PT0S, 0s",
    "PT119S, 119s",
    "PT120S, 2m",
    "PT9M59S, 9m59s",
    "PT10M30S, 10m",
    "PT34M, 34m",
    "PT179M, 179m",
    "PT180M, 3h",
    "PT7H59M, 7h59m",
    "PT8H30M, 8h",
    "PT47H, 47h",
    "PT48H, 2d",
    "PT99H, 4d3h",
    "PT143H, 5d23h",
    "PT144H, 6d",
    "P8D, 8d",
    "P729D, 729d",
    "P730D, 2y",
    "P1000D, 2y270d",
    "P3000D, 8y",
  })
  void isWrittenAsKubectlDoes(String ago, String written) {
    var now = Instant.parse("2026-01-05T09:00:00Z");
    assertEquals(written, Age.of(now.minus(Duration.parse(ago)), now));
  }
}
