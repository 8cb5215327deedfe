package hopwise.study.review;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the queue of a learner follows from.
 *
 * @param cards that were rated at least once
 * @param met the last meeting with each question outside of review
 * @param today what was rated today, oldest first
 * @param last the last rating of all; null if there is none
 */
public record Kept(
    List<ReviewCard> cards, List<Met> met, List<Rated> today, @Nullable Rated last, Limits limits) {
  /** Of somebody of whom nothing is kept. */
  public static final Kept NOTHING =
      new Kept(List.of(), List.of(), List.of(), null, Limits.DEFAULT);

  /** Copies the lists. */
  public Kept {
    cards = List.copyOf(cards);
    met = List.copyOf(met);
    today = List.copyOf(today);
  }

  /** Without what the course no longer asks. */
  public Kept only(Predicate<CardKey> asked) {
    return new Kept(
        cards.stream().filter(card -> asked.test(card.key())).toList(),
        met.stream().filter(one -> asked.test(one.key())).toList(),
        today,
        last,
        limits);
  }

  Set<CardKey> ratedToday() {
    return today.stream().map(Rated::key).collect(Collectors.toSet());
  }

  int begunToday() {
    return (int) today.stream().filter(Rated::first).count();
  }
}
