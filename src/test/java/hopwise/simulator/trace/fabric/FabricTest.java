package hopwise.simulator.trace.fabric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.azure.AddressBlock;
import hopwise.simulator.azure.AddressPrefix;
import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.InternetHost;
import hopwise.simulator.azure.LoadBalancer;
import hopwise.simulator.azure.NatGateway;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.NsgRule;
import hopwise.simulator.azure.NsgRule.Access;
import hopwise.simulator.azure.NsgRule.Direction;
import hopwise.simulator.azure.Overlay;
import hopwise.simulator.azure.Peering;
import hopwise.simulator.azure.Ports;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.ResourceId;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Subscription;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.lab.Narrator;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.FabricDecision;
import hopwise.simulator.trace.Hop;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.trace.Walk;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sees whom, and how packets end. */
class FabricTest {
  private static final ResourceId LB = Subscription.id(ResourceType.LOAD_BALANCER, "lb");
  private static final ResourceId LB_IP = ip("lb-ip");
  private static final ResourceId NAT_IP = ip("nat-ip");
  private static final ResourceId VM_IP = ip("vm-ip");

  private static ResourceId ip(String name) {
    return Subscription.id(ResourceType.PUBLIC_IP_ADDRESS, name);
  }

  private static Nic nic(String name, SubnetId subnet, String ip) {
    return Subscription.nic(name, subnet, ip);
  }

  private static Azure plain() {
    return Subscription.AZURE
        .withAll(
            List.of(
                nic("a", Subscription.NODES, "10.1.0.4"),
                nic("b", Subscription.NODES, "10.1.0.5"),
                nic("vm", Subscription.VMS, "10.1.1.4"),
                nic("far", Subscription.FAR, "10.2.0.4"),
                new PublicIp(LB_IP, Subscription.REGION, Ipv4.of("20.0.0.1")),
                new PublicIp(NAT_IP, Subscription.REGION, Ipv4.of("20.0.0.2")),
                new PublicIp(VM_IP, Subscription.REGION, Ipv4.of("20.0.0.4"))))
        .withInternet(
            List.of(new InternetHost(new Mac(0xeb), Ipv4.of("203.0.113.80"), "host/web")));
  }

  private static Azure change(Azure azure, String nic, UnaryOperator<Nic> change) {
    return azure.with(change.apply(find(azure, nic)));
  }

  private static Nic find(Azure azure, String nic) {
    return azure
        .find(Nic.class, Subscription.id(ResourceType.NETWORK_INTERFACE, nic))
        .orElseThrow();
  }

  private static Azure routed(SubnetId subnet, String... routes) {
    return Subscription.routed(plain(), subnet, true, List.of(routes));
  }

  private static NsgRule rule(
      String name,
      int priority,
      Direction direction,
      Access access,
      String from,
      String to,
      int port) {
    return NsgRule.of(
        name, priority, direction, access, Protocol.TCP, range(from), range(to), Ports.of(port));
  }

  private static AddressPrefix range(String text) {
    return text.equals("*") ? AddressPrefix.ANY : new AddressPrefix.Range(Cidr.of(text));
  }

  private static Azure guarded(SubnetId subnet, Direction direction, Access access, String from) {
    return Subscription.guarded(
        plain(), subnet, List.of(rule("rule", 100, direction, access, from, "*", 80)));
  }

  private static Azure balanced(
      LoadBalancer.Frontend frontend, boolean floating, @Nullable String probe, int ports) {
    var pool = List.of(find(plain(), "a").id(), find(plain(), "b").id());
    var rule =
        new LoadBalancer.Rule("web", "front", "pool", Protocol.TCP, 8080, 80, probe, floating);
    var outbound = new LoadBalancer.OutboundRule("out", List.of("front"), "pool", ports);
    return plain()
        .with(
            new LoadBalancer(
                LB,
                Subscription.REGION,
                List.of(frontend),
                List.of(new LoadBalancer.Pool("pool", pool)),
                List.of(rule),
                List.of(
                    new LoadBalancer.HealthProbe("up", 80, null),
                    new LoadBalancer.HealthProbe("down", 81, null)),
                List.of(outbound)));
  }

