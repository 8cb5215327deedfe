package hopwise.simulator.trace.fabric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.azure.AddressBlock;
import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.Gateway;
import hopwise.simulator.azure.InternetHost;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Overlay;
import hopwise.simulator.azure.PublicIp;
import hopwise.simulator.azure.ResourceGroup;
import hopwise.simulator.azure.ResourceType;
import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.SiteHost;
import hopwise.simulator.azure.Subnet;
import hopwise.simulator.azure.SubnetId;
import hopwise.simulator.azure.Subscription;
import hopwise.simulator.azure.Vnet;
import hopwise.simulator.lab.Narrator;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Mac;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.trace.Ground;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.trace.Probe;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.trace.WindowsDecision;
import hopwise.simulator.trace.kernel.Walker;
import hopwise.simulator.windows.Nodes;
import hopwise.simulator.windows.WindowsHosts;
import hopwise.simulator.windows.WindowsNodeView.Plugin;
import hopwise.simulator.windows.WindowsNodes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packets from, to and through a Windows node, with Azure and Linux machines around it. */
class WindowsWalkTest {
  private static final String NODE = "node/akswin000000";
  private static final Mac WINDOWS = Mac.of("00:0d:3a:11:22:33");

  /** What a source in a table stands for. */
  private static final Map<String, String> SOURCES =
      Map.of(
          "node", "10.224.0.35", "public", "20.9.9.9", "vm", "10.226.0.4", "db", "192.168.10.20");

  private record Scene(Azure azure, Machines machines, WindowsHosts windows) {}

  private static Scene scene(Plugin plugin) {
    var azure = azure(plugin);
    var linux =
        Machines.at(azure).run("node/linux", "ip address add " + pod(plugin) + "/32 dev lo");
    return new Scene(azure, linux, WindowsHosts.of(List.of(WindowsNodes.host(Nodes.view(plugin)))));
  }

  private static Ipv4 pod(Plugin plugin) {
    return Nodes.elsewhere(plugin);
  }

  private static Azure azure(Plugin plugin) {
    var subnets =
        List.of(
            Subnet.of("nodes", Cidr.of("10.224.0.0/16")),
            Subnet.of("pods", Cidr.of("10.225.0.0/16")),
            Subnet.of("vms", Cidr.of("10.226.0.0/24")),
            Subnet.of(Subnet.GATEWAY, Cidr.of("10.227.0.0/27")));
    var site =
        new Site(
            Subscription.SITE,
            Subscription.REGION,
            List.of(Cidr.of("192.168.10.0/24")),
            List.of(new SiteHost(new Mac(0xdb), Ipv4.of("192.168.10.20"), "host/db")));
    var gateway =
        new Gateway(
            Subscription.id(ResourceType.VIRTUAL_NETWORK_GATEWAY, "gateway"),
            Subscription.REGION,
            new SubnetId(Subscription.HUB, Subnet.GATEWAY),
            Gateway.Kind.VPN,
            List.of(new Gateway.Connection("line", Subscription.SITE)));
    var address = Subscription.id(ResourceType.PUBLIC_IP_ADDRESS, "address");
    return Azure.EMPTY
        .withAll(
            List.of(
                ResourceGroup.of("course", Subscription.REGION),
                new Vnet(
                    Subscription.HUB,
                    Subscription.REGION,
                    List.of(Cidr.of("10.224.0.0/12")),
                    subnets,
                    List.of()),
                site,
                gateway,
                new PublicIp(address, Subscription.REGION, Ipv4.of("20.9.9.9")),
                nic("win", NODE, WINDOWS, "10.224.0.35", plugin, "10.224.0.36", "10.244.1.0/24")
                    .withPublicIp(address),
                nic(
                    "linux",
                    "node/linux",
                    new Mac(0x11),
                    "10.224.0.70",
                    plugin,
                    "10.224.0.71",
                    "10.244.7.0/24"),
                Subscription.nic("vm", new SubnetId(Subscription.HUB, "vms"), "10.226.0.4")))
        .withInternet(
            List.of(new InternetHost(new Mac(0xeb), Ipv4.of("203.0.113.80"), "host/web")));
  }

  private static Nic nic(
      String name, String host, Mac mac, String ip, Plugin plugin, String first, String block) {
    var secondary = List.of(new AddressBlock(Ipv4.of(first), 30));
    return new Nic(
        Subscription.id(ResourceType.NETWORK_INTERFACE, name),
        Subscription.REGION,
        new SubnetId(Subscription.HUB, "nodes"),
        mac,
        Ipv4.of(ip),
        plugin == Plugin.NODE_SUBNET ? secondary : List.of(),
        true,
        null,
        null,
        plugin == Plugin.OVERLAY
            ? new Overlay("cluster", Cidr.of("10.244.0.0/16"), Cidr.of(block))
            : null,
        host);
  }

