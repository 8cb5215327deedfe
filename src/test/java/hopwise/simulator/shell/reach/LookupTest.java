package hopwise.simulator.shell.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.net.Ipv4;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookupTest {
  @ParameterizedTest
  @CsvSource({
    "8.8.8.8, 8.8.8.8",
    "8.8.8, 8.8.0.8",
    "10.1, 10.0.0.1",
    "127.65535, 127.0.255.255",
    "1, 0.0.0.1",
    "4294967295, 255.255.255.255",
    "4294967296, none",
    "10.244.0.256, none",
    "256.1, none",
    "010.0.0.1, 8.0.0.1",
    "09.0.0.1, none",
    "1.2.3.4.5, none",
    "web, none",
  })
  void readsNumbersAsTheCLibraryDoes(String text, String ip) {
    assertEquals(ip, Lookup.literal(text).map(Ipv4::toString).orElse("none"));
  }
}
