package hopwise.study;

/** A guess at a score on the exam's scale. Microsoft publishes no way from points to that scale. */
public final class Estimate {
  /** The lowest score of the scale. */
  public static final int LOWEST = 1;

  /** From this score on an exam is passed. */
  public static final int PASS = 700;

  /** The highest score of the scale. */
  public static final int HIGHEST = 1000;

  /** The share of the points that stands for {@link #PASS}; percent, ours. */
  public static final int PASS_PERCENT = 70;

  private Estimate() {}

  /** The score of a share of points: two straight lines that meet at the pass, rounded down. */
  public static int of(Score score) {
    if (score.possible() == 0) {
      return LOWEST;
    }
    long points = 100L * score.points();
    long pass = (long) PASS_PERCENT * score.possible();
    long all = 100L * score.possible();
    return points < pass
        ? (int) (LOWEST + (PASS - LOWEST) * points / pass)
        : (int) (PASS + (HIGHEST - PASS) * (points - pass) / (all - pass));
  }

  /** Whether the share of points counts as passed. */
  public static boolean passed(Score score) {
    return of(score) >= PASS;
  }
}
