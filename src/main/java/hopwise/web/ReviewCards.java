package hopwise.web;

import hopwise.course.Chapter;
import hopwise.quiz.BankItem;
import hopwise.quiz.Grader;
import hopwise.study.fsrs.Rating;
import hopwise.study.fsrs.Scheduler;
import hopwise.study.review.CardKey;
import hopwise.study.review.Kept;
import hopwise.study.review.Queue;
import hopwise.study.review.ReviewCard;
import hopwise.web.view.Link;
import hopwise.web.view.ReviewViews.Card;
import hopwise.web.view.ReviewViews.Choice;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One card a page: a recall card to reveal, or an item to answer; then four ratings. */
final class ReviewCards {
  private final ReviewDesk desk;
  private final ReviewPages pages;
  private final ItemViews items;
  private final MarkedViews marked;
  private final LiveBlocks live;
  private final Clock clock;

  ReviewCards(
      ReviewDesk desk,
      ReviewPages pages,
      ItemViews items,
      MarkedViews marked,
      LiveBlocks live,
      Clock clock) {
    this.desk = desk;
    this.pages = pages;
    this.items = items;
    this.marked = marked;
    this.live = live;
    this.clock = clock;
  }

  /** The page of a card; empty if the learner has no such card. */
  Optional<Page> page(Visitor visitor, CardKey key, Map<String, List<String>> query) {
    var kept = desk.kept(visitor);
    return Queue.card(kept, key)
        .flatMap(card -> {
          if (!pages.open(card)) {
            return Optional.of(pages.settled(visitor, key, false));
          }
          return view(visitor, kept, card, query)
              .map(view ->
                  Page.of("review-card", title(view), view)
                      .in("review")
                      .described("A card of today's review."));
        });
  }

  private static String title(Card view) {
    var shown = view.marked();
    return shown == null ? "Review: " + view.title() : shown.verdictWords() + ": " + view.title();
  }

  private Optional<Card> view(
      Visitor visitor, Kept kept, ReviewCard card, Map<String, List<String>> query) {
    var key = card.key();
    return switch (key.kind()) {
      case RECALL ->
          desk.chapter(visitor, key)
              .flatMap(chapter -> recall(visitor, kept, card, chapter, query));
      case ITEM -> desk.item(key).map(item -> item(visitor, kept, card, item, query));
    };
  }

  private Optional<Card> recall(
      Visitor visitor,
      Kept kept,
      ReviewCard card,
      Chapter chapter,
      Map<String, List<String>> query) {
    return ReviewDesk.recall(chapter, card.key())
        .map(recall -> {
          var painted =
              live.html(chapter, desk.course(visitor)).get(chapter.blocks().indexOf(recall));
          return new Card(
              ReviewWords.url(card.key()),
              "recall",
              chapter.title(),
              left(kept),
              new Link(CourseParts.url(chapter) + "#recall-" + recall.id(), chapter.title()),
              painted.html(),
              painted.answerHtml(),
              query.containsKey("shown"),
              "",
              null,
              null,
              choices(card, null),
              card.schedule().reps(),
              "",
              ReviewWords.undo(desk, kept, clock.instant()));
        });
  }

  private Card item(
      Visitor visitor, Kept kept, ReviewCard card, BankItem item, Map<String, List<String>> query) {
    var key = card.key();
    var answer = ReviewAnswer.of(item, card.seed(), query);
    boolean check = query.containsKey("check");
    boolean marks = check && answer.refusal().isEmpty();
    var version = answer.version();
    boolean stuck = query.containsKey("play") && !answer.typing().problem().isEmpty();
    @Nullable String refusal = check || stuck ? answer.refusal().orElse(null) : null;
    return new Card(
        ReviewWords.url(key),
        "item",
        desk.title(key),
        left(kept),
        desk.home(visitor, key).orElse(null),
        "",
        "",
        marks,
        String.valueOf(answer.seed()),
        marks
            ? null
            : items.of(
                key.bank(),
                0,
                version.item(),
                answer.seed(),
                answer.response(),
                refusal,
                answer.typing()),
        marks ? marked.of(key.bank(), 0, version, answer.seed(), answer.response(), null) : null,
        marks ? choices(card, suggested(answer)) : List.of(),
        card.schedule().reps(),
        answer.query(),
        ReviewWords.undo(desk, kept, clock.instant()));
  }

  private int left(Kept kept) {
    return Math.max(1, desk.queue(kept).ready().size());
  }

  /** A whole answer moves on; anything less comes back soon. */
  private static Rating suggested(ReviewAnswer answer) {
    var grade = Grader.grade(answer.version().item(), answer.response());
    return grade.points() == grade.possible() ? Rating.GOOD : Rating.AGAIN;
  }

  private List<Choice> choices(ReviewCard card, @Nullable Rating suggested) {
    var now = clock.instant();
    return Arrays.stream(Rating.values())
        .map(rating -> {
          var next = Scheduler.DEFAULT.rate(card.schedule(), rating, now, card.seed());
          return new Choice(
              ReviewWords.lower(rating),
              ReviewWords.word(rating),
              rating.grade(),
              Spans.words(Duration.between(now, next.due())),
              rating == suggested);
        })
        .toList();
  }
}
