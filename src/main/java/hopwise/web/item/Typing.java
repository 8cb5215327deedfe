package hopwise.web.item;

/**
 * What stands in the line of a terminal and was not run.
 *
 * @param place the terminal; empty for the one last used
 * @param line empty for nothing
 * @param problem why it was not run; empty for none
 */
public record Typing(String place, String line, String problem) {
  /** Nothing. */
  public static final Typing NOTHING = new Typing("", "", "");
}