  private static Walk walk(Scene scene, String from, String to, Dynamics before, long seed) {
    var words = to.split("[:/]");
    var probe =
        new Probe(
            NamespaceId.root(from),
            Protocol.valueOf(words[2].toUpperCase(Locale.ROOT)),
            null,
            40_000,
            Ipv4.of(words[0]),
            Integer.parseInt(words[1]),
            0);
    return Walker.walk(
        new Ground(scene.machines().world().network(), scene.azure(), scene.windows()),
        before,
        probe,
        0,
        seed,
        List.of());
  }

  private static Walk walk(Scene scene, String from, String to) {
    return walk(scene, from, to, Dynamics.NONE, 1);
  }

  @ParameterizedTest(name = "{0}: {1} to {2}: {3} is seen")
  @CsvSource({
    "NODE_SUBNET, pod/client, 10.224.0.40:80/tcp,   10.224.0.41",
    "NODE_SUBNET, pod/client, 10.224.0.77:80/tcp,   10.224.0.41",
    "NODE_SUBNET, pod/client, 10.224.0.70:53/udp,   10.224.0.41",
    "NODE_SUBNET, pod/client, 10.226.0.4:80/tcp,    10.224.0.41",
    "NODE_SUBNET, pod/client, 192.168.10.20:80/tcp, node",
    "NODE_SUBNET, pod/client, 203.0.113.80:80/tcp,  public",
    "NODE_SUBNET, pod/client, 203.0.113.80:53/udp,  public",
    "NODE_SUBNET, pod/client, 10.0.171.20:80/tcp,   10.224.0.41",
    "NODE_SUBNET, pod/iis,    10.0.171.20:80/tcp,   10.224.0.40|node",
    "NODE_SUBNET, node/akswin000000, 10.0.171.20:80/tcp, node",
    "NODE_SUBNET, host/vm,    10.224.0.40:80/tcp,   vm",
    "NODE_SUBNET, host/db,    10.224.0.40:80/tcp,   db",
    "NODE_SUBNET, host/vm,    10.224.0.35:30080/tcp, node",
    "NODE_SUBNET, host/db,    10.224.0.35:30080/tcp, node",
    "NODE_SUBNET, host/vm,    10.224.0.35:10250/tcp, vm",
    "OVERLAY,     pod/client, 10.244.1.40:80/tcp,   10.244.1.41",
    "OVERLAY,     pod/client, 10.244.7.77:80/tcp,   10.244.1.41",
    "OVERLAY,     pod/client, 10.226.0.4:80/tcp,    node",
    "OVERLAY,     pod/client, 192.168.10.20:80/tcp, node",
    "OVERLAY,     pod/client, 203.0.113.80:80/tcp,  public",
    "OVERLAY,     pod/client, 10.0.171.20:80/tcp,   10.244.1.41",
    "OVERLAY,     host/db,    10.224.0.35:30080/tcp, node",
    "OVERLAY,     node/akswin000000, 10.244.7.77:80/tcp, node"
  })
  void whoTheServerSees(Plugin plugin, String from, String to, String source) {
    var scene = scene(plugin);
    for (long seed = 1; seed <= 6; seed++) {
      var walk = walk(scene, from, to, Dynamics.NONE, seed);
      assertEquals(Disposition.DELIVERED, walk.request().disposition(), story(walk));
      var seen = walk.request().seen();
      assertNotNull(seen);
      var allowed =
          List.of(source.split("\\|")).stream().map(one -> SOURCES.getOrDefault(one, one)).toList();
      assertTrue(allowed.contains(seen.source().toString()), story(walk));
      assertTrue(walk.outcome() instanceof Outcome.Answered, story(walk));
      assertTrue(walk.settled(), story(walk));
    }
  }

