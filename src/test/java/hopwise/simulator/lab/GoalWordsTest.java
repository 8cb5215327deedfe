package hopwise.simulator.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "host/vm@ns1 -> 8.8.8.8: delivered | a packet from host/vm@ns1 to 8.8.8.8 arrives, and is"
            + " answered",
        "host/vm -> 8.8.8.8:80: source host/vm | a packet from host/vm to 8.8.8.8:80 arrives as one"
            + " of host/vm",
        "host/vm -> 8.8.8.8: NO_ROUTE | a packet from host/vm to 8.8.8.8 ends as NO_ROUTE",
        "host/vm has route 10.0.0.0/24 via 10.1.0.1 | host/vm has a route to 10.0.0.0/24 by"
            + " 10.1.0.1",
        "host/vm has route default | host/vm has a route to everywhere else",
        "host/vm has address 10.0.0.1 | host/vm has the address 10.0.0.1",
        "host/vm has link br0 | host/vm has an interface br0",
        "host/vm has link br0 down | br0 of host/vm is down",
        "pods app=web running 3 | 3 pods with app=web run",
        "pods app=web,tier=front running 1 | 1 pod with app=web, tier=front runs",
        "subnet nodes uses = 0 | the subnet nodes is there, and none of its addresses is in use",
        "subnet nodes uses = 3 | the subnet nodes has 3 addresses in use",
        "subnet nodes uses >= 1 | the subnet nodes has at least 1 address in use",
        "subnet nodes uses <= 251 | the subnet nodes is there, and at most 251 addresses of it are"
            + " in use"
      })
  void saysWhatIsWanted(String line, String words) {
    assertEquals(words, GoalWords.of(((GoalReader.Result.Read) GoalReader.read(line)).goal()));
  }
}
