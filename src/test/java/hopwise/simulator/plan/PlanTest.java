package hopwise.simulator.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import hopwise.simulator.net.Cidr;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The arithmetic of IP planning, as Microsoft's pages and the rules behind them have it. */
class PlanTest {

  private static Request request(String line) {
    var words = line.split(" ");
    return new Request(
        PluginChoice.parse(words[0]).orElseThrow(),
        Integer.parseInt(words[1]),
        Integer.parseInt(words[2]),
        Surge.parse(words[3]).orElseThrow(),
        range(words, 4),
        range(words, 5));
  }

  private static @Nullable Cidr range(String[] words, int at) {
    return words.length <= at || words[at].equals("-") ? null : Cidr.of(words[at]);
  }

  /** Requests are PLUGIN NODES MAX-PODS SURGE [SUBNET [POD-RANGE]], a hyphen where one lacks. */
  @ParameterizedTest
  @CsvSource({
    "node-subnet 50 30 1, 1581, /21",
    "node-subnet 50 30 10, 1860, /21",
    "node-subnet 60 30 1, 1891, /21",
    "node-subnet 8 30 0, 248, /24",
    "node-subnet 8 30 1, 279, /23",
    "node-subnet 3 30 1, 124, /24",
    "node-subnet 2 30 1, 93, /25",
    "node-subnet 16 250 0, 4016, /20",
    "node-subnet 16 250 1, 4267, /19",
    "node-subnet 500 30 0, 15500, /18",
    "node-subnet 500 30 1, 15531, /18",
    "node-subnet 10 30 33%, 434, /23",
    "kubenet 50 110 1, 51, /26",
    "kubenet 400 110 1, 401, /23",
    "kubenet 1 110 0, 1, /29",
    "overlay 3 250 1, 4, /28",
    "overlay 5000 250 1, 5001, /19",
    "pod-subnet 50 110 1, 51, /26",
    "pod-subnet-static 3 30 0, 3, /29"
  })
  void nodesNeedAddresses(String line, long needed, String smallest) {
    var plan = Plan.of(request(line));
    assertEquals(needed, plan.addressesNeeded());
    assertEquals(smallest, plan.smallestSubnet().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "kubenet 3 110 1 10.240.0.0/24 10.0.0.0/8, 251, 250, SUBNET",
    "kubenet 3 110 1 10.240.0.0/16, 65531, 256, POD_RANGE",
    "kubenet 3 110 1 172.16.0.0/16 10.0.0.0/8, 65531, 400, ROUTE_TABLE",
    "overlay 3 250 1 10.240.0.0/16, 65531, 256, POD_RANGE",
    "overlay 3 250 1 10.240.0.0/16 10.128.0.0/12, 65531, 4096, POD_RANGE",
    "overlay 3 250 1 10.240.0.0/16 10.128.0.0/11, 65531, 5000, CLUSTER",
    "overlay 3 250 1 10.240.0.0/16 10.244.0.0/18, 65531, 64, POD_RANGE",
    "overlay 3 250 1 10.240.0.0/16 10.244.0.0/25, 65531, 0, POD_RANGE",
    "node-subnet 8 30 1 10.240.0.0/24, 251, 7, SUBNET",
    "node-subnet 8 30 0 10.240.0.0/24, 251, 8, SUBNET",
    "node-subnet 8 110 1 10.240.0.0/24, 251, 1, SUBNET",
    "node-subnet 3 30 1 10.240.0.0/25, 123, 2, SUBNET",
    "node-subnet 16 250 1 10.240.0.0/20, 4091, 15, SUBNET",
    "node-subnet 16 250 0 10.240.0.0/20, 4091, 16, SUBNET",
    "node-subnet 16 30 33% 10.240.0.0/20, 4091, 98, SUBNET",
    "node-subnet 3 30 1 10.0.0.0/8, 16777211, 2113, VNET",
    "node-subnet 50 30 1, 2043, 64, SUBNET",
    "node-subnet 3 30 1 10.0.0.0/30, 0, 0, SUBNET",
    "pod-subnet 3 30 1 10.240.0.0/16 10.241.0.0/24, 65531, 7, POD_SUBNET",
    "pod-subnet 3 30 0 10.0.0.0/8, 16777211, 2114, VNET",
    "pod-subnet-static 3 31 0 10.0.0.0/8 11.0.0.0/8, 16777211, 5000, CLUSTER",
    "pod-subnet-static 3 250 0 10.0.0.0/8 11.0.0.0/8, 16777211, 3855, VNET",
    "pod-subnet-static 3 31 0 10.240.0.0/24 10.241.0.0/24, 251, 7, POD_SUBNET"
  })
  void clustersEnd(String line, long usable, long maxNodes, Limit limit) {
    var plan = Plan.of(request(line));
    assertEquals(usable, plan.usableAddresses());
    assertEquals(new Limits.End(limit, maxNodes), plan.end());
  }

