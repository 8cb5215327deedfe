package hopwise.simulator.shell;

import hopwise.simulator.world.World;

/**
 * What a program did.
 *
 * @param world the world after it
 * @param output standard output, each line with its line feed
 * @param errors standard error, each line with its line feed
 * @param screen both in the order of writing
 * @param status the exit status, 0 for success
 */
public record Answer(World world, String output, String errors, String screen, int status) {
  /** An answer that writes all its output before its errors. */
  public Answer(World world, String output, String errors, int status) {
    this(world, output, errors, output + errors, status);
  }
}
