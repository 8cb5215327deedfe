package hopwise.simulator.azure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding things in a subscription. */
class AzureTest {
  private static final ResourceId VNET =
      new ResourceId("course", ResourceType.VIRTUAL_NETWORK, "vnet");
  private static final SubnetId NODES = new SubnetId(VNET, "nodes");
  private static final Azure AZURE =
      Azure.EMPTY.withAll(
          List.of(
              new Vnet(
                  VNET,
                  "westeurope",
                  List.of(Cidr.of("10.240.0.0/16")),
                  List.of(Subnet.of("nodes", Cidr.of("10.240.0.0/24"))),
                  List.of()),
              nic("a", 1, "10.240.0.4", new AddressBlock(Ipv4.of("10.240.0.5"), 30)),
              nic("b", 2, "10.240.0.35", new AddressBlock(Ipv4.of("10.240.0.64"), 16))));

  private static Nic nic(String name, int mac, String primary, AddressBlock block) {
    return new Nic(
        new ResourceId("course", ResourceType.NETWORK_INTERFACE, name),
        "westeurope",
        NODES,
        new Mac(mac),
        Ipv4.of(primary),
        List.of(block),
        false,
        null,
        null,
        null,
        "host/" + name);
  }

  @ParameterizedTest
  @CsvSource({
    "10.240.0.3, -",
    "10.240.0.4, host/a",
    "10.240.0.34, host/a",
    "10.240.0.35, host/b",
    "10.240.0.36, -",
    "10.240.0.64, host/b",
    "10.240.0.79, host/b",
    "10.240.0.80, -",
    "192.168.0.1, -"
  })
  void anAddressHasTheNicThatHoldsIt(String ip, String host) {
    assertEquals(host, AZURE.owner(VNET, Ipv4.of(ip)).map(Nic::host).orElse("-"));
  }

  @Test
  void namesAreTheSameInUpperAndLowerCase() {
    var loud = new ResourceId("COURSE", ResourceType.VIRTUAL_NETWORK, "VNet");
    assertEquals("vnet", AZURE.find(Vnet.class, loud).orElseThrow().id().name());
    assertEquals("nodes", AZURE.subnet(new SubnetId(loud, "NODES")).orElseThrow().name());
    assertEquals(2, AZURE.nics(new SubnetId(loud, "Nodes")).size());
    assertEquals(loud.hashCode(), VNET.hashCode());
  }

  @Test
  void aReplacedNicIsFoundByItsNewAddressesOnly() {
    var moved =
        AZURE.with(nic("a", 1, "10.240.0.200", new AddressBlock(Ipv4.of("10.240.0.201"), 1)));
    assertEquals("host/a", moved.owner(VNET, Ipv4.of("10.240.0.201")).orElseThrow().host());
    assertTrue(moved.owner(VNET, Ipv4.of("10.240.0.4")).isEmpty());
    assertEquals(2, moved.all(Nic.class).size());
    assertEquals(1, moved.without(moved.all(Nic.class).get(0).id()).all(Nic.class).size());
  }

  @Test
  void aMachineIsFoundByItsCard() {
    assertEquals(
        AZURE.owner(VNET, Ipv4.of("10.240.0.35")).orElseThrow(),
        AZURE.attachment("host/b", new Mac(2)).orElseThrow());
    assertTrue(AZURE.attachment("host/b", new Mac(1)).isEmpty());
  }

  @Test
  void aResourceHasTheIdOfItsType() {
    assertThrows(
        IllegalArgumentException.class, () -> new PublicIp(VNET, "westeurope", new Ipv4(0)));
    assertEquals(
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/course/providers/"
            + "Microsoft.Network/virtualNetworks/vnet/subnets/nodes",
        NODES.path());
  }
}
