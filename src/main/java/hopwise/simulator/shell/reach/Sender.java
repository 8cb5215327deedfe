package hopwise.simulator.shell.reach;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.net.Ipv4;
import hopwise.simulator.net.Protocol;
import hopwise.simulator.net.SplitMix64;
import hopwise.simulator.shell.Patience;
import hopwise.simulator.trace.Ground;
import hopwise.simulator.trace.Probe;
import hopwise.simulator.trace.Walk;
import hopwise.simulator.trace.kernel.Walker;
import hopwise.simulator.world.Conversation;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends a program's packets one after the other, and keeps the world as they leave it.
 *
 * @param from the namespace of the program
 * @param source the address it is bound to, null for none
 */
public record Sender(NamespaceId from, @Nullable Ipv4 source) {
  /** The ports that the kernel gives to clients, {@code net.ipv4.ip_local_port_range}. */
  private static final int FIRST_PORT = 32_768;

  private static final int PORTS = 28_232;

  /** Conversations of one command that are remembered. */
  private static final int MOST_NOTED = 8;

  /** A packet's walk and the world after it. */
  public record Sent(Walk walk, World world) {}

  /** What packets walk through in a world. */
  public static Ground ground(World world) {
    return new Ground(world.network(), world.estate().azure(), world.windows());
  }

  /** Sends one packet; {@code ttl} 0 for the default. */
  public Sent send(World before, Protocol protocol, int sourcePort, Ipv4 to, int port, int ttl) {
    Patience.check();
    var probe = new Probe(from, protocol, source, sourcePort, to, port, ttl);
    long seed = SplitMix64.mix(before.seed() + sourcePort + before.clock());
    var world = noting(before, probe, seed).withPort(sourcePort);
    var ground = ground(world);
    if (world.captures().isEmpty()) {
      var walk = Walker.walk(ground, world.dynamics(), probe, world.clock(), seed, List.of());
      return new Sent(walk, world.with(walk.after()));
    }
    var watched = Walker.watch(ground, world.dynamics(), probe, world.clock(), seed);
    var captures =
        world.captures().stream()
            .map(capture -> capture.seeing(Captured.lines(world, capture, watched)))
            .toList();
    return new Sent(watched.walk(), world.with(watched.walk().after()).withCaptures(captures));
  }

  private World noting(World world, Probe probe, long seed) {
    var known = world.conversations();
    var next =
        new Conversation(
            world.quiet(),
            from,
            probe.protocol(),
            probe.sourcePort(),
            probe.destination(),
            probe.port(),
            seed);
    if (known.size() >= MOST_NOTED || known.stream().anyMatch(next::goesOnWith)) {
      return world;
    }
    var all = new ArrayList<>(known);
    all.add(next);
    return world.withConversations(all);
  }

  /** A number that is random in reality, 0 to {@code bound - 1}: always the same at one moment. */
  public static int random(World world, String what, int bound) {
    long bits = SplitMix64.mix(world.seed() * 31 + world.clock() + what.hashCode());
    return (int) Long.remainderUnsigned(bits, bound);
  }

  /** A client port that no connection of the same command has, such as one of a loop. */
  static int port(World world, String what) {
    int port = FIRST_PORT + random(world, what, PORTS);
    for (int more = 1; world.ports().contains(port); more++) {
      port = FIRST_PORT + random(world, what + " " + more, PORTS);
    }
    return port;
  }
}
