package hopwise.web;

import hopwise.store.Reviews;
import hopwise.study.fsrs.Rating;
import hopwise.study.fsrs.Scheduler;
import hopwise.study.review.CardKey;
import hopwise.study.review.Limits;
import hopwise.study.review.Rated;
import hopwise.study.review.ReviewCard;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the forms of review do: rate, take a rating back, set the day's limits. */
final class ReviewForms {
  private static final int LONGEST_ANSWER = 16_000;

  private final ReviewDesk desk;
  private final ReviewPages review;
  private final Reviews reviews;
  private final Visitors visitors;
  private final Pages pages;
  private final Clock clock;

  ReviewForms(
      ReviewDesk desk,
      ReviewPages review,
      Reviews reviews,
      Visitors visitors,
      Pages pages,
      Clock clock) {
    this.desk = desk;
    this.review = review;
    this.reviews = reviews;
    this.visitors = visitors;
    this.pages = pages;
    this.clock = clock;
  }

  /** Goes to the next card. */
  void next(Context ctx) {
    ctx.header("Cache-Control", "no-store");
    ctx.redirect(review.next(visitors.of(ctx), ctx.queryParam("ahead") != null));
  }

  /** Rates a card, unless it was rated since it was shown. */
  void rate(Context ctx, CardKey key) {
    var visitor = visitors.of(ctx);
    @Nullable ReviewCard card = review.card(visitor, key);
    var rating = rating(ctx.formParam("rating"));
    @Nullable String learner = visitor.learnerId();
    if (card == null || rating.isEmpty() || learner == null) {
      pages.send(ctx, Pages.missing());
      return;
    }
    var answer = answer(ctx, card);
    if (key.kind() == CardKey.Kind.ITEM && answer.isEmpty()) {
      ctx.redirect(ReviewWords.url(key) + "?check=1", HttpStatus.SEE_OTHER);
      return;
    }
    if (!review.open(card) || rate(learner, card, rating.get(), answer, seen(ctx)).isEmpty()) {
      pages.send(ctx, review.settled(visitor, key, true));
      return;
    }
    ctx.redirect("/review/next", HttpStatus.SEE_OTHER);
  }

  private Optional<Rated> rate(
      String learner, ReviewCard card, Rating rating, Optional<Rated.Answer> answer, int seen) {
    var now = clock.instant();
    return reviews.rate(
        learner,
        card.key(),
        seen,
        rating,
        answer.orElse(null),
        before -> Scheduler.DEFAULT.rate(before, rating, now, card.seed()),
        now);
  }

  private Optional<Rated.Answer> answer(Context ctx, ReviewCard card) {
    @Nullable String query = ctx.formParam("answer");
    return card.key().kind() == CardKey.Kind.RECALL || query == null
        ? Optional.empty()
        : Optional.of(query)
            .filter(text -> text.length() <= LONGEST_ANSWER)
            .flatMap(text -> desk.item(card.key()).map(i -> ReviewAnswer.of(i, card.seed(), text)))
            .filter(given -> given.refusal().isEmpty())
            .map(ReviewAnswer::graded);
  }

  private static Optional<Rating> rating(@Nullable String word) {
    return Arrays.stream(Rating.values())
        .filter(rating -> ReviewWords.lower(rating).equals(word))
        .findFirst();
  }

  private static int seen(Context ctx) {
    return number(ctx.formParam("seen")).orElse(-1);
  }

  /** Takes the last rating back, and goes to its card with the answer as it was. */
  void undo(Context ctx) {
    @Nullable String learner = visitors.of(ctx).learnerId();
    var undone =
        learner == null
            ? Optional.<Rated>empty()
            : number(ctx.formParam("serial")).flatMap(serial -> reviews.undo(learner, serial));
    if (undone.isEmpty()) {
      pages.send(
          ctx,
          Pages.message(
              409,
              "Nothing was taken back",
              "Something else was rated in the meantime, or this rating was taken back already."));
      return;
    }
    var rated = undone.get();
    var answer = rated.answer();
    ctx.redirect(
        ReviewWords.url(rated.key())
            + (answer == null ? "?shown=1" : "?" + answer.query() + "&check=1"),
        HttpStatus.SEE_OTHER);
  }

  /** Keeps how many cards the learner wants in a day. */
  void limit(Context ctx) {
    var fresh = number(ctx.formParam("fresh")).filter(n -> n <= Limits.MOST);
    var all = number(ctx.formParam("all")).filter(n -> n >= 1 && n <= Limits.MOST);
    if (fresh.isEmpty() || all.isEmpty()) {
      pages.send(
          ctx,
          Pages.message(
              422,
              "These limits cannot be kept",
              "Go back and give whole numbers: up to 500 new cards, 1 to 500 cards in all."));
      return;
    }
    reviews.limit(visitors.need(ctx).id(), new Limits(fresh.get(), all.get()));
    ctx.redirect("/settings?saved=1", HttpStatus.SEE_OTHER);
  }

  private static Optional<Integer> number(@Nullable String text) {
    return text != null && text.strip().matches("\\d{1,9}")
        ? Optional.of(Integer.valueOf(text.strip()))
        : Optional.empty();
  }
}
