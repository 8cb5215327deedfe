package hopwise.simulator.shell;

import java.util.concurrent.CancellationException;

/** Lets whoever waits for a command give up: an interrupt of its thread ends it. */
public final class Patience {
  private Patience() {}

  /** The same text for a regular expression that may take for ever: it is given up likewise. */
  public static CharSequence watched(CharSequence text) {
    return new Watched(text);
  }

  private record Watched(CharSequence text) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      check();
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }

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
