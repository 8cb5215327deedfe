package hopwise.simulator.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.azure.FreeAddresses.Allocation;
import hopwise.simulator.net.AddressSet;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is free in a subnet. */
class FreeAddressesTest {
  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/24, 251",
    "10.0.0.0/25, 123",
    "10.0.0.0/29, 3",
    "10.0.0.0/30, 0",
    "10.0.0.0/32, 0",
    "10.0.0.0/20, 4091"
  })
  void azureKeepsFive(String prefix, long usable) {
    assertEquals(usable, FreeAddresses.usable(Cidr.of(prefix)));
    assertEquals(usable, FreeAddresses.of(Cidr.of(prefix)).count());
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0, true",
    "10.0.0.3, true",
    "10.0.0.4, false",
    "10.0.0.254, false",
    "10.0.0.255, true"
  })
  void theFirstFourAndTheLastAreReserved(String ip, boolean reserved) {
    var prefix = Cidr.of("10.0.0.0/24");
    assertEquals(reserved, FreeAddresses.isReserved(prefix, Ipv4.of(ip)));
    assertEquals(!reserved, FreeAddresses.of(prefix).contains(Ipv4.of(ip)));
  }

  @Test
  void nodesWithThirtyPodsComeToLieBehindOneAnother() {
    var free = FreeAddresses.of(Cidr.of("10.240.0.0/24"));
    var nodes = new StringBuilder();
    for (int node = 0; node < 8; node++) {
      if (free.take(31) instanceof Allocation.Given(var blocks, var rest)) {
        nodes.append(text(blocks)).append(' ');
        free = rest;
      }
    }
    assertEquals(
        "10.240.0.4+31 10.240.0.35+31 10.240.0.66+31 10.240.0.97+31 10.240.0.128+31"
            + " 10.240.0.159+31 10.240.0.190+31 10.240.0.221+31 ",
        nodes.toString());
    assertEquals(new Allocation.Full(3), free.take(31));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.5-10.0.0.9, 1, 10.0.0.4+1",
    "10.0.0.5-10.0.0.9, 3, 10.0.0.4+1 10.0.0.10+2",
    "10.0.0.4-10.0.0.4, 2, 10.0.0.5+2",
    "10.0.0.6-10.0.0.14, 3, Full[free=2]",
  })
  void gapsAreFilledFirst(String used, int asked, String given) {
    var ends = used.split("-");
    int many = Ipv4.of(ends[1]).bits() - Ipv4.of(ends[0]).bits() + 1;
    var free =
        FreeAddresses.of(Cidr.of("10.0.0.0/28"))
            .without(List.of(new AddressBlock(Ipv4.of(ends[0]), many)));
    assertEquals(
        given,
        switch (free.take(asked)) {
          case Allocation.Given(var blocks, var rest) -> text(blocks);
          case Allocation.Full full -> full.toString();
        });
  }

  @Test
  void aBlockStandsOnItsOwnPrefix() {
    var free = FreeAddresses.of(Cidr.of("10.0.0.0/26"));
    var blocks = new StringBuilder();
    while (free.takeBlock(28) instanceof Allocation.Given(var block, var rest)) {
      blocks.append(text(block)).append(' ');
      free = rest;
    }
    assertEquals("10.0.0.16+16 10.0.0.32+16 ", blocks.toString());
  }

  @Test
  void nicsAndFrontendsTakeAddresses() {
    var azure =
        Subscription.AZURE
            .with(
                Subscription.nic("a", Subscription.VMS, "10.1.1.4")
                    .withSecondary(List.of(new AddressBlock(Ipv4.of("10.1.1.5"), 2))))
            .with(
                new LoadBalancer(
                    Subscription.id(ResourceType.LOAD_BALANCER, "inside"),
                    Subscription.REGION,
                    List.of(
                        new LoadBalancer.Frontend.Private(
                            "web", Subscription.VMS, Ipv4.of("10.1.1.7"))),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of()));
    var free = FreeAddresses.of(azure, Subscription.VMS);
    assertEquals(247, free.count());
    assertEquals(
        new AddressSet(List.of(new AddressSet.Span(0x0a010108L, 0x0a0101feL))), free.spans());
  }

  private static String text(List<AddressBlock> blocks) {
    return blocks.stream()
        .map(block -> block.first() + "+" + block.count())
        .collect(Collectors.joining(" "));
  }
}
