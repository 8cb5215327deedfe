package hopwise.simulator.net;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import inet.ipaddr.IPAddressString;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "10.244.0.3", "255.255.255.255", "168.63.129.16"})
  void anAddressPrintsAsItWasRead(String text) {
    assertEquals(text, Ipv4.of(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10.244.0", "10.244.0.3.4", "256.0.0.1", "10.0.0.01", " 10.0.0.1", "a.b.c.d"})
  void whatIsNoAddressIsRefused(String text) {
    var e = assertThrows(IllegalArgumentException.class, () -> Ipv4.of(text));
    assertEquals("not an IPv4 address: " + text, e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.0", "10.0.0.0/33", "10.0.0.1/24", "10.0.0.0/08", "10.0.0/24"})
  void whatIsNoRangeIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Cidr.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0, 0.0.0.0, 255.255.255.255, 4294967296",
    "10.244.0.0/16, 10.244.0.0, 10.244.255.255, 65536",
    "10.1.4.128/25, 10.1.4.128, 10.1.4.255, 128",
    "192.168.10.20/32, 192.168.10.20, 192.168.10.20, 1",
  })
  void aRangeKnowsItsEnds(String range, String first, String last, long size) {
    var cidr = Cidr.of(range);
    assertEquals(first, cidr.network().toString());
    assertEquals(last, cidr.last().toString());
    assertEquals(size, cidr.size());
  }

  @Test
  void rangesHoldWhatAnotherLibrarySaysTheyHold() {
    var random = new Random(20261120);
    for (int i = 0; i < 20_000; i++) {
      var address = new Ipv4(random.nextInt());
      var range = Cidr.around(new Ipv4(random.nextInt()), random.nextInt(33));
      var near = new Ipv4(range.network().bits() ^ (1 << random.nextInt(32)));
      for (var candidate : List.of(address, near, range.last())) {
        boolean expected =
            new IPAddressString(range.toString())
                .getAddress()
                .toPrefixBlock()
                .contains(new IPAddressString(candidate.toString()).getAddress());
        assertEquals(expected, range.contains(candidate), range + " holds " + candidate);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.0.0.0/25, 10.0.0.128/25 | 10.0.0.0/24 | true",
        "10.0.0.0/24 10.0.0.7 | 10.0.0.0/24 | true",
        "10.0.0.1;10.0.0.0 | 10.0.0.0/31 | true",
        "10.0.0.0/25 | 10.0.0.0/24 | false",
        "0.0.0.0/1, 128.0.0.0/1 | 0.0.0.0/0 | true",
      })
  void setsAreComparedByWhatTheyHold(String one, String other, boolean same) {
    assertEquals(same, AddressSet.parse(one).equals(AddressSet.parse(other)));
  }
}
