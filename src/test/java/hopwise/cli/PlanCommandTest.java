package hopwise.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class PlanCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String line) {
    return new CommandLineInterface(new PrintWriter(out), new PrintWriter(err))
        .run(line.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plan --nodes 3 | Missing required option: '--plugin=PLUGIN'",
        "plan --plugin kubenet | Missing required option: '--nodes=N'",
        "plan --plugin calico --nodes 3 | Invalid value for option '--plugin': calico is no plugin;"
            + " there are kubenet, node-subnet, pod-subnet, pod-subnet-static, overlay",
        "plan --plugin kubenet --nodes three"
            + " | Invalid value for option '--nodes': 'three' is not an int",
        "plan --plugin kubenet --nodes 0 | --nodes is 1 to 100000, not 0",
        "plan --plugin kubenet --nodes 3 --max-pods 1001 | --max-pods is 1 to 1000, not 1001",
        "plan --plugin kubenet --nodes 3 --surge 1.5 | Invalid value for option '--surge':"
            + " a surge is a number of nodes or 0% to 100%, not 1.5",
        "plan --plugin kubenet --nodes 3 --subnet 10.240.0.1/24"
            + " | Invalid value for option '--subnet': 10.240.0.1/24 is no range such as"
            + " 10.240.0.0/24 (no bit set behind it)",
        "plan --plugin pod-subnet --nodes 3 | say --max-pods:"
            + " Microsoft's pages disagree about the default of pod-subnet, 110 or 250",
        "plan --plugin node-subnet --nodes 3 --pod-cidr 10.244.0.0/16"
            + " | --pod-cidr is not for node-subnet: its pods live in the nodes' subnet"
      })
  void wrongUseIsOneLine(String line, String message) {
    assertEquals(2, run(line));
    assertEquals("hopwise: " + message + System.lineSeparator(), err.toString());
    assertEquals("", out.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--plugin kubenet --nodes 50" + " | 51 /26 59 58 5500 null []",
        "--plugin node-subnet --nodes 50 | 1581 /21 2043 64 1500 null []",
        "--plugin overlay --nodes 256 --subnet 10.240.0.0/16 --surge 0"
            + " | 256 /23 65531 256 64000 null []",
        "--plugin pod-subnet-static --nodes 3 --max-pods 31 --surge 33%"
            + " | 4 /28 11 8 93 {\"addressesNeeded\":128,\"smallestSubnet\":\"/24\"} []",
        "--plugin node-subnet --nodes 8 --subnet 10.240.0.0/24 | 279 /23 251 7 240 null"
            + " [{\"code\":\"no-room-for-surge\",\"message\":\"10.240.0.0/24 has 251 usable"
            + " addresses; 8 nodes with 30 pods each need 248,"
            + " and an upgrade, which adds 1, needs 279.\"}]"
      })
  void jsonHasTheNumbers(String line, String numbers) {
    assertEquals(0, run("plan " + line + " --json"));
    var json = new JsonMapper().readTree(out.toString());
    assertEquals(
        numbers,
        "%s %s %s %s %s %s %s"
            .formatted(
                json.get("addressesNeeded"),
                json.get("smallestSubnet").asString(),
                json.get("usableAddresses"),
                json.get("maxNodes"),
                json.get("maxPods"),
                json.get("podSubnet"),
                json.get("problems")));
  }

  @Test
  void jsonHasTheKeysOfTheContract() {
    run("plan --plugin pod-subnet --nodes 3 --max-pods 30 --json");
    assertEquals(
        List.of(
            "addressesNeeded",
            "smallestSubnet",
            "usableAddresses",
            "maxNodes",
            "maxPods",
            "podSubnet",
            "problems"),
        List.copyOf(new JsonMapper().readTree(out.toString()).propertyNames()));
  }

  @Test
  void textIsATableAndSentences() {
    assertEquals(0, run("plan --plugin node-subnet --nodes 8 --subnet 10.240.0.0/24"));
    assertEquals(
        """
        Azure CNI Node Subnet: 8 nodes with 30 pods each, surge 1

        Addresses needed        279  9 nodes, 1 and 30 for pods each
        Smallest subnet         /23  to hold them and the 5 addresses that Azure reserves
        Usable addresses        251  in 10.240.0.0/24
        Most nodes                7  then the subnet is full, with the surge
        Room for pods           210  on the 7 nodes that fit beside the surge

        Problems:
          no-room-for-surge: 10.240.0.0/24 has 251 usable addresses; 8 nodes with 30 pods each need \
        248, and an upgrade, which adds 1, needs 279.
        """,
        out.toString());
  }

  @Test
  void textNamesPoolsAndPodsThatNobodyPromises() {
    assertEquals(0, run("plan --plugin overlay --nodes 5000 --pod-cidr 10.128.0.0/11"));
    assertEquals(
        """
        Azure CNI Overlay: 5,000 nodes with 250 pods each, surge 1

        Addresses needed      5,001  5,001 nodes, 1 each
        Smallest subnet         /19  to hold them and the 5 addresses that Azure reserves
        Usable addresses      8,187  in the smallest subnet
        Most nodes            5,000  AKS takes no more
        Room for pods     1,250,000  on 5,000 nodes

        A node pool takes 1,000 nodes, the surge included, so there must be 6 pools or more.
        Do not count on all those pods: Microsoft's pages promise 200,000 or 250,000.

        No problems.
        """,
        out.toString());
  }
}
