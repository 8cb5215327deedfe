package hopwise.quiz.variant;

/**
 * Something that an author wrote cannot be computed. The message says why, in a sentence without a
 * full stop.
 */
public final class Unresolvable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String pointer;

  /** For the reason {@code message}, somewhere in the item. */
  public Unresolvable(String message) {
    this(message, "");
  }

  private Unresolvable(String message, String pointer) {
    super(message, null, false, false);
    this.pointer = pointer;
  }

  /** The same, at the part of the item that a JSON pointer names; at its own part if it has one. */
  public Unresolvable at(String part) {
    return pointer.isEmpty() ? new Unresolvable(reason(), part) : this;
  }

  /** Why. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** The JSON pointer of the part that is to blame, from the item; empty for the item itself. */
  public String pointer() {
    return pointer;
  }
}
