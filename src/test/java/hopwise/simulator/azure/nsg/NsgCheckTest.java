package hopwise.simulator.azure.nsg;

import static org.junit.jupiter.api.Assertions.assertEquals;

import hopwise.simulator.azure.AddressPrefix;
import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.NsgRule.Access;
import hopwise.simulator.azure.NsgRule.Direction;
import hopwise.simulator.azure.Overlay;
import hopwise.simulator.azure.Ports;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.ServiceTag;
import hopwise.simulator.azure.Subscription;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rule decides. */
class NsgCheckTest {
  private static final Nsg NSG =
      new Nsg(
          Subscription.id(ResourceType.NETWORK_SECURITY_GROUP, "nsg"),
          Subscription.REGION,
          List.of(
              rule("DenyAllTcp", 4096, Access.DENY, Protocol.TCP, AddressPrefix.ANY, Ports.ANY),
              rule(
                  "AllowWeb",
                  100,
                  Access.ALLOW,
                  Protocol.TCP,
                  new AddressPrefix.Tag(ServiceTag.INTERNET),
                  new Ports(80, 81)),
              rule(
                  "DenyOffice",
                  90 + 100,
                  Access.DENY,
                  null,
                  new AddressPrefix.Range(Cidr.of("192.168.10.0/28")),
                  Ports.ANY)));

  private static NsgRule rule(
      String name,
      int priority,
      Access access,
      @Nullable Protocol protocol,
      AddressPrefix source,
      Ports ports) {
    return NsgRule.of(
        name, priority, Direction.INBOUND, access, protocol, source, AddressPrefix.ANY, ports);
  }

  @ParameterizedTest
  @CsvSource({
    "in, tcp, 203.0.113.80, 10.1.0.4, 80, AllowWeb",
    "in, tcp, 203.0.113.80, 10.1.0.4, 82, DenyAllTcp",
    "in, udp, 203.0.113.80, 10.1.0.4, 80, DenyAllInBound",
    "in, tcp, 10.1.1.4, 10.1.0.4, 80, DenyAllTcp",
    "in, udp, 10.1.1.4, 10.1.0.4, 53, AllowVnetInBound",
    "in, udp, 10.2.0.4, 10.1.0.4, 53, AllowVnetInBound",
    "in, udp, 192.168.10.20, 10.1.0.4, 53, AllowVnetInBound",
    "in, udp, 192.168.10.7, 10.1.0.4, 53, DenyOffice",
    "in, icmp, 192.168.10.7, 10.1.0.4, 0, DenyOffice",
    "in, icmp, 192.168.11.7, 10.1.0.4, 0, DenyAllInBound",
    "in, icmp, 10.1.1.4, 10.1.0.4, 0, AllowVnetInBound",
    "in, udp, 168.63.129.16, 10.1.0.4, 53, AllowVnetInBound",
    "in, udp, 168.63.129.16, 20.0.0.1, 53, AllowAzureLoadBalancerInBound",
    "in, udp, 10.244.0.9, 10.244.1.9, 53, AllowVnetInBound",
    "in, udp, 10.245.0.9, 10.244.1.9, 53, DenyAllInBound",
    "out, tcp, 10.1.0.4, 10.1.1.4, 80, AllowVnetOutBound",
    "out, tcp, 10.1.0.4, 203.0.113.80, 80, AllowInternetOutBound",
    "out, tcp, 10.1.0.4, 192.168.11.1, 80, DenyAllOutBound"
  })
  void theFirstRuleThatMatchesDecides(
      String way, String protocol, String from, String to, int port, String rule) {
    var azure =
        Subscription.routed(
            Subscription.AZURE,
            Subscription.NODES,
            true,
            List.of("10.244.0.0/16 None", "0.0.0.0/0 Internet"));
    var nic = Subscription.nic("a", Subscription.NODES, "10.1.0.4");
    var tried =
        new NsgCheck.Tried(
            way.equals("in") ? Direction.INBOUND : Direction.OUTBOUND,
            Protocol.valueOf(protocol.toUpperCase(Locale.ROOT)),
            Ipv4.of(from),
            port == 0 ? 0 : 40_000,
            Ipv4.of(to),
            port);
    assertEquals(rule, NsgCheck.decide(NSG, TagRanges.of(azure, nic), tried).name());
  }

  @Test
  void podsOfARoutingDomainBelongToTheNetwork() {
    var plain = Subscription.nic("a", Subscription.NODES, "10.1.0.4");
    var overlay = new Overlay("aks", Cidr.of("10.244.0.0/16"), Cidr.of("10.244.0.0/24"));
    var tried =
        new NsgCheck.Tried(
            Direction.INBOUND,
            Protocol.UDP,
            Ipv4.of("10.244.1.9"),
            40_000,
            Ipv4.of("10.244.0.9"),
            53);
    assertEquals("DenyAllInBound", decide(TagRanges.of(Subscription.AZURE, plain), tried));
    assertEquals(
        "AllowVnetInBound",
        decide(TagRanges.of(Subscription.AZURE, plain.withOverlay(overlay)), tried));
  }

  private static String decide(TagRanges tags, NsgCheck.Tried tried) {
    return NsgCheck.decide(NSG, tags, tried).name();
  }
}
