package hopwise.web;

import hopwise.study.review.CardKey;
import hopwise.study.review.Forecast;
import hopwise.study.review.Kept;
import hopwise.study.review.Queue;
import hopwise.study.review.Rated;
import hopwise.study.review.ReviewCard;
import hopwise.web.view.ReviewViews;
import hopwise.web.view.ReviewViews.Bar;
import hopwise.web.view.ReviewViews.Day;
import hopwise.web.view.ReviewViews.Settled;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The day of review: what is to be asked, what comes, and what to say when nothing does. */
final class ReviewPages {
  private final ReviewDesk desk;
  private final Clock clock;

  ReviewPages(ReviewDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /** The page of the day. */
  Optional<Page> day(Visitor visitor) {
    var kept = desk.kept(visitor);
    return Optional.of(
        Page.of("review-day", "Review", view(kept, desk.queue(kept), clock.instant()))
            .in("review")
            .described("What you are about to forget, asked again at the right time."));
  }

  private Day view(Kept kept, Queue queue, Instant now) {
    int done = (int) kept.today().stream().map(Rated::key).distinct().count();
    var limits = kept.limits();
    return new Day(
        state(queue, done),
        queue.ready().size(),
        (int) queue.ready().stream().filter(card -> card.schedule().last() == null).count(),
        queue.heldBack(),
        done,
        queue.waiting().size(),
        queue.waiting().isEmpty() ? "" : span(queue.waiting().getFirst(), now),
        nextDay(queue, now),
        Spans.counted(limits.fresh(), "new card") + " and " + limits.all() + " in all",
        ReviewWords.undo(desk, kept, now),
        queue.cards().isEmpty() ? null : forecast(desk.forecast(kept)));
  }

  private static String state(Queue queue, int done) {
    if (!queue.ready().isEmpty()) {
      return "ready";
    }
    if (done > 0) {
      return "done";
    }
    return queue.cards().isEmpty() && queue.heldBack() == 0 ? "empty" : "nothing";
  }

  private static String span(ReviewCard card, Instant now) {
    return Spans.words(Duration.between(now, card.schedule().due()));
  }

  private static String nextDay(Queue queue, Instant now) {
    return queue.cards().stream()
        .map(card -> card.schedule().due())
        .filter(due -> Queue.day(due).isAfter(Queue.day(now)))
        .min(Instant::compareTo)
        .map(due -> ReviewWords.when(due, now))
        .orElse("");
  }

  /** Where the next card is; the page of the day when there is none. */
  String next(Visitor visitor, boolean ahead) {
    var queue = desk.queue(desk.kept(visitor));
    return Stream.concat(queue.ready().stream(), ahead ? queue.waiting().stream() : Stream.empty())
        .findFirst()
        .map(card -> ReviewWords.url(card.key()) + seed(card))
        .orElse("/review");
  }

  private static String seed(ReviewCard card) {
    return card.key().kind() == CardKey.Kind.ITEM ? "?seed=" + card.seed() : "";
  }

  /** The page of a card that is not to be rated now. */
  Page settled(Visitor visitor, CardKey key, boolean refused) {
    var kept = desk.kept(visitor);
    var now = clock.instant();
    var due =
        Queue.card(kept, key)
            .filter(card -> card.schedule().last() != null)
            .map(card -> ReviewWords.when(card.schedule().due(), now))
            .orElse("");
    var view =
        new Settled(
            refused,
            desk.title(key),
            due,
            desk.queue(kept).ready().size(),
            ReviewWords.undo(desk, kept, now));
    var title = refused ? "Nothing was changed" : "Rated already";
    return Page.of("review-rated", title, view).in("review").withStatus(refused ? 409 : 200);
  }

  /** The forecast as bars. */
  static ReviewViews.Forecast forecast(Forecast forecast) {
    var days = forecast.days();
    int most = Math.max(1, forecast.most());
    return new ReviewViews.Forecast(
        IntStream.range(0, days.size()).mapToObj(i -> bar(i, days.get(i), most)).toList(),
        words(forecast, days),
        forecast.most(),
        "today",
        ReviewWords.day(days.getLast().date()));
  }

  private static String words(Forecast forecast, List<Forecast.Day> days) {
    return Spans.counted(forecast.total(), "card")
        + " due in "
        + days.size()
        + " days, "
        + days.getFirst().due()
        + " of them today, at most "
        + forecast.most()
        + " on one day.";
  }

  private static Bar bar(int index, Forecast.Day day, int most) {
    double height = day.due() == 0 ? 0 : Math.max(2, 100.0 * day.due() / most);
    return new Bar(
        decimal(index * 300.0 / Forecast.DAYS + 1.5),
        decimal(100 - height),
        decimal(height),
        index == 0 ? "Today" : ReviewWords.day(day.date()),
        day.due());
  }

  private static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  /** Whether a card may be rated now: due today, or among those of minutes. */
  boolean open(ReviewCard card) {
    return switch (card.schedule().state()) {
      case NEW, LEARNING, RELEARNING -> true;
      case REVIEW -> !Queue.day(card.schedule().due()).isAfter(Queue.day(clock.instant()));
    };
  }

  /** The card of {@code key}, if the learner has it. */
  @Nullable ReviewCard card(Visitor visitor, CardKey key) {
    return Queue.card(desk.kept(visitor), key).orElse(null);
  }
}
