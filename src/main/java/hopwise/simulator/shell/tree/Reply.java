package hopwise.simulator.shell.tree;

/**
 * What a command of {@code az} or {@code kubectl} did.
 *
 * @param <S> what commands change, such as a world
 * @param state after the command; the one before it where it was refused
 * @param output standard output, each line with its line feed
 * @param errors standard error, each line with its line feed
 * @param status the exit status, 0 for success
 */
public record Reply<S>(S state, String output, String errors, int status) {
  /** Success with something to read. */
  public static <S> Reply<S> prints(S state, String output) {
    return new Reply<>(state, output, "", 0);
  }

  /** A refusal: {@code message} is one line or more, without the last line feed. */
  public static <S> Reply<S> fails(S state, int status, String message) {
    return new Reply<>(state, "", message + "\n", status);
  }
}
