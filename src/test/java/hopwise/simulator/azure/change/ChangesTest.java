package hopwise.simulator.azure.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.azure.AddressPrefix;
import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Gateway;
import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.NextHopType;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.NsgRule.Access;
import hopwise.simulator.azure.NsgRule.Direction;
import hopwise.simulator.azure.Peering;
import hopwise.simulator.azure.Ports;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.Resource;
import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.RouteTable;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.Subscription;
import hopwise.simulator.azure.UserRoute;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Azure does and refuses. */
class ChangesTest {
  private static final ResourceId NSG = Subscription.id(ResourceType.NETWORK_SECURITY_GROUP, "nsg");
  private static final ResourceId TABLE = Subscription.id(ResourceType.ROUTE_TABLE, "table");
  private static final ResourceId IP = Subscription.id(ResourceType.PUBLIC_IP_ADDRESS, "ip");
  private static final Nic VM =
      Subscription.nic("vm", Subscription.VMS, "10.1.1.4").withPublicIp(IP);

  private static final Azure AZURE =
      Subscription.with(
              Subscription.AZURE,
              Subscription.HUB,
              Subscription.AZURE
                  .subnet(Subscription.NODES)
                  .orElseThrow()
                  .withRouteTable(TABLE)
                  .withNsg(NSG))
          .withAll(
              List.of(
                  new PublicIp(IP, Subscription.REGION, Ipv4.of("20.0.0.4")),
                  VM,
                  new Nsg(NSG, Subscription.REGION, List.of()),
                  new RouteTable(TABLE, Subscription.REGION, true, List.of())));

