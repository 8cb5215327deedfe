package hopwise.study.fsrs;

import java.util.List;

/**
 * The formulas of FSRS-6. Its three quantities are stability and difficulty, which make a {@link
 * Memory}, and retrievability, the probability that a card is known now.
 *
 * @param w the 21 parameters, named by their place as in every description of FSRS
 */
public record Model(List<Double> w) {
  /** With the default parameters of FSRS-6, which were fitted to the reviews of many learners. */
  public static final Model DEFAULT =
      new Model(
          List.of(
              0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
              1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542));

  private static final int PARAMETERS = 21;
  private static final double RETENTION_OF_STABILITY = 0.9;

  /** Copies the list, and refuses one of another length. */
  public Model {
    w = List.copyOf(w);
    if (w.size() != PARAMETERS) {
      throw new IllegalArgumentException(w.size() + " parameters, not " + PARAMETERS);
    }
  }

  /** The memory after the first rating of a card. */
  public Memory first(Rating rating) {
    return Memory.within(w(rating.grade() - 1), initialDifficulty(rating));
  }

  /**
   * The memory after another rating.
   *
   * @param days whole days since the rating before; 0 on the same day
   */
  public Memory next(Memory before, Rating rating, int days) {
    double stability =
        days == 0 ? sameDay(before.stability(), rating) : later(before, rating, days);
    return Memory.within(stability, nextDifficulty(before.difficulty(), rating));
  }

  /** The probability that a card of this stability is known after so many days. */
  public double retrievability(double stability, double days) {
    return Math.pow(1 + factor() * days / stability, -w(20));
  }

  /** Days until the retrievability has fallen to {@code retention}. */
  public double interval(double stability, double retention) {
    return stability / factor() * (Math.pow(retention, -1 / w(20)) - 1);
  }

  /** What makes the retrievability 0.9 when as many days have passed as the stability has. */
  private double factor() {
    return Math.pow(RETENTION_OF_STABILITY, -1 / w(20)) - 1;
  }

  private double later(Memory before, Rating rating, int days) {
    double retrievability = retrievability(before.stability(), days);
    return rating == Rating.AGAIN
        ? forgotten(before, retrievability)
        : recalled(before, retrievability, rating);
  }

  double recalled(Memory before, double retrievability, Rating rating) {
    double hardPenalty = rating == Rating.HARD ? w(15) : 1;
    double easyBonus = rating == Rating.EASY ? w(16) : 1;
    double growth =
        Math.exp(w(8))
            * (11 - before.difficulty())
            * Math.pow(before.stability(), -w(9))
            * Math.expm1((1 - retrievability) * w(10))
            * hardPenalty
            * easyBonus;
    return before.stability() * (1 + growth);
  }

  double forgotten(Memory before, double retrievability) {
    double relearned =
        w(11)
            * Math.pow(before.difficulty(), -w(12))
            * (Math.pow(before.stability() + 1, w(13)) - 1)
            * Math.exp((1 - retrievability) * w(14));
    return Math.min(relearned, before.stability() / Math.exp(w(17) * w(18)));
  }

  /** Who knew the card loses nothing by being asked again on the same day. */
  double sameDay(double stability, Rating rating) {
    double growth = Math.exp(w(17) * (rating.grade() - 3 + w(18))) * Math.pow(stability, -w(19));
    return stability * (rating == Rating.AGAIN ? growth : Math.max(1, growth));
  }

  private double initialDifficulty(Rating rating) {
    return w(4) - Math.exp(w(5) * (rating.grade() - 1)) + 1;
  }

  double nextDifficulty(double difficulty, Rating rating) {
    double change = -w(6) * (rating.grade() - 3);
    double damped = difficulty + change * (10 - difficulty) / 9;
    return w(7) * initialDifficulty(Rating.EASY) + (1 - w(7)) * damped;
  }

  private double w(int index) {
    return w.get(index);
  }
}