  @ParameterizedTest
  @CsvSource({
    "node-subnet 8 30 1, 240",
    "kubenet 250 110 1, 27500",
    "kubenet 251 110 1, 27610",
    "overlay 256 250 1, 64000"
  })
  void nodesHaveRoomForPods(String line, long pods) {
    assertEquals(pods, Plan.of(request(line)).maxPods());
  }

  @ParameterizedTest
  @CsvSource({
    "pod-subnet 10 30 1, 330, 23",
    "pod-subnet 10 10 0, 160, 24",
    "pod-subnet 50 110 1, 5610, 19",
    "pod-subnet-static 10 30 1, 352, 23",
    "pod-subnet-static 10 31 1, 352, 23",
    "pod-subnet-static 10 32 1, 528, 22",
    "pod-subnet-static 3 250 0, 768, 22"
  })
  void podSubnetsHoldAllPods(String line, long needed, int smallest) {
    assertEquals(
        new Plan.PodSubnet(needed, new SubnetSize(smallest)), Plan.of(request(line)).podSubnet());
  }

  @ParameterizedTest
  @CsvSource({"kubenet, 110", "node-subnet, 30", "pod-subnet, 0", "overlay, 250"})
  void pluginsHaveDefaults(String word, int maxPods) {
    var plugin = PluginChoice.parse(word).orElseThrow();
    assertEquals(maxPods, plugin.defaultMaxPods().orElse(0));
  }

