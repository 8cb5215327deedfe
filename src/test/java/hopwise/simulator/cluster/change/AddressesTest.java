package hopwise.simulator.cluster.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.azure.AddressBlock;
import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.PodRun;
import hopwise.simulator.cluster.WorkloadId;
import hopwise.simulator.net.Ipv4;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arithmetic of addresses. */
class AddressesTest {
  @ParameterizedTest
  @CsvSource({
    "0, 250, 16",
    "8, 250, 16",
    "9, 250, 32",
    "24, 250, 32",
    "25, 250, 48",
    "240, 250, 250",
    "9, 30, 30",
    "0, 10, 10"
  })
  void aNodeLeasesInBatches(int pods, int maxPods, int expected) {
    assertEquals(expected, Leases.target(pods, maxPods));
  }

  @ParameterizedTest
  @CsvSource({"15, 1", "16, 2", "30, 2", "31, 2", "32, 3", "110, 7", "250, 16"})
  void staticBlocksKeepOneAddressBack(int maxPods, int blocks) {
    assertEquals(blocks, Room.blocks(maxPods));
  }

  @ParameterizedTest
  @CsvSource({
    "NODE_SUBNET, 30, 51, 1581", "NODE_SUBNET, 30, 61, 1891", "NODE_SUBNET, 250, 17, 4267",
    "KUBENET, 110, 51, 51", "OVERLAY, 250, 5000, 5000", "POD_SUBNET, 250, 10, 10"
  })
  void nodesTakeAddressesOfTheirSubnet(Plugin plugin, int maxPods, long nodes, long expected) {
    assertEquals(expected, Room.addresses(plugin, maxPods, nodes));
  }

  @ParameterizedTest
  @CsvSource({"1, 10, 1", "33%, 10, 4", "10%, 3, 1", "100%, 3, 3", "5, 2, 5"})
  void aSurgeIsRoundedUp(String surge, int pool, int expected) {
    assertEquals(expected, Surge.nodes(surge, pool));
  }

  @ParameterizedTest
  @CsvSource({"0", "0%", "101%", "-1", "x", "''"})
  void someSurgesAreNone(String surge) {
    assertEquals(OptionalInt.empty(), Surge.parse(surge));
  }

  @Test
  void addressesAreGivenInOrderAndFromTheStartAgain() {
    var range =
        List.of(new AddressBlock(Ipv4.of("10.0.0.2"), 4), new AddressBlock(Ipv4.of("10.0.1.0"), 2));
    var runs = List.of(run("10.0.0.3", 1), run("10.0.1.0", 1));
    var addresses = new PodAddresses(range, runs);
    assertEquals("10.0.0.4+2 10.0.1.1+1", text(addresses.after(Ipv4.of("10.0.0.3"), 3)));
    assertEquals("10.0.1.1+1 10.0.0.2+1", text(addresses.after(Ipv4.of("10.0.1.0"), 2)));
    assertEquals("10.0.0.2+1 10.0.0.4+2 10.0.1.1+1", text(addresses.after(null, 100)));
    assertEquals("[10.0.1.1, 10.0.0.5, 10.0.0.4, 10.0.0.2]", addresses.freeFromTheEnd().toString());
  }

  private static PodRun run(String first, int count) {
    return new PodRun(
        new WorkloadId("default", WorkloadId.Kind.DEPLOYMENT, "web"),
        0,
        count,
        Ipv4.of(first),
        0,
        Instant.EPOCH);
  }

  private static String text(List<AddressBlock> blocks) {
    return blocks.stream()
        .map(block -> block.first() + "+" + block.count())
        .collect(Collectors.joining(" "));
  }
}
