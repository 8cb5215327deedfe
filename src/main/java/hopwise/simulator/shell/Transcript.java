package hopwise.simulator.shell;

import hopwise.simulator.world.World;

/** Collects what a program writes, so that output and errors keep their order. */
public final class Transcript {
  private final StringBuilder output = new StringBuilder();
  private final StringBuilder errors = new StringBuilder();
  private final StringBuilder screen = new StringBuilder();

  /** Writes to standard output. */
  public void out(String text) {
    output.append(text);
    screen.append(text);
  }

  /** Writes to standard error. */
  public void error(String text) {
    errors.append(text);
    screen.append(text);
  }

  /** Whether anything went to standard error. */
  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** The answer; its status is {@code failure} where there were errors, else 0. */
  public Answer answer(World world, int failure) {
    return withStatus(world, hasErrors() ? failure : 0);
  }

  /** The answer with a status of the program's own. */
  public Answer withStatus(World world, int status) {
    return new Answer(world, output.toString(), errors.toString(), screen.toString(), status);
  }
}