  private static Azure publicly(boolean floating, @Nullable String probe) {
    return balanced(new LoadBalancer.Frontend.Public("front", LB_IP), floating, probe, 0);
  }

  private static Azure inside(boolean floating) {
    return balanced(
        new LoadBalancer.Frontend.Private("front", Subscription.VMS, Ipv4.of("10.1.1.100")),
        floating,
        "up",
        0);
  }

  private static Azure admitting(Azure azure) {
    return Subscription.guarded(
        azure,
        Subscription.NODES,
        List.of(
            rule("in", 100, Direction.INBOUND, Access.ALLOW, "*", "20.0.0.1/32", 8080),
            rule("direct", 110, Direction.INBOUND, Access.ALLOW, "*", "10.1.0.0/24", 80)));
  }

  private static Azure peering(boolean forwarded) {
    var spoke = plain().find(Vnet.class, Subscription.SPOKE).orElseThrow();
    var peering = new Peering("to-hub", Subscription.HUB, true, forwarded, false, true);
    return plain()
        .with(spoke.withPeerings(List.of(peering)))
        .with(find(plain(), "a").withIpForwarding(true));
  }

  private static Azure natted() {
    var id = Subscription.id(ResourceType.NAT_GATEWAY, "nat");
    var vms = plain().subnet(Subscription.VMS).orElseThrow().withNatGateway(id);
    return Subscription.with(plain(), Subscription.HUB, vms)
        .with(new NatGateway(id, Subscription.REGION, List.of(NAT_IP)));
  }

