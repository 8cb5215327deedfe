package hopwise.web;

import hopwise.study.fsrs.Rating;
import hopwise.study.fsrs.Schedule;
import hopwise.study.review.CardKey;
import hopwise.study.review.Kept;
import hopwise.study.review.Queue;
import hopwise.study.review.Rated;
import hopwise.web.view.ReviewViews.Undo;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words and addresses that the pages of review share. */
final class ReviewWords {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

  private ReviewWords() {}

  /** The address of a card. */
  static String url(CardKey key) {
    return "/review/" + lower(key.kind()) + "/" + key.bank() + "/" + key.id();
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static String word(Rating rating) {
    return switch (rating) {
      case AGAIN -> "Again";
      case HARD -> "Hard";
      case GOOD -> "Good";
      case EASY -> "Easy";
    };
  }

  /** "in 10 min", "tomorrow", "on Friday, 4 December". */
  static String when(Instant due, Instant now) {
    var day = Queue.day(due);
    var today = Queue.day(now);
    if (!day.isAfter(today)) {
      return due.isAfter(now) ? "in " + Spans.words(Duration.between(now, due)) : "now";
    }
    return day.equals(today.plusDays(1)) ? "tomorrow" : "on " + day(day);
  }

  static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** The last rating of all, if it is from today. */
  static @Nullable Undo undo(ReviewDesk desk, Kept kept, Instant now) {
    @Nullable Rated last = kept.last();
    if (last == null || !Queue.day(last.when()).equals(Queue.day(now))) {
      return null;
    }
    var comesBack =
        kept.cards().stream()
            .filter(card -> card.key().equals(last.key()))
            .findFirst()
            .map(card -> ", comes back in " + span(card.schedule(), now))
            .orElse("");
    return new Undo(
        String.valueOf(last.serial()),
        "Rated “" + word(last.rating()) + "”: " + desk.title(last.key()) + comesBack + ".");
  }

  private static String span(Schedule card, Instant now) {
    var last = card.last();
    return Spans.words(Duration.between(last == null ? now : last, card.due()));
  }
}
