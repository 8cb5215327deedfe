package hopwise.simulator.shell.windows;

import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.shell.reach.Sender;
import hopwise.simulator.trace.Outcome;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.world.World;
import java.util.Locale;
import java.util.Optional;

/** The packets of one command, and the world as they leave it. */
final class Traffic {
  private static final int FIRST_PORT = 49_152;
  private static final int PORTS = 16_384;
  private static final int DNS = 53;
  private static final int DNS_PATIENCE = 2_000;
  private static final String ZONE = ".svc.cluster.local";

  private final Use use;
  private final Sender sender;
  private World world;

  Traffic(Use use) {
    this.use = use;
    this.sender = new Sender(use.place(), null);
    this.world = use.world();
  }

  World world() {
    return world;
  }

  void waitFor(long milliseconds) {
    world = world.after(milliseconds);
  }

  /** An echo request; {@code ttl} 0 for Windows' own, 128. */
  Walk ping(Ipv4 ip, int sequence, int ttl) {
    return send(Protocol.ICMP, 1, ip, sequence, ttl);
  }

  /** A connection from a port of Windows' dynamic range. */
  Walk connect(Ipv4 ip, int port) {
    return send(Protocol.TCP, port("tcp " + ip + port), ip, port, 0);
  }

  private int port(String what) {
    return FIRST_PORT + Sender.random(world, what, PORTS);
  }

  private Walk send(Protocol protocol, int source, Ipv4 ip, int port, int ttl) {
    var sent = sender.send(world, protocol, source, ip, port, ttl);
    world = sent.world();
    return sent.walk();
  }

  /** The server that answers for names: the cluster's for a pod, Azure's for the node. */
  Ipv4 nameServer() {
    return use.compartment().adapter().dns().getFirst();
  }

  /** Whether the name server answers; the node's, Azure's, always does. */
  boolean reachesNameServer() {
    if (use.compartment().isHost()) {
      return true;
    }
    var walk = send(Protocol.UDP, port("dns"), nameServer(), DNS, 0);
    boolean answers = walk.outcome() instanceof Outcome.Answered;
    waitFor(answers ? 0 : DNS_PATIENCE);
    return answers;
  }

  /** An address as it was typed, or that of a service's name. */
  Optional<Ipv4> resolve(String name) {
    var typed = Ipv4.parse(name);
    if (typed.isPresent() || use.compartment().isHost() || !reachesNameServer()) {
      return typed;
    }
    return Optional.ofNullable(use.host().names().get(fullName(name)));
  }

  /** {@code web.default}: a pod searches its own namespace first. */
  String fullName(String name) {
    var lower = name.toLowerCase(Locale.ROOT);
    var inside = lower.endsWith(ZONE) ? lower.substring(0, lower.length() - ZONE.length()) : lower;
    var parts = use.place().host().split("/", -1);
    return inside.contains(".") ? inside : inside + "." + (parts.length > 2 ? parts[1] : "default");
  }

  /** The name with the cluster's zone, {@code web.default.svc.cluster.local}. */
  String zoned(String name) {
    return fullName(name) + ZONE;
  }
}