  @ParameterizedTest
  @CsvSource({"15, 1", "16, 2", "30, 2", "31, 2", "32, 3", "110, 7", "111, 7", "250, 16"})
  void staticBlocksOfANode(int maxPods, int blocks) {
    assertEquals(blocks, StaticBlocks.perNode(maxPods));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 250, 16",
    "8, 250, 16",
    "9, 250, 32",
    "24, 250, 32",
    "25, 250, 48",
    "30, 30, 30",
    "0, 10, 10",
    "250, 250, 250"
  })
  void nodesAskForBatches(int pods, int maxPods, int held) {
    assertEquals(held, Batches.held(pods, maxPods));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 5, 1",
    "0, 5, 0",
    "10%, 5, 1",
    "33%, 10, 4",
    "33%, 3, 1",
    "100%, 7, 7",
    "0%, 7, 0",
    "50%, 400, 200"
  })
  void percentagesAreRoundedUp(String surge, int nodes, int more) {
    assertEquals(more, Surge.parse(surge).orElseThrow().of(nodes));
  }

  @ParameterizedTest
  @CsvSource({"-1", "101%", "1.5", "'33 %'", "%", "''", "100001", "9999999999"})
  void otherSurgesAreNone(String surge) {
    assertEquals(true, Surge.parse(surge).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "node-subnet 7 30 1 10.240.0.0/24, ''",
    "node-subnet 8 30 1 10.240.0.0/24, no-room-for-surge",
    "node-subnet 9 30 1 10.240.0.0/24, subnet-too-small",
    "node-subnet 16 250 1 10.240.0.0/20, no-room-for-surge",
    "node-subnet 3 30 1 10.240.0.0/25, no-room-for-surge",
    "node-subnet 3 9 1, max-pods-out-of-range",
    "node-subnet 3 251 1, max-pods-out-of-range",
    "node-subnet 3 10 1, ''",
    "node-subnet 2 10 1, pool-too-small",
    "node-subnet 2114 30 0, ''",
    "node-subnet 2114 30 1, vnet-too-small",
    "node-subnet 5001 10 0, too-many-nodes",
    "node-subnet 3 30 1 172.31.1.0/24, reserved-range",
    "kubenet 255 110 1, ''",
    "kubenet 256 110 1, no-room-for-surge",
    "kubenet 256 110 0, ''",
    "kubenet 257 110 1, pod-range-too-small",
    "kubenet 400 110 0 172.16.0.0/16 10.0.0.0/8, ''",
    "kubenet 400 110 1 172.16.0.0/16 10.0.0.0/8, no-room-for-surge",
    "kubenet 401 110 1 172.16.0.0/16 10.0.0.0/8, too-many-nodes",
    "kubenet 3 110 1 10.244.1.0/24, ranges-overlap",
    "kubenet 3 110 1 10.240.0.0/16 172.16.0.0/12, reserved-range reserved-range",
    "kubenet 3 110 1 10.240.0.0/16 20.0.0.0/16, ''",
    "overlay 3 250 1 10.240.0.0/16 20.0.0.0/16, pod-range-not-private",
    "overlay 3 250 1 10.240.0.0/16 100.64.0.0/10, ''",
    "overlay 3 250 1 10.240.0.0/16 192.0.2.0/24, "
        + "pod-range-too-small reserved-range pod-range-not-private",
    "overlay 5000 250 1 10.240.0.0/16 10.128.0.0/11, ''",
    "overlay 5001 250 1 10.240.0.0/16 10.128.0.0/11, too-many-nodes",
    "overlay 4097 250 1 10.240.0.0/16 10.128.0.0/12, pod-range-too-small",
    "pod-subnet 8 30 1 10.240.0.0/24 10.241.0.0/24, no-room-for-surge",
    "pod-subnet 9 30 1 10.240.0.0/24 10.241.0.0/24, pod-subnet-too-small",
    "pod-subnet 9 30 1 10.240.0.0/24 10.240.0.0/16, ranges-overlap",
    "pod-subnet-static 4096 250 0, pod-subnet-too-large vnet-too-small",
    "pod-subnet-static 3855 250 0, ''"
  })
  void problemsAreNamed(String line, String codes) {
    assertEquals(
        codes,
        Plan.of(request(line)).problems().stream()
            .map(problem -> problem.code().toString())
            .collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "node-subnet 8 30 1 10.240.0.0/24"
            + " | 10.240.0.0/24 has 251 usable addresses; 8 nodes with 30 pods each need 248,"
            + " and an upgrade, which adds 1, needs 279.",
        "node-subnet 9 30 1 10.240.0.0/24"
            + " | 10.240.0.0/24 has 251 usable addresses; 9 nodes with 30 pods each need 279.",
        "kubenet 257 110 1 | Each node takes a /24 and the pods' range 10.244.0.0/16 has 256;"
            + " 257 nodes need 257.",
        "kubenet 401 110 1 - 10.0.0.0/8"
            + " | Each kubenet node needs a route and a route table takes 400,"
            + " so 401 nodes are too many.",
        "node-subnet 2 10 0"
            + " | A node pool needs room for 30 pods: 2 nodes of 10 pods have room for 20.",
        "node-subnet 2114 30 1 | A virtual network has at most 65,536 private addresses;"
            + " 2,115 nodes with 30 pods each need 65,565.",
        "kubenet 3 110 1 - 172.16.0.0/13" + " | ",
      })
  void messagesHaveTheNumbers(String line, String message) {
    assertEquals(
        message == null ? "" : message,
        Plan.of(request(line)).problems().stream()
            .map(Problem::message)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void poolsShareTheNodes() {
    assertEquals(1, Plan.of(request("overlay 999 250 1")).pools());
    assertEquals(2, Plan.of(request("overlay 1000 250 1")).pools());
    assertEquals(6, Plan.of(request("overlay 5000 250 1")).pools());
    assertEquals(5, Plan.of(request("overlay 5000 250 0")).pools());
  }

  @ParameterizedTest
  @CsvSource({
    "kubenet 0 110 1, 'nodes are 1 to 100000, not 0'",
    "kubenet 3 0 1, 'pods per node are 1 to 1000, not 0'",
    "node-subnet 3 30 1 - 10.0.0.0/8, with node-subnet pods have no range of their own"
  })
  void aRequestCannotBeWrong(String line, String message) {
    var e = assertThrows(IllegalArgumentException.class, () -> request(line));
    assertEquals(message, e.getMessage());
  }
}