  /** The subscription that a row names. */
  private static Azure variant(String name) {
    return switch (name) {
      case "plain" -> plain();
      case "route-none" -> routed(Subscription.NODES, "10.1.1.0/24 None");
      case "appliance" -> routed(Subscription.VMS, "203.0.113.0/24 VirtualAppliance 10.1.0.9");
      case "appliance-closed" -> routed(Subscription.VMS, "10.2.0.0/16 VirtualAppliance 10.1.0.4");
      case "peer-forwarded" -> peering(true);
      case "peer-strict" -> peering(false);
      case "no-propagation" -> Subscription.routed(plain(), Subscription.VMS, false, List.of());
      case "deny-in" -> guarded(Subscription.NODES, Direction.INBOUND, Access.DENY, "10.1.1.0/24");
      case "deny-out" -> guarded(Subscription.VMS, Direction.OUTBOUND, Access.DENY, "*");
      case "guarded" -> Subscription.guarded(plain(), Subscription.VMS, List.of());
      case "own-ip" -> change(plain(), "vm", nic -> nic.withPublicIp(VM_IP));
      case "nat" -> natted();
      case "nat-and-own-ip" -> change(natted(), "vm", nic -> nic.withPublicIp(VM_IP));
      case "lb" -> publicly(false, "up");
      case "lb-floating" -> publicly(true, "up");
      case "lb-down" -> publicly(false, "down");
      case "lb-admitted" -> admitting(publicly(false, "up"));
      case "lb-floating-admitted" -> admitting(publicly(true, "up"));
      case "lb-guarded" ->
          Subscription.guarded(publicly(false, "up"), Subscription.NODES, List.of());
      case "lb-unprobed" ->
          Subscription.guarded(
              publicly(false, "up"),
              Subscription.NODES,
              List.of(
                  rule("no", 100, Direction.INBOUND, Access.DENY, "168.63.129.16/32", "*", 80)));
      case "lb-starved" ->
          balanced(new LoadBalancer.Frontend.Public("front", LB_IP), false, "up", 64_000);
      case "ilb" -> inside(false);
      case "ilb-floating" -> inside(true);
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Nodes take packets for the frontends, as kube-proxy's rules make them do. */
  private static Machines machines(String variant) {
    var machines = Machines.at(variant(variant));
    return variant.contains("floating")
        ? Stream.of("host/a", "host/b")
            .reduce(
                machines,
                (before, host) ->
                    before.run(
                        host,
                        "iptables -t nat -A PREROUTING -p tcp --dport 8080 -j REDIRECT"
                            + " --to-ports 80",
                        "ip address add 20.0.0.1/32 dev lo",
                        "ip address add 10.1.1.100/32 dev lo"),
                (one, other) -> other)
        : machines;
  }

  private static String seen(Walk walk) {
    var seen = walk.request().seen();
    return seen == null ? "-" : seen.source().toString();
  }

  private static String told(Walk walk) {
    return switch (walk.outcome()) {
      case Outcome.Answered(var from, int ttl) -> from + " " + ttl;
      case Outcome.Refused refused -> "refused";
      case Outcome.Told told -> "told";
      case Outcome.Silence silence -> "-";
      case Outcome.NotSent notSent -> "not sent";
    };
  }

  @ParameterizedTest
  @CsvSource({
    "plain, a, 10.1.0.5:80/tcp, DELIVERED, 10.1.0.4, 10.1.0.5 64",
    "plain, a, 10.1.1.4:80/tcp, DELIVERED, 10.1.0.4, 10.1.1.4 64",
    "plain, a, 10.1.1.4:53/udp, DELIVERED, 10.1.0.4, 10.1.1.4 64",
    "plain, a, 10.1.1.4:1/icmp, DELIVERED, 10.1.0.4, 10.1.1.4 64",
    "plain, a, 10.1.1.4:81/tcp, DELIVERED_NO_LISTENER, 10.1.0.4, refused",
    "plain, a, 10.1.1.4:54/udp, DELIVERED_NO_LISTENER, 10.1.0.4, told",
    "plain, a, 10.1.0.77:80/tcp, NO_OWNER_IN_VNET, -, -",
    "plain, a, 10.2.0.4:80/tcp, DELIVERED, 10.1.0.4, 10.2.0.4 64",
    "plain, far, 10.1.1.4:80/tcp, DELIVERED, 10.2.0.4, 10.1.1.4 64",
    "plain, a, 10.2.0.9:80/tcp, NO_OWNER_IN_VNET, -, -",
    "plain, a, 10.9.0.4:80/tcp, NEXT_HOP_NONE, -, -",
    "plain, a, 168.63.129.16:53/udp, UNSUPPORTED, -, -",
    "route-none, a, 10.1.1.4:80/tcp, NEXT_HOP_NONE, -, -",
    "route-none, vm, 10.1.0.4:80/tcp, DELIVERED, 10.1.1.4, -",
    "plain, a, 192.168.10.20:80/tcp, DELIVERED, 10.1.0.4, 192.168.10.20 64",
    "plain, far, 192.168.10.20:80/tcp, DELIVERED, 10.2.0.4, 192.168.10.20 64",
    "plain, a, 192.168.10.21:80/tcp, HOST_UNREACHABLE, -, -",
    "plain, db, 10.1.0.4:80/tcp, DELIVERED, 192.168.10.20, 10.1.0.4 64",
    "plain, db, 10.2.0.4:80/tcp, DELIVERED, 192.168.10.20, 10.2.0.4 64",
    "plain, db, 10.244.0.4:80/tcp, NEXT_HOP_NONE, -, -",
    "plain, db, 203.0.113.80:80/tcp, EXITS_TO_INTERNET, -, -",
    "no-propagation, vm, 192.168.10.20:80/tcp, NEXT_HOP_NONE, -, -",
    "no-propagation, db, 10.1.1.4:80/tcp, DELIVERED, 192.168.10.20, -",
    "appliance, vm, 203.0.113.80:80/tcp, NO_OWNER_IN_VNET, -, -",
    "appliance-closed, vm, 10.2.0.4:80/tcp, FORWARDING_DISABLED, -, -",
    "deny-in, vm, 10.1.0.4:80/tcp, DROPPED_NSG_IN, -, -",
    "deny-in, vm, 10.1.0.4:1/icmp, DELIVERED, 10.1.1.4, 10.1.0.4 64",
    "deny-in, a, 10.1.1.4:80/tcp, DELIVERED, 10.1.0.4, 10.1.1.4 64",
    "deny-out, vm, 10.1.0.4:80/tcp, DROPPED_NSG_OUT, -, -",
    "deny-out, a, 10.1.1.4:80/tcp, DELIVERED, 10.1.0.4, 10.1.1.4 64",
    "guarded, db, 10.1.1.4:80/tcp, DELIVERED, 192.168.10.20, 10.1.1.4 64",
    "guarded, a, 10.1.1.4:54/udp, DELIVERED_NO_LISTENER, 10.1.0.4, told",
    "plain, vm, 203.0.113.80:80/tcp, NO_OUTBOUND, -, -",
    "own-ip, vm, 203.0.113.80:80/tcp, DELIVERED, 20.0.0.4, 203.0.113.80 64",
    "own-ip, vm, 203.0.113.80:1/icmp, DELIVERED, 20.0.0.4, 203.0.113.80 64",
    "own-ip, vm, 203.0.113.80:54/udp, DELIVERED_NO_LISTENER, 20.0.0.4, told",
    "own-ip, vm, 198.51.100.1:80/tcp, EXITS_TO_INTERNET, -, -",
    "own-ip, web, 20.0.0.4:80/tcp, DELIVERED, 203.0.113.80, 20.0.0.4 64",
    "own-ip, web, 20.0.0.1:80/tcp, NO_BACKEND, -, -",
    "own-ip, web, 10.1.1.4:80/tcp, NO_ROUTE, -, -",
    "nat, vm, 203.0.113.80:80/tcp, DELIVERED, 20.0.0.2, 203.0.113.80 64",
    "nat, vm, 203.0.113.80:54/udp, DELIVERED_NO_LISTENER, 20.0.0.2, told",
    "nat, web, 20.0.0.2:80/tcp, NO_BACKEND, -, -",
    "nat-and-own-ip, vm, 203.0.113.80:80/tcp, DELIVERED, 20.0.0.2, 203.0.113.80 64",
    "nat-and-own-ip, web, 20.0.0.4:80/tcp, DELIVERED, 203.0.113.80, 20.0.0.4 64",
    "lb, a, 203.0.113.80:80/tcp, DELIVERED, 20.0.0.1, 203.0.113.80 64",
    "lb, a, 203.0.113.80:1/icmp, DELIVERED, 20.0.0.1, 203.0.113.80 64",
    "lb, vm, 203.0.113.80:80/tcp, NO_OUTBOUND, -, -",
    "lb-starved, a, 203.0.113.80:80/tcp, DELIVERED, 20.0.0.1, 203.0.113.80 64",
    "lb-starved, b, 203.0.113.80:80/tcp, SNAT_PORTS_EXHAUSTED, -, -",
    "lb, web, 20.0.0.1:8080/tcp, DELIVERED, 203.0.113.80, 20.0.0.1 64",
    "lb, web, 20.0.0.1:8081/tcp, NO_BACKEND, -, -",
    "lb-down, web, 20.0.0.1:8080/tcp, NO_BACKEND, -, -",
    "lb-guarded, web, 20.0.0.1:8080/tcp, DROPPED_NSG_IN, -, -",
    "lb-admitted, web, 20.0.0.1:8080/tcp, DELIVERED, 203.0.113.80, 20.0.0.1 64",
    "lb-unprobed, web, 20.0.0.1:8080/tcp, NO_BACKEND, -, -",
    "lb-floating, web, 20.0.0.1:8080/tcp, DELIVERED, 203.0.113.80, 20.0.0.1 64",
    "lb-floating-admitted, web, 20.0.0.1:8080/tcp, DELIVERED, 203.0.113.80, 20.0.0.1 64",
    "ilb, vm, 10.1.1.100:8080/tcp, DELIVERED, 10.1.1.4, 10.1.1.100 64",
    "ilb, far, 10.1.1.100:8080/tcp, DELIVERED, 10.2.0.4, 10.1.1.100 64",
    "ilb, db, 10.1.1.100:8080/tcp, DELIVERED, 192.168.10.20, 10.1.1.100 64",
    "ilb-floating, vm, 10.1.1.100:8080/tcp, DELIVERED, 10.1.1.4, 10.1.1.100 64"
  })
  void aPacketEndsAsAzureEndsIt(
      String variant, String from, String to, String disposition, String source, String answer) {
    var walk = machines(variant).walk("host/" + from, to);
    assertEquals(disposition, walk.request().disposition().toString(), () -> story(walk));
    assertEquals(source, seen(walk), () -> story(walk));
    assertEquals(answer, told(walk), () -> story(walk));
    assertTrue(story(walk).endsWith("\n"));
  }

  /** Every step as a sentence: all of them can be said. */
  private static String story(Walk walk) {
    var text = new StringBuilder();
    Stream.of(walk.request(), walk.reply())
        .filter(trace -> trace != null)
        .flatMap(trace -> trace.hops().stream())
        .forEach(hop -> text.append(story(hop)));
    return text.toString();
  }

  private static String story(Hop hop) {
    var lines = new StringBuilder(hop.at() + "\n");
    hop.steps()
        .forEach(step ->
            lines
                .append("  %-16s %s".formatted(Narrator.kind(step), Narrator.sentence(step)))
                .append('\n'));
    return lines.toString();
  }

  @Test
  void podsBehindUserRoutesNeedForwardingNics() {
    var azure =
        routed(
            Subscription.NODES,
            "10.244.0.0/24 VirtualAppliance 10.1.0.4",
            "10.244.1.0/24 VirtualAppliance 10.1.0.5");
    var machines =
        Machines.at(azure)
            .run("host/a", "ip address add 10.244.0.1/24 dev lo")
            .run("host/b", "ip address add 10.244.1.1/24 dev lo");
    var both =
        change(
            change(azure, "a", nic -> nic.withIpForwarding(true)),
            "b",
            nic -> nic.withIpForwarding(true));
    assertEquals("DELIVERED 10.1.0.4", end(machines.in(both).walk("host/a", "10.244.1.1:80/tcp")));
    assertEquals("FORWARDING_DISABLED -", end(machines.walk("host/a", "10.244.1.1:80/tcp")));
    var pod = machines.run("host/a", "ip route add 10.244.1.0/24 via 10.1.0.1 src 10.244.0.1");
    assertEquals("DELIVERED 10.244.0.1", end(pod.in(both).walk("host/a", "10.244.1.1:80/tcp")));
    assertEquals(
        "SPOOF_GUARD -",
        end(pod.in(both.with(find(azure, "a"))).walk("host/a", "10.244.1.1:80/tcp")));
  }

  private static String end(Walk walk) {
    return walk.request().disposition() + " " + seen(walk);
  }

  @ParameterizedTest
  @CsvSource({"peer-forwarded, DELIVERED 10.7.0.1", "peer-strict, DROPPED_PEERING -"})
  void aPeerTakesWhatBeganElsewhereWhereItSaysSo(String variant, String expected) {
    var machines = machines(variant);
    assertEquals("DELIVERED 10.1.0.4", end(machines.walk("host/a", "10.2.0.4:80/tcp")));
    var stranger =
        machines.run(
            "host/a",
            "ip address add 10.7.0.1/32 dev lo",
            "ip route add 10.2.0.0/16 via 10.1.0.1 src 10.7.0.1");
    assertEquals(expected, end(stranger.walk("host/a", "10.2.0.4:80/tcp")));
  }

  /** The node {@code vm} as a firewall: everything that {@code a} and {@code b} send out. */
  private static Machines firewalled(Azure azure) {
    var nodes =
        Subscription.routed(
            azure, Subscription.NODES, true, List.of("0.0.0.0/0 VirtualAppliance 10.1.1.4"));
    var open = change(nodes, "vm", nic -> nic.withIpForwarding(true).withPublicIp(VM_IP));
    return Machines.at(open)
        .run(
            "host/vm",
            "sysctl -w net.ipv4.ip_forward=1",
            "iptables -t nat -A POSTROUTING -s 10.1.0.0/24 -j MASQUERADE");
  }

  @Test
  void anApplianceGivesItsPublicAddress() {
    var walk = firewalled(plain()).walk("host/a", "203.0.113.80:80/tcp");
    assertEquals("DELIVERED 20.0.0.4", end(walk), () -> story(walk));
    assertEquals("203.0.113.80 63", told(walk), () -> story(walk));
  }

  @Test
  void anAnswerThatLeavesByAnApplianceIsNotUndone() {
    var walk = firewalled(publicly(false, "up")).walk("host/web", "20.0.0.1:8080/tcp");
    assertEquals("DELIVERED 203.0.113.80", end(walk), () -> story(walk));
    assertEquals("-", told(walk), () -> story(walk));
    var reply = walk.reply();
    assertEquals(Disposition.NO_OUTBOUND, reply == null ? null : reply.disposition());
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.1.0.4, DELIVERED 192.168.10.20",
    "10.0.0.0/8, 10.244.0.4, HOST_UNREACHABLE -",
    "0.0.0.0/0, 10.1.0.4, DELIVERED 192.168.10.20",
    "0.0.0.0/0, 10.244.0.4, NEXT_HOP_NONE -",
    "192.168.10.0/24, 192.168.10.21, HOST_UNREACHABLE -"
  })
  void aSitePrefersWhatTheNetworksTellIt(String advertised, String to, String expected) {
    var site = plain().find(Site.class, Subscription.SITE).orElseThrow();
    var wide = new Site(site.id(), site.location(), List.of(Cidr.of(advertised)), site.hosts());
    var walk = Machines.at(plain().with(wide)).walk("host/db", to + ":80/tcp");
    assertEquals(expected, end(walk), () -> story(walk));
  }

  @Test
  void forcedTunnellingLeavesByTheSite() {
    var azure = routed(Subscription.NODES, "0.0.0.0/0 VirtualNetworkGateway");
    assertEquals(
        "EXITS_TO_INTERNET -", end(Machines.at(azure).walk("host/a", "203.0.113.80:80/tcp")));
  }

  @Test
  void podsOfARoutingDomainReachOneAnotherAlone() {
    var range = Cidr.of("10.244.0.0/16");
    var azure =
        change(
            change(
                plain(),
                "a",
                nic -> nic.withOverlay(new Overlay("aks", range, Cidr.of("10.244.0.0/24")))),
            "b",
            nic -> nic.withOverlay(new Overlay("aks", range, Cidr.of("10.244.1.0/24"))));
    var machines =
        Machines.at(azure)
            .run("host/a", "ip address add 10.244.0.1/24 dev lo")
            .run("host/b", "ip address add 10.244.1.1/24 dev lo")
            .run("host/a", "ip route add 10.244.0.0/16 via 10.1.0.1 src 10.244.0.1");
    var walk = machines.walk("host/a", "10.244.1.1:80/tcp");
    assertEquals("DELIVERED 10.244.0.1", end(walk), story(walk));
    assertEquals("10.244.1.1 64", told(walk), story(walk));
    assertEquals("NO_OWNER_IN_VNET -", end(machines.walk("host/a", "10.244.7.1:80/tcp")));
    assertEquals("NEXT_HOP_NONE -", end(machines.walk("host/vm", "10.244.1.1:80/tcp")));
    assertEquals("NEXT_HOP_NONE -", end(machines.walk("host/db", "10.244.1.1:80/tcp")));
  }

  @Test
  void secondaryAddressesAreTheNicsOwn() {
    var azure =
        change(
            plain(),
            "b",
            nic -> nic.withSecondary(List.of(new AddressBlock(Ipv4.of("10.1.0.6"), 30))));
    var machines = Machines.at(azure).run("host/b", "ip address add 10.1.0.35/32 dev lo");
    assertEquals("DELIVERED 10.1.0.4", end(machines.walk("host/a", "10.1.0.35:80/tcp")));
    assertEquals("NO_OWNER_IN_VNET -", end(machines.walk("host/a", "10.1.0.36:80/tcp")));
  }

  @Test
  void sourcePortsAreFreedByTheirDestinationAlone() {
    var machines = Machines.at(variant("lb"));
    var ports = Stream.iterate(40_000, port -> port < 40_003, port -> port + 1).toList();
    var given = new StringBuilder();
    for (int port : ports) {
      var walk = machines.walk("host/b", "203.0.113.80:80/tcp", port, 1);
      var seen = walk.request().seen();
      given.append(seen == null ? "-" : seen.sourcePort()).append(' ');
      machines = machines.keeping(walk);
    }
    var other = machines.walk("host/b", "203.0.113.80:81/tcp", 40_009, 1).request().seen();
    assertEquals(
        "2048 2049 2050 2048", given.toString() + (other == null ? "" : other.sourcePort()));
  }

  @Test
  void aSecurityGroupRemembersAFlowUntilItIsIdle() {
    var machines = Machines.at(variant("guarded"));
    var walk = machines.walk("host/a", "10.1.1.4:53/udp");
    assertEquals("DELIVERED 10.1.0.4", end(walk));
    var closed =
        Subscription.guarded(
            plain(),
            Subscription.VMS,
            List.of(
                NsgRule.of(
                    "none",
                    100,
                    Direction.INBOUND,
                    Access.DENY,
                    null,
                    AddressPrefix.ANY,
                    AddressPrefix.ANY,
                    Ports.ANY)));
    var after = machines.keeping(walk).in(closed);
    assertEquals("DELIVERED 10.1.0.4", end(after.walk("host/a", "10.1.1.4:53/udp")));
    assertEquals("DROPPED_NSG_IN -", end(after.walk("host/a", "10.1.1.4:53/udp", 40_001, 1)));
    var later = new Machines(closed, after.world().after(300_000));
    assertEquals("DROPPED_NSG_IN -", end(later.walk("host/a", "10.1.1.4:53/udp")));
  }

  @Test
  void aLoadBalancerSpreadsFlowsAndKeepsThem() {
    var machines = Machines.at(variant("lb"));
    var hosts =
        Stream.iterate(1L, seed -> seed < 40, seed -> seed + 1)
            .map(seed -> machines.walk("host/web", "20.0.0.1:8080/tcp", 40_000, seed))
            .map(walk -> String.valueOf(walk.reached()))
            .distinct()
            .sorted()
            .toList();
    assertEquals(List.of("host/a", "host/b"), hosts);
    var first = machines.walk("host/web", "20.0.0.1:8080/tcp", 40_000, 1);
    var kept = machines.keeping(first);
    for (long seed = 2; seed < 20; seed++) {
      assertEquals(
          first.reached(), kept.walk("host/web", "20.0.0.1:8080/tcp", 40_000, seed).reached());
    }
    assertEquals(
        List.of(0.5), first.choices().stream().map(Walk.Chance::probability).limit(1).toList());
  }

  @Test
  void onlyHealthyMachinesAreChosen() {
    var machines = Machines.at(variant("lb")).run("host/a", "iptables -A INPUT -p tcp -j DROP");
    for (long seed = 1; seed < 10; seed++) {
      var walk = machines.walk("host/web", "20.0.0.1:8080/tcp", 40_000, seed);
      assertEquals("host/b", String.valueOf(walk.reached()));
    }
  }

  @Test
  void evidenceNamesTheRouteAndTheLosers() {
    var azure = routed(Subscription.NODES, "10.1.1.0/24 VirtualAppliance 10.1.0.5");
    var walk =
        Machines.at(change(azure, "b", nic -> nic.withIpForwarding(true)))
            .run("host/b", "sysctl -w net.ipv4.ip_forward=1")
            .walk("host/a", "10.1.1.4:80/tcp");
    var steered =
        Machines.decisions(walk.request()).stream()
            .filter(FabricDecision.Steered.class::isInstance)
            .map(FabricDecision.Steered.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals("10.1.1.0/24", steered.route().prefix().toString());
    assertEquals(
        List.of("10.1.0.0/16", "10.0.0.0/8", "0.0.0.0/0"),
        steered.losers().stream().map(route -> route.prefix().toString()).toList());
  }

  @Test
  void theFabricIsNoHopOfIp() {
    var walk = Machines.at(plain()).walk("host/a", "10.2.0.4:80/tcp");
    assertEquals(
        List.of("host/a", "azure/vnet/hub", "azure/vnet/spoke", "host/far"),
        walk.request().hops().stream().map(hop -> hop.at().toString()).toList());
  }
}
