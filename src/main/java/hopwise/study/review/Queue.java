package hopwise.study.review;

import hopwise.study.fsrs.Schedule;
import hopwise.study.fsrs.Schedule.State;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a learner is asked today. First the cards that come back within minutes, then what is due,
 * longest due first, then new cards in the order in which they were met. A card whose interval is
 * of days is due from the beginning of its day (UTC). The day's limits hold for what is due and for
 * new cards; a card begun today is always finished. A recall card marked "not yet" in its chapter,
 * and an item missed in an attempt, since they were rated last, are due at once.
 *
 * @param cards that the learner has, as they stand: due at once where they were missed since
 * @param ready to be asked now, in order
 * @param waiting for their minute, the next first
 * @param heldBack how many more would be asked but for the limits
 */
public record Queue(
    List<ReviewCard> cards, List<ReviewCard> ready, List<ReviewCard> waiting, int heldBack) {
  private static final Comparator<ReviewCard> BY_TIME =
      Comparator.<ReviewCard, Instant>comparing(card -> card.schedule().due())
          .thenComparing(ReviewCard::key);

  /** The queue that follows from what is kept. */
  public static Queue of(Kept kept, Instant now) {
    var missed = missed(kept.met());
    var cards = kept.cards().stream().map(card -> dueIfMissed(card, missed)).toList();
    var today = day(now);
    var learned = cards.stream().filter(Queue::inSteps).sorted(BY_TIME).toList();
    var due =
        cards.stream()
            .filter(card -> !inSteps(card) && !day(card.schedule().due()).isAfter(today))
            .sorted(BY_TIME)
            .toList();
    var fresh = fresh(kept);
    int room = Math.max(0, kept.limits().all() - kept.ratedToday().size());
    int takenDue = Math.min(due.size(), room);
    int roomForFresh = Math.max(0, kept.limits().fresh() - kept.begunToday());
    int takenFresh = Math.min(fresh.size(), Math.min(room - takenDue, roomForFresh));

    var ready = new ArrayList<ReviewCard>();
    learned.stream().filter(card -> !card.schedule().due().isAfter(now)).forEach(ready::add);
    ready.addAll(due.subList(0, takenDue));
    ready.addAll(fresh.subList(0, takenFresh));
    return new Queue(
        cards,
        List.copyOf(ready),
        learned.stream().filter(card -> card.schedule().due().isAfter(now)).toList(),
        due.size() - takenDue + fresh.size() - takenFresh);
  }

  /** The card of {@code key}, whether it is due or not; new if it was never rated. */
  public static Optional<ReviewCard> card(Kept kept, CardKey key) {
    var missed = missed(kept.met());
    return kept.cards().stream()
        .filter(card -> card.key().equals(key))
        .findFirst()
        .map(card -> dueIfMissed(card, missed))
        .or(() -> fresh(kept).stream().filter(card -> card.key().equals(key)).findFirst());
  }

  /** The day of a time, by which cards are due and limits counted. */
  public static LocalDate day(Instant time) {
    return time.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static Map<CardKey, Instant> missed(List<Met> met) {
    var missed = new HashMap<CardKey, Instant>();
    met.stream().filter(one -> !one.known()).forEach(one -> missed.put(one.key(), one.when()));
    return missed;
  }

  private static ReviewCard dueIfMissed(ReviewCard card, Map<CardKey, Instant> missed) {
    var was = card.schedule();
    @Nullable Instant since = missed.get(card.key());
    @Nullable Instant last = was.last();
    if (since == null || last == null || !since.isAfter(last) || !since.isBefore(was.due())) {
      return card;
    }
    return new ReviewCard(
        card.key(),
        new Schedule(was.state(), was.step(), was.memory(), since, last, was.reps(), was.lapses()));
  }

  private static List<ReviewCard> fresh(Kept kept) {
    Set<CardKey> known = new HashSet<>();
    kept.cards().forEach(card -> known.add(card.key()));
    return kept.met().stream()
        .filter(one -> one.enters() && !known.contains(one.key()))
        .map(one -> new ReviewCard(one.key(), Schedule.fresh(one.when())))
        .sorted(BY_TIME)
        .toList();
  }

  private static boolean inSteps(ReviewCard card) {
    return card.schedule().state() == State.LEARNING || card.schedule().state() == State.RELEARNING;
  }
}
