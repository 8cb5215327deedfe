package hopwise.simulator.trace.fabric;

import hopwise.simulator.azure.Attachment;
import hopwise.simulator.azure.Azure;
import hopwise.simulator.azure.InternetHost;
import hopwise.simulator.azure.Nic;
import hopwise.simulator.azure.Site;
import hopwise.simulator.azure.SiteHost;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.InterfaceConf;
import hopwise.simulator.linux.Link;
import hopwise.simulator.linux.LinkKind;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Cidr;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.Shell;
import hopwise.simulator.shell.programs.LinuxPrograms;
import hopwise.simulator.trace.FabricDecision;
import hopwise.simulator.trace.Ground;
import hopwise.simulator.trace.Probe;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.trace.kernel.Walker;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A Linux machine at every card of a subscription. Each answers echo requests, TCP port 80 and UDP
 * port 53.
 */
record Machines(Azure azure, World world) {
  private static final Shell SHELL = new Shell(LinuxPrograms.all());

  static Machines at(Azure azure) {
    var cards = new ArrayList<Attachment>(azure.all(Nic.class));
    azure.all(Site.class).forEach(site -> cards.addAll(site.hosts()));
    cards.addAll(azure.internet());
    var machines = new Machines(azure, new World(Network.EMPTY, Dynamics.NONE, 0, 1));
    for (var card : cards) {
      machines = machines.with(card);
    }
    return machines;
  }

  private Machines with(Attachment card) {
    var id = NamespaceId.root(card.host());
    var eth0 =
        new Link(
            2,
            "eth0",
            card.mac(),
            1500,
            false,
            false,
            new LinkKind.Nic(null),
            null,
            List.of(),
            InterfaceConf.INITIAL);
    var fresh = Namespace.fresh(id);
    var namespace =
        fresh
            .withLinks(fresh.links().with(eth0), 2)
            .withListeners(
                List.of(
                    new Listener(Protocol.TCP, null, 80, "web"),
                    new Listener(Protocol.UDP, null, 53, "dns")));
    var ip = address(card);
    var router = new Ipv4(Cidr.around(ip, 24).network().bits() + 1);
    return new Machines(azure, world.with(world.network().with(namespace)))
        .run(
            card.host(),
            "ip link set lo up",
            "ip address add " + ip + "/24 dev eth0",
            "ip link set eth0 up",
            "ip route add default via " + router);
  }

  private static Ipv4 address(Attachment card) {
    return switch (card) {
      case Nic nic -> nic.primary();
      case SiteHost host -> host.address();
      case InternetHost host -> host.address();
    };
  }

  /** The same machines in another subscription. */
  Machines in(Azure other) {
    return new Machines(other, world);
  }

  /** Types lines on a machine. */
  Machines run(String host, String... lines) {
    var session = Session.begin(world, NamespaceId.root(host));
    for (var line : lines) {
      var reply = SHELL.run(session, line);
      if (reply.next().status() != 0) {
        throw new IllegalArgumentException(line + ": " + reply.printed());
      }
      session = reply.next();
    }
    return new Machines(azure, session.world());
  }

  Machines keeping(Walk walk) {
    return new Machines(azure, world.with(walk.after()).after(1000));
  }

  /** Sends a packet to {@code ip:port/protocol}. */
  Walk walk(String from, String to, int sourcePort, long seed) {
    var words = to.split("[:/]");
    var protocol = Protocol.valueOf(words[2].toUpperCase(Locale.ROOT));
    var probe =
        new Probe(
            NamespaceId.root(from),
            protocol,
            null,
            sourcePort,
            Ipv4.of(words[0]),
            Integer.parseInt(words[1]),
            0);
    return Walker.walk(
        new Ground(world.network(), azure),
        world.dynamics(),
        probe,
        world.clock(),
        seed,
        List.of());
  }

  Walk walk(String from, String to) {
    return walk(from, to, 40_000, 1);
  }

  /** The fabric's decisions on a packet's way. */
  static List<FabricDecision> decisions(Trace trace) {
    return trace.hops().stream()
        .flatMap(hop -> hop.steps().stream())
        .map(step -> step.decision())
        .flatMap(
            decision -> decision instanceof FabricDecision made ? Stream.of(made) : Stream.of())
        .toList();
  }
}
