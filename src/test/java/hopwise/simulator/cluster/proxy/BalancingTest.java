package hopwise.simulator.cluster.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chances as iptables prints them on real nodes. */
class BalancingTest {
  @ParameterizedTest
  @CsvSource({
    "2, 0.50000000000",
    "3, 0.33333333349",
    "4, 0.25000000000",
    "5, 0.20000000019",
    "6, 0.16666666651",
    "7, 0.14285714272",
    "9, 0.11111111101",
  })
  void chance(int endpoints, String printed) {
    var chance = Balancing.threshold(endpoints) / (double) (1L << 31);
    assertEquals(printed, String.format(Locale.ROOT, "%.11f", chance));
  }
}