  @ParameterizedTest(name = "{0}: {1} to {2}: {3}, {4}")
  @CsvSource({
    "NODE_SUBNET, pod/client, 10.224.0.40:81/tcp,    DELIVERED_NO_LISTENER, Refused",
    "NODE_SUBNET, pod/client, 10.224.0.40:53/udp,    DELIVERED_NO_LISTENER, Told",
    "NODE_SUBNET, pod/client, 10.224.0.40:1/icmp,    DELIVERED,             Answered",
    "NODE_SUBNET, pod/client, 10.226.0.4:1/icmp,     DELIVERED,             Answered",
    "NODE_SUBNET, pod/client, 10.226.0.4:81/tcp,     DELIVERED_NO_LISTENER, Refused",
    "NODE_SUBNET, pod/client, 192.168.10.20:1/icmp,  DROPPED_WINDOWS,       Silence",
    "NODE_SUBNET, pod/client, 203.0.113.80:81/tcp,   DELIVERED_NO_LISTENER, Refused",
    "NODE_SUBNET, pod/client, 10.224.3.3:80/tcp,     NO_OWNER_IN_VNET,      Silence",
    "NODE_SUBNET, pod/client, 168.63.129.16:80/tcp,  DROPPED_WINDOWS,       Silence",
    "NODE_SUBNET, node/akswin000000, 10.224.0.35:30080/tcp, DELIVERED_NO_LISTENER, Refused",
    "NODE_SUBNET, host/vm,    10.224.0.35:1/icmp,    DROPPED_WINDOWS,       Silence",
    "NODE_SUBNET, host/vm,    10.224.0.35:81/tcp,    DROPPED_WINDOWS,       Silence",
    "NODE_SUBNET, host/vm,    10.224.0.41:1/icmp,    DELIVERED,             Answered",
    "NODE_SUBNET, host/db,    10.224.0.41:1/icmp,    DELIVERED,             Answered",
    "NODE_SUBNET, host/vm,    10.224.0.45:80/tcp,    FORWARDING_DISABLED,   Silence",
    "OVERLAY,     pod/client, 10.226.0.4:1/icmp,     DROPPED_WINDOWS,       Silence",
    "OVERLAY,     pod/client, 10.244.7.77:1/icmp,    DELIVERED,             Answered",
    "OVERLAY,     pod/client, 10.0.171.20:81/tcp,    NEXT_HOP_NONE,         Silence",
    "OVERLAY,     host/vm,    10.244.1.40:80/tcp,    NEXT_HOP_NONE,         Silence"
  })
  void howItEnds(Plugin plugin, String from, String to, Disposition end, String outcome) {
    var walk = walk(scene(plugin), from, to);
    assertEquals(end, walk.request().disposition(), story(walk));
    assertEquals(outcome, walk.outcome().getClass().getSimpleName(), story(walk));
  }

  /** Windows begins with 128, and its virtual switch takes nothing off. */
  @ParameterizedTest(name = "{0} to {1}: answered with TTL {2}")
  @CsvSource({
    "pod/client, 10.224.0.40:80/tcp, 128",
    "pod/client, 10.226.0.4:80/tcp,  64",
    "host/vm,    10.224.0.40:80/tcp, 128"
  })
  void timeToLive(String from, String to, int ttl) {
    var outcome = walk(scene(Plugin.NODE_SUBNET), from, to).outcome();
    assertEquals(ttl, ((Outcome.Answered) outcome).ttl());
  }

  /** The choice of the first packet holds for the connection, whatever the seed. */
  @Test
  void connectionsAreRemembered() {
    var scene = scene(Plugin.NODE_SUBNET);
    var first = walk(scene, "pod/client", "10.0.171.20:80/tcp", Dynamics.NONE, 1);
    for (long seed = 1; seed <= 8; seed++) {
      var again = walk(scene, "pod/client", "10.0.171.20:80/tcp", first.after(), seed);
      assertEquals(first.request().seen(), again.request().seen());
      assertEquals(List.of(), again.choices());
    }
  }

  @Test
  void bothEndpointsAreAsLikely() {
    var walk = walk(scene(Plugin.NODE_SUBNET), "pod/client", "10.0.171.20:80/tcp");
    assertEquals(0.5, walk.choices().getFirst().probability());
  }

  @Test
  void everyStepOfWindowsSaysThatItIsAModel() {
    var walk = walk(scene(Plugin.OVERLAY), "pod/client", "192.168.10.20:80/tcp");
    var sentences =
        walk.request().hops().stream()
            .flatMap(hop -> hop.steps().stream())
            .filter(step -> step.decision() instanceof WindowsDecision)
            .map(Narrator::sentence)
            .toList();
    assertEquals(3, sentences.size());
    assertTrue(
        sentences.stream().allMatch(one -> one.endsWith("(model, not compared with a kernel).")),
        sentences::toString);
  }

  private static String story(Walk walk) {
    var text = new StringBuilder();
    for (var hop : walk.request().hops()) {
      hop.steps()
          .forEach(step ->
              text.append(hop.at()).append(": ").append(Narrator.sentence(step)).append('\n'));
    }
    var reply = walk.reply();
    if (reply != null) {
      text.append("reply ").append(reply.disposition()).append('\n');
      for (var hop : reply.hops()) {
        hop.steps()
            .forEach(step ->
                text.append(hop.at()).append(": ").append(Narrator.sentence(step)).append('\n'));
      }
    }
    return text.append(walk.outcome()).toString();
  }
}
