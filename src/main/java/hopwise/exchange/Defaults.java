package hopwise.exchange;

/**
 * What items get that GIFT does not know.
 *
 * @param objective empty for the last word of a question's category
 * @param read what to read again, {@code chapter.md#anchor}
 */
public record Defaults(String objective, String read) {
  /** An objective that no course has, so that lint names the item. */
  static final String NO_OBJECTIVE = "to-be-named";
}
