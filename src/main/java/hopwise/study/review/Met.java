package hopwise.study.review;

import java.time.Instant;

/**
 * How it went when a learner last met a question outside of review: the mark of a recall card in
 * its chapter, an item in a submitted attempt.
 *
 * @param known whether the learner said so, or got all points
 */
public record Met(CardKey key, boolean known, Instant when) {

  /**
   * Whether this makes the question a card: every recall card that was marked becomes one, of items
   * those that were missed.
   */
  boolean enters() {
    return key.kind() == CardKey.Kind.RECALL || !known;
  }
}
