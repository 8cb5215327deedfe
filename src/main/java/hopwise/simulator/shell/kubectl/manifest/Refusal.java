package hopwise.simulator.shell.kubectl.manifest;

import java.io.Serial;

/** An object that kubectl or the server does not take; the message is what kubectl prints. */
public final class Refusal extends Exception {
  @Serial private static final long serialVersionUID = 1;

  Refusal(String message) {
    super(message, null, false, false);
  }

  /** A refusal in kubectl's words. */
  public static Refusal of(String message) {
    return new Refusal(message);
  }

  /** The server's words for a field that is not right. */
  static Refusal invalid(String kind, String name, String field, String why) {
    return new Refusal("The %s \"%s\" is invalid: %s: %s".formatted(kind, name, field, why));
  }

  /** Our words for what the server would take. */
  static Refusal notSimulated(String what, String simulated) {
    return new Refusal("error: " + what + " is not simulated here; simulated: " + simulated);
  }

  /** What kubectl prints. */
  public String words() {
    return String.valueOf(getMessage());
  }
}
