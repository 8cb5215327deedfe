package hopwise.simulator.shell.az;

import hopwise.simulator.world.World;

/**
 * A world, and what a command said about it on its way.
 *
 * @param notices lines for standard error, each with its line feed
 */
record Told(World world, String notices) {
  /** A world that nobody spoke about. */
  static Told of(World world) {
    return new Told(world, "");
  }
}
