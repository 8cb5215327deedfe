package hopwise.study;

/**
 * Points earned of points possible.
 *
 * @param points 0 to {@code possible}
 * @param possible 0 or more
 */
public record Score(int points, int possible) {
  /** No points, of none. */
  public static final Score NONE = new Score(0, 0);

  /** From this share of the points on, inclusive, a chapter's quiz is passed; percent. */
  public static final int PASS_PERCENT = 60;

  /** Refuses points outside 0 to {@code possible}. */
  public Score {
    if (points < 0 || points > possible) {
      throw new IllegalArgumentException(points + " points of " + possible);
    }
  }

  /** The sum of both. */
  public Score plus(Score other) {
    return new Score(points + other.points, possible + other.possible);
  }

  /** Whether the points reach {@link #PASS_PERCENT}; nothing of nothing does not. */
  public boolean passed() {
    return possible > 0 && points * 100 >= possible * PASS_PERCENT;
  }

  /** Percent, rounded down, so that a pass never shows below the mark nor a failure on it. */
  public int percent() {
    return possible == 0 ? 0 : points * 100 / possible;
  }

  /** Whether this is the better share of points. */
  public boolean betterThan(Score other) {
    return (long) points * Math.max(1, other.possible)
        > (long) other.points * Math.max(1, possible);
  }
}
