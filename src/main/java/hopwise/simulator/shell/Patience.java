package hopwise.simulator.shell;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lets whoever waits for a command give up: an interrupt of its thread ends it, and so does work
 * beyond what was allowed.
 */
public final class Patience {
  private static final ThreadLocal<@Nullable Allowance> ALLOWED = new ThreadLocal<>();

  private Patience() {}

  /** Work that is left to do, counted as {@link #within} does. */
  private static final class Allowance {
    private long left;

    Allowance(long left) {
      this.left = left;
    }

    void spend(long work) {
      left -= work;
      if (left < 0) {
        throw new CancellationException("the command was given up");
      }
    }
  }

  /**
   * What came of some work.
   *
   * @param result null where it was given up
   * @param spent of what was allowed
   */
  public record Done<T>(@Nullable T result, long spent) {}

  /** What a command or a packet counts; a look at a character counts 1. */
  public static final long STEP = 1_000;

  /**
   * The result of {@code work}, which is given up at the same point on every machine.
   *
   * @param allowed steps, each of {@link #STEP}
   */
  public static <T> Done<T> within(long allowed, Supplier<T> work) {
    var before = Optional.ofNullable(ALLOWED.get());
    var mine = new Allowance(allowed);
    ALLOWED.set(mine);
    try {
      return new Done<>(work.get(), allowed - mine.left);
    } catch (CancellationException e) {
      if (mine.left >= 0) {
        throw e;
      }
      return new Done<>(null, allowed);
    } finally {
      before.ifPresentOrElse(ALLOWED::set, ALLOWED::remove);
    }
  }

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
      check(1);
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
   * @throws CancellationException if the thread was interrupted, or has done what was allowed
   */
  public static void check() {
    check(STEP);
  }

  private static void check(long work) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("the command was stopped");
    }
    var allowed = ALLOWED.get();
    if (allowed != null) {
      allowed.spend(work);
    }
  }
}
