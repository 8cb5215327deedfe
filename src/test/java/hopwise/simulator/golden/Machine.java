package hopwise.simulator.golden;

import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Listener;
import hopwise.simulator.linux.Namespace;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Packet;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.Session;
import hopwise.simulator.shell.Shell;
import hopwise.simulator.shell.programs.LinuxPrograms;
import hopwise.simulator.trace.Ground;
import hopwise.simulator.trace.Probe;
import hopwise.simulator.trace.kernel.Walker;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;

/** A machine that runs the lines of a recording's script. */
final class Machine {
  static final String HOST = "host/vm";
  private static final NamespaceId ROOT = NamespaceId.root(HOST);
  private static final Shell SHELL = new Shell(LinuxPrograms.all());

  private Session session =
      Session.begin(
          new World(Network.EMPTY.with(Namespace.fresh(ROOT)), Dynamics.NONE, 0, 1), ROOT);

  World world() {
    return session.world();
  }

  void becomes(World other) {
    session = session.in(other);
  }

  /** Whether {@code text} ends in the middle of a here-document. */
  static boolean isComplete(String text) {
    return SHELL.isComplete(text);
  }

  /** What a command prints. */
  String run(String command) {
    var reply = SHELL.run(session, command);
    session = reply.next();
    return reply.printed();
  }

  void listen(String namespace, String address, int port) {
    var place = world().network().at(new NamespaceId(HOST, namespace));
    var listeners = new ArrayList<>(place.listeners());
    var ip = address.equals("0.0.0.0") ? null : Ipv4.of(address);
    listeners.add(new Listener(Protocol.TCP, ip, port, "echo"));
    becomes(world().with(world().network().with(place.withListeners(listeners))));
  }

  /** Connects with a clean connection table, as the recordings do. */
  Observed watch(String namespace, String destination, int port, int sourcePort) {
    for (var place : world().network().kept()) {
      var learned = world().dynamics().of(place.id()).withConnections(List.of());
      becomes(world().with(world().dynamics().with(place.id(), learned)));
    }
    var from = new NamespaceId(HOST, namespace);
    var ip = Ipv4.of(destination);
    var probe = new Probe(from, Protocol.TCP, null, sourcePort, ip, port, 0);
    var watched =
        Walker.watch(Ground.of(world().network()), world().dynamics(), probe, world().clock(), 1);
    becomes(world().with(watched.walk().after()).after(1000));
    var source =
        watched.sightings().stream()
            .map(sighting -> sighting.frame().payload())
            .filter(Packet.class::isInstance)
            .map(payload -> ((Packet) payload).source().toString())
            .findFirst()
            .orElse("");
    return new Observed(watched, source, destination + ":" + port, sourcePort);
  }
}
