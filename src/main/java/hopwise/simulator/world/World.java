package hopwise.simulator.world;

import hopwise.simulator.linux.Dynamics;
import hopwise.simulator.linux.Network;
import hopwise.simulator.windows.WindowsHosts;
import java.time.Instant;
import java.util.List;

/**
 * Everything there is in a lab at one moment. Immutable.
 *
 * @param network the machines as they are configured
 * @param windows the Windows nodes and their pods
 * @param dynamics what traffic left behind in them
 * @param files what somebody wrote to their disks
 * @param captures what watches the next packets
 * @param clock milliseconds since the scenario began; only commands move it
 * @param seed of everything that is random in reality
 */
public record World(
    Network network,
    WindowsHosts windows,
    Dynamics dynamics,
    Files files,
    List<Capture> captures,
    long clock,
    long seed) {
  /** When every scenario begins. */
  public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

  /** A world whose disks nobody wrote to. */
  public World(Network network, Dynamics dynamics, long clock, long seed) {
    this(network, WindowsHosts.NONE, dynamics, Files.NONE, List.of(), clock, seed);
  }

  /** What the machines' clocks show. */
  public Instant instant() {
    return START.plusMillis(clock);
  }

  /** The same world with other machines. */
  public World with(Network other) {
    return new World(other, windows, dynamics, files, captures, clock, seed);
  }

  /** The same world with other Windows nodes. */
  public World with(WindowsHosts others) {
    return new World(network, others, dynamics, files, captures, clock, seed);
  }

  /** The same world with other traces of traffic. */
  public World with(Dynamics other) {
    return new World(network, windows, other, files, captures, clock, seed);
  }

  /** The same world with other files. */
  public World with(Files other) {
    return new World(network, windows, dynamics, other, captures, clock, seed);
  }

  /** The same world with other captures. */
  public World withCaptures(List<Capture> others) {
    return new World(network, windows, dynamics, files, List.copyOf(others), clock, seed);
  }

  /** The same world, later. */
  public World after(long milliseconds) {
    return new World(network, windows, dynamics, files, captures, clock + milliseconds, seed);
  }
}
