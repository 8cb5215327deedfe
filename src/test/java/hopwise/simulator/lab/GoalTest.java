package hopwise.simulator.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTest {
  private static final Lab LAB = Networks.after(Networks.BRIDGE_WITH_A_WAY_OUT);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host/vm@ns1 -> 8.8.8.8: delivered                 |",
        "host/vm@ns1 -> 8.8.8.8:80: delivered              |",
        "host/vm@ns1 -> 8.8.8.8:80/tcp: source host/vm     |",
        "host/vm@ns1 -> 8.8.8.8:80: source 10.0.0.2        | the source is 10.1.0.4",
        "host/vm@ns1 -> 8.8.8.8:81: DELIVERED_NO_LISTENER  |",
        "host/vm@ns1 -> 8.8.8.8:81: delivered | the packet ends as DELIVERED_NO_LISTENER",
        "host/vm@ns1 -> 10.0.0.77: HOST_UNREACHABLE        |",
        "host/outside -> 10.0.0.2: NO_ROUTE                |",
        "host/outside -> host/vm@ns1: delivered            | the packet ends as NO_ROUTE",
        "host/vm -> host/nobody: delivered                 | there is no place host/nobody",
        "host/vm@ns1 has route default via 10.0.0.1        |",
        "host/vm@ns1 has route 10.0.0.0/24                 |",
        "host/vm@ns1 has route 10.9.0.0/16                 | there is no such route",
        "host/vm has address 10.0.0.1                      |",
        "host/vm has address 10.0.0.9                      | no link has that address",
        "host/vm has link br0 up                           |",
        "host/vm has link br0 down                         | it is up",
        "host/vm has link br9                              | there is no such link",
        "pods app=web running 0                            |",
        "pods app=web,tier=front running 3                 | 0 are running",
        "subnet nodes uses <= 3                            | there is no subnet nodes"
      })
  void isCheckedInTheWorld(String line, String found) {
    var goal = ((GoalReader.Result.Read) GoalReader.read(line)).goal();
    assertEquals(line.strip(), goal.toString().replace("0.0.0.0/0", "default"));
    var finding = GoalCheck.check(LAB.world(), goal);
    assertEquals(found == null ? "" : found, finding.found());
    assertEquals(found == null, finding.met());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nonsense | a goal is FROM -> TO: EXPECTED, PLACE has route",
        "pods web running 3 | web is no KEY=VALUE",
        "vm -> 1.1.1.1: delivered | vm is no place;",
        "host/vm -> 1.1.1.1.1: delivered | 1.1.1.1.1 is no PLACE-or-IP",
        "host/vm -> 1.1.1.1: arrives | arrives is not delivered, source PLACE-or-IP, or one of",
        "host/vm has route 10.0.0.1/24 | 10.0.0.1/24 is no IPv4 range",
        "host/vm has route 10.0.0.0/24 via x | x is no IPv4 address",
        "host/vm has route 10.0.0.0/24 dev x | a route is CIDR [via IP], not",
        "host/vm has address x | x is no IPv4 address",
        "host/vm has link a sideways | a link is NAME [up",
        "host/vm has luck 7 | a place has a route, an address or a link, not luck"
      })
  void wrongPartIsNamed(String line, String message) {
    var said = ((GoalReader.Result.Unreadable) GoalReader.read(line.strip())).message();
    var wanted = message.strip();
    assertEquals(wanted, said.substring(0, Math.min(said.length(), wanted.length())));
    assertEquals(1, List.of(said.split("\n", -1)).size());
  }
}
