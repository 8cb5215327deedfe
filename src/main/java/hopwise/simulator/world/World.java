package hopwise.simulator.world;

import hopwise.simulator.azure.Azure;
import hopwise.simulator.cluster.Estate;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.cluster.machines.EstateMachines;
import hopwise.simulator.cluster.machines.WindowsViews;
import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.change.Forgetting;
import hopwise.simulator.windows.WindowsHosts;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything there is in a lab at one moment. Immutable.
 *
 * @param estate the subscription: what was declared in it and decided about it
 * @param network the machines as they are configured; those that nobody touched follow from the
 *     estate
 * @param windows the Windows nodes and their pods
 * @param dynamics what traffic left behind in them
 * @param files what somebody wrote to their disks
 * @param captures what watches the next packets
 * @param conversations those that the last command began, in their order
 * @param ports that the last command's programs took for their connections
 * @param clock milliseconds since the scenario began; only commands move it
 * @param seed of everything that is random in reality
 */
public record World(
    Estate estate,
    Network network,
    WindowsHosts windows,
    Dynamics dynamics,
    Files files,
    List<Capture> captures,
    List<Conversation> conversations,
    Set<Integer> ports,
    long clock,
    long seed) {
  /** When every scenario begins. */
  public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  /** A world with an empty subscription, whose disks nobody wrote to. */
  public World(Network network, Dynamics dynamics, long clock, long seed) {
    this(
        Estate.of(seed, Release.TODAY, Azure.EMPTY),
        network,
        WindowsHosts.NONE,
        dynamics,
        Files.NONE,
        List.of(),
        List.of(),
        Set.of(),
        clock,
        seed);
  }

  /** What the machines' clocks show. */
  public Instant instant() {
    return START.plusMillis(clock);
  }

  /** The same world with another subscription; machines follow, edited ones as far as they do. */
  public World with(Estate other) {
    var next = EstateMachines.of(other).applied(network);
    return new World(
        other,
        next,
        WindowsViews.of(other),
        Forgetting.after(network, next, dynamics),
        files,
        captures,
        conversations,
        ports,
        clock,
        seed);
  }

  /** The same world with other machines. */
  public World with(Network other) {
    return new World(
        estate, other, windows, dynamics, files, captures, conversations, ports, clock, seed);
  }

  /** The same world with other Windows nodes. */
  public World with(WindowsHosts others) {
    return new World(
        estate, network, others, dynamics, files, captures, conversations, ports, clock, seed);
  }

  /** The same world with other traces of traffic. */
  public World with(Dynamics other) {
    return new World(
        estate, network, windows, other, files, captures, conversations, ports, clock, seed);
  }

  /** The same world with other files. */
  public World with(Files other) {
    return new World(
        estate, network, windows, dynamics, other, captures, conversations, ports, clock, seed);
  }

  /** The same world with other captures. */
  public World withCaptures(List<Capture> others) {
    return new World(
        estate,
        network,
        windows,
        dynamics,
        files,
        List.copyOf(others),
        conversations,
        ports,
        clock,
        seed);
  }

  /** The same world with other conversations to remember. */
  public World withConversations(List<Conversation> others) {
    return new World(
        estate,
        network,
        windows,
        dynamics,
        files,
        captures,
        List.copyOf(others),
        ports,
        clock,
        seed);
  }

  /** The same world after one of the command's programs took a port. */
  public World withPort(int port) {
    var taken = new HashSet<>(ports);
    taken.add(port);
    return new World(
        estate,
        network,
        windows,
        dynamics,
        files,
        captures,
        conversations,
        Set.copyOf(taken),
        clock,
        seed);
  }

  /** The same world before the next command, which has sent nothing yet. */
  public World quiet() {
    return new World(
        estate, network, windows, dynamics, files, captures, List.of(), Set.of(), clock, seed);
  }

  /** The same world with other chances. */
  public World withSeed(long other) {
    return new World(
        estate, network, windows, dynamics, files, captures, conversations, ports, clock, other);
  }

  /** The same world, later. */
  public World after(long milliseconds) {
    return new World(
        estate,
        network,
        windows,
        dynamics,
        files,
        captures,
        conversations,
        ports,
        clock + milliseconds,
        seed);
  }
}
