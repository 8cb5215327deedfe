package hopwise.simulator.shell.ip;

import java.io.Serial;

/** Ends the reading of a command's words; caught once in each program, where it is an answer. */
final class Misuse extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final int status;

  /**
   * A complaint.
   *
   * @param status the exit status
   * @param message what standard error shows, without the last line feed
   */
  Misuse(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** What iproute2 says of a word that it cannot take. */
  static Misuse wrong(String word, String reason) {
    return new Misuse(255, "Error: argument \"" + word + "\" is wrong: " + reason);
  }

  /** What iproute2 says of a word where it expected nothing, or {@code key} once only. */
  static Misuse garbage(String key, String word) {
    return new Misuse(
        255, "Error: either \"" + key + "\" is duplicate, or \"" + word + "\" is a garbage.");
  }

  /** What we say of something that the real program has and ours has not. */
  static Misuse notSimulated(String program, String word, String simulated) {
    return new Misuse(
        255, program + ": \"" + word + "\" is not simulated; simulated are: " + simulated);
  }

  int status() {
    return status;
  }

  /** The message with its line feed. */
  String text() {
    return getMessage() + "\n";
  }
}
