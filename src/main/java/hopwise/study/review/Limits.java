package hopwise.study.review;

/**
 * How many cards a learner wants in a day. A card that comes back within minutes counts once.
 *
 * @param fresh cards that were never rated; 0 to {@link #MOST}
 * @param all cards; 1 to {@link #MOST}
 */
public record Limits(int fresh, int all) {
  /** Where nobody chose: some ten minutes a day. */
  public static final Limits DEFAULT = new Limits(10, 60);

  /** More than anybody reviews in a day. */
  public static final int MOST = 500;

  /** Refuses what is out of range. */
  public Limits {
    if (fresh < 0 || fresh > MOST || all < 1 || all > MOST) {
      throw new IllegalArgumentException(fresh + " new cards a day, " + all + " in all");
    }
  }
}
