package hopwise.study;

/** How a learner wants pages to look. */
public record Settings(Theme theme, TextSize textSize) {
  /** What a visitor gets who has chosen nothing. */
  public static final Settings DEFAULT = new Settings(Theme.AUTO, TextSize.NORMAL);

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
}
