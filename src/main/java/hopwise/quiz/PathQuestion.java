package hopwise.quiz;

/**
 * A question about a stop of a packet's way.
 *
 * @param stop from 1, which is the sender; 0 for how the way ends
 * @param key the right option
 */
public record PathQuestion(int stop, What what, String key) {
  /** What is asked. */
  public enum What {
    /** Which place the stop is. */
    PLACE,
    /** The source address in the header when the packet leaves the stop. */
    SOURCE,
    /** The destination address likewise. */
    DESTINATION,
    /** How the way ends. */
    END
  }

  /** As responses name it: {@code hop-2-place}, {@code end}. */
  public String id() {
    return switch (what) {
      case PLACE -> "hop-" + stop + "-place";
      case SOURCE -> "hop-" + stop + "-source";
      case DESTINATION -> "hop-" + stop + "-destination";
      case END -> "end";
    };
  }
}
