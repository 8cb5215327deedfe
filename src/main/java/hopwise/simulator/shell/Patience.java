package hopwise.simulator.shell;

import java.util.concurrent.CancellationException;

/** Lets whoever waits for a command give up: an interrupt of its thread ends it. */
public final class Patience {
  private Patience() {}

  /**
   * To be called wherever a command goes on for an unknown time.
   *
   * @throws CancellationException if the thread was interrupted
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the command was stopped");
    }
  }
}
