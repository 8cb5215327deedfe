package hopwise.study;

/**
 * How a learner wants pages to look and to answer.
 *
 * @param singleKeys whether letters and figures typed outside of a field do something by themselves
 *     (WCAG 2.2, 2.1.4: voice control and tremor press them unmeant)
 */
public record Settings(Theme theme, TextSize textSize, SingleKeys singleKeys) {
  /** What a visitor gets who has chosen nothing. */
  public static final Settings DEFAULT = new Settings(Theme.AUTO, TextSize.NORMAL, SingleKeys.ON);

  /** Dark on light or light on dark. */
  public enum Theme {
    /** As the browser prefers. */
    AUTO,
    /** Dark text on light ground. */
    LIGHT,
    /** Light text on dark ground. */
    DARK
  }

  /** How large text is. */
  public enum TextSize {
    /** For those who want more on a page. */
    SMALL,
    /** As the browser's own setting says. */
    NORMAL,
    /** For those who want it easier on the eye. */
    LARGE
  }

  /** Whether there are keys that need no Ctrl, Alt or Meta. */
  public enum SingleKeys {
    /** A slash searches, space and 1 to 4 go through a review. */
    ON,
    /** Only what every browser does with keys. */
    OFF
  }
}