  private static String answer(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done done -> "done";
      case Outcome.Refused(var code, var message) ->
          code
              + ": "
              + message.replace(
                  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/course"
                      + "/providers/Microsoft.Network/",
                  "~");
    };
  }

  private static String put(Resource resource) {
    return answer(Changes.put(AZURE, resource));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "more 10.1.2.0/24 | done",
        "more 10.1.1.128/25 | NetcfgSubnetRangesOverlap: Subnet 'more' is not valid because its IP"
            + " address range overlaps with that of an existing subnet in virtual network 'hub'.",
        "more 10.3.0.0/24 | NetcfgInvalidSubnet: Subnet 'more' is not valid because its IP address"
            + " range is outside the IP address range of virtual network 'hub'.",
        "nodes 10.1.3.0/24 | done",
        "vms 10.1.3.0/24 | InUsePrefixCannotBeDeleted: IpPrefix 10.1.1.0/24 on Subnet vms has"
            + " active allocations and cannot be deleted."
      })
  void aSubnetIsPut(String subnet, String expected) {
    var words = subnet.split(" ");
    var azure = Subscription.with(AZURE, Subscription.HUB, Subnet.of(words[0], Cidr.of(words[1])));
    assertEquals(expected, put(azure.find(Vnet.class, Subscription.HUB).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nodes | done",
        "vms | InUseSubnetCannotBeDeleted: Subnet vms is in use by"
            + " ~networkInterfaces/vm/ipConfigurations/ipconfig1 and cannot be deleted. In order to"
            + " delete the subnet, delete all the resources within the subnet.",
        "GatewaySubnet | InUseSubnetCannotBeDeleted: Subnet GatewaySubnet is in use by"
            + " ~virtualNetworkGateways/gateway/ipConfigurations/default and cannot be deleted. In"
            + " order to delete the subnet, delete all the resources within the subnet."
      })
  void aSubnetIsDeleted(String name, String expected) {
    var hub = AZURE.find(Vnet.class, Subscription.HUB).orElseThrow();
    var rest = hub.subnets().stream().filter(subnet -> !subnet.name().equals(name)).toList();
    assertEquals(expected, put(hub.withSubnets(rest)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VIRTUAL_NETWORK lost | ResourceNotFound: The Resource 'Microsoft.Network/virtualNetworks"
            + "/lost' under resource group 'course' was not found.",
        "RESOURCE_GROUP lost | ResourceGroupNotFound: Resource group 'lost' could not be found.",
        "ROUTE_TABLE table | InUseRouteTableCannotBeDeleted: Route table table is in use and cannot"
            + " be deleted.",
        "NETWORK_SECURITY_GROUP nsg | InUseNetworkSecurityGroupCannotBeDeleted: Network security"
            + " group ~networkSecurityGroups/nsg cannot be deleted because it is in use by the"
            + " following resources: ~virtualNetworks/hub/subnets/nodes. In order to delete the"
            + " Network security group, remove the association with the resource(s).",
        "PUBLIC_IP_ADDRESS ip | PublicIPAddressCannotBeDeleted: Public IP address"
            + " ~publicIPAddresses/ip can not be deleted since it is still allocated to resource"
            + " ~networkInterfaces/vm/ipConfigurations/ipconfig1. In order to delete the public IP,"
            + " disassociate/detach the Public IP address from the resource.",
        "NETWORK_INTERFACE vm | done",
        "VIRTUAL_NETWORK hub | InUseSubnetCannotBeDeleted: Subnet vms is in use by"
            + " ~networkInterfaces/vm/ipConfigurations/ipconfig1 and cannot be deleted. In order to"
            + " delete the subnet, delete all the resources within the subnet.",
        "VIRTUAL_NETWORK_GATEWAY gateway | done",
        "LOCAL_NETWORK_GATEWAY office | ResourceInUse: Resource ~localNetworkGateways/office cannot"
            + " be deleted because it is in use by ~virtualNetworkGateways/gateway."
      })
  void aResourceIsDeleted(String id, String expected) {
    var words = id.split(" ");
    var type = ResourceType.valueOf(words[0]);
    var group = type == ResourceType.RESOURCE_GROUP ? words[1] : "course";
    var deleted = Changes.delete(AZURE, new ResourceId(group, type, words[1]));
    assertEquals(expected, answer(deleted));
  }

  @Test
  void aGroupIsDeletedWithAllThatIsInIt() {
    var other = ResourceGroup.of("other", Subscription.REGION);
    var id = ResourceGroup.of("COURSE", "").id();
    assertEquals(
        List.of(other),
        Changes.delete(AZURE.with(other), id) instanceof Outcome.Done(var azure)
            ? azure.all()
            : List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10.1.1.5 | done",
        "10.1.0.5 | PrivateIPAddressNotInSubnet: Private static IP address 10.1.0.5 does not belong"
            + " to the range of subnet prefix 10.1.1.0/24.",
        "10.1.1.3 | PrivateIPAddressInReservedRange: Private static IP address 10.1.1.3 falls"
            + " within reserved IP range of subnet prefix 10.1.1.0/24.",
        "10.1.1.4 | PrivateIPAddressInUse: IP configuration"
            + " ~networkInterfaces/new/ipConfigurations/ipconfig1 is using the private IP address"
            + " 10.1.1.4 which is already allocated to resource ~networkInterfaces/vm."
      })
  void aNicIsPut(String ip, String expected) {
    assertEquals(expected, put(Subscription.nic("new", Subscription.VMS, ip)));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401})
  void aTableHoldsFourHundredRoutes(int many) {
    var routes =
        IntStream.range(0, many)
            .mapToObj(i ->
                new UserRoute(
                    "r" + i, new Cidr(new Ipv4(0x64000000 + (i << 8)), 24), NextHopType.NONE, null))
            .toList();
    assertEquals(
        many == 400
            ? "done"
            : "RouteTableRouteLimitReached: Route table table cannot have more than 400 routes.",
        put(new RouteTable(TABLE, Subscription.REGION, true, routes)));
  }

  @Test
  void twoRoutesCannotHaveOnePrefix() {
    var range = Cidr.of("10.9.0.0/16");
    var routes =
        List.of(
            new UserRoute("a", range, NextHopType.NONE, null),
            new UserRoute("b", range, NextHopType.INTERNET, null));
    assertEquals(
        "RouteConflict: Route b conflicts with route a. Routes cannot have the same address prefix"
            + " 10.9.0.0/16.",
        put(new RouteTable(TABLE, Subscription.REGION, true, routes)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100 INBOUND 200 INBOUND | done",
        "100 INBOUND 100 OUTBOUND | done",
        "100 INBOUND 100 INBOUND | SecurityRuleConflict: Security rule r1 conflicts with rule r0."
            + " Rules cannot have the same Priority and Direction.",
        "99 INBOUND 100 INBOUND | SecurityRuleInvalidPriority: Security rule has invalid Priority."
            + " Value provided: 99 Allowed range 100-4096."
      })
  void aRuleHasItsOwnPriority(String rules, String expected) {
    var words = rules.split(" ");
    var list = new ArrayList<NsgRule>();
    for (int i = 0; i < 2; i++) {
      list.add(
          NsgRule.of(
              "r" + i,
              Integer.parseInt(words[2 * i]),
              Direction.valueOf(words[(2 * i) + 1]),
              Access.ALLOW,
              null,
              AddressPrefix.ANY,
              AddressPrefix.ANY,
              Ports.ANY));
    }
    assertEquals(expected, put(new Nsg(NSG, Subscription.REGION, list)));
  }

  @Test
  void whatIsNamedMustBeThere() {
    var lost = Subscription.id(ResourceType.NETWORK_SECURITY_GROUP, "lost");
    assertEquals(
        "InvalidResourceReference: Resource ~networkSecurityGroups/lost referenced by resource"
            + " ~networkInterfaces/vm was not found. Please make sure that the referenced resource"
            + " exists, and that both resources are in the same region.",
        put(VM.withNsg(lost)));
    var stray = new ResourceId("elsewhere", ResourceType.ROUTE_TABLE, "t");
    assertEquals(
        "ResourceGroupNotFound: Resource group 'elsewhere' could not be found.",
        put(new RouteTable(stray, Subscription.REGION, true, List.of())));
  }

  @Test
  void peersMustNotOverlap() {
    var twin = Subscription.id(ResourceType.VIRTUAL_NETWORK, "twin");
    var peering = new Peering("to-hub", Subscription.HUB, true, false, false, false);
    var vnet =
        new Vnet(
            twin,
            Subscription.REGION,
            List.of(Cidr.of("10.1.128.0/17")),
            List.of(),
            List.of(peering));
    assertEquals(
        "VnetAddressSpacesOverlap: Cannot create or update peering"
            + " ~virtualNetworks/twin/virtualNetworkPeerings/to-hub. Virtual networks"
            + " ~virtualNetworks/twin and ~virtualNetworks/hub cannot be peered because their"
            + " address spaces overlap. Overlapping address prefixes: 10.1.128.0/17",
        put(vnet));
  }

  @Test
  void aPeerWithoutAGatewayLendsNone() {
    var gateway = AZURE.all(Gateway.class).getFirst().id();
    var spoke = AZURE.find(Vnet.class, Subscription.SPOKE).orElseThrow();
    assertEquals(
        "RemotePeeringHasNoGateways: Peering ~virtualNetworks/spoke/virtualNetworkPeerings/to-hub"
            + " cannot have UseRemoteGateways flag set to true, because remote virtual network"
            + " ~virtualNetworks/hub referenced by the peering does not have any gateways.",
        answer(Changes.put(AZURE.without(gateway), spoke)));
  }

  @Test
  void aFrontendTakesItsAddress() {
    var balancer =
        new LoadBalancer(
            Subscription.id(ResourceType.LOAD_BALANCER, "lb"),
            Subscription.REGION,
            List.of(new LoadBalancer.Frontend.Private("f", Subscription.VMS, Ipv4.of("10.1.1.9"))),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    assertEquals(
        "PrivateIPAddressInUse: IP configuration ~networkInterfaces/new/ipConfigurations/ipconfig1"
            + " is using the private IP address 10.1.1.9 which is already allocated to resource"
            + " ~loadBalancers/lb.",
        answer(
            Changes.put(
                AZURE.with(balancer), Subscription.nic("new", Subscription.VMS, "10.1.1.9"))));
  }
}
