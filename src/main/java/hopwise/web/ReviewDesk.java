package hopwise.web;

import hopwise.course.Block;
import hopwise.course.Chapter;
import hopwise.course.Course;
import hopwise.quiz.BankItem;
import hopwise.source.Edition;
import hopwise.store.Reviews;
import hopwise.study.review.CardKey;
import hopwise.study.review.Forecast;
import hopwise.study.review.Kept;
import hopwise.study.review.Queue;
import hopwise.web.view.Link;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a learner has to review, as far as the course still asks it. */
final class ReviewDesk {
  private final Supplier<Edition> edition;
  private final Reviews reviews;
  private final Clock clock;

  ReviewDesk(Supplier<Edition> edition, Reviews reviews, Clock clock) {
    this.edition = edition;
    this.reviews = reviews;
    this.clock = clock;
  }

  /** What is kept about who asks; nothing of a visitor. */
  Kept kept(Visitor visitor) {
    @Nullable String learner = visitor.learnerId();
    if (learner == null) {
      return Kept.NOTHING;
    }
    var now = edition.get();
    var course = course(visitor, now);
    return reviews.of(learner, clock.instant()).only(key -> asks(now, course, key));
  }

  /** Today's queue. */
  Queue queue(Kept kept) {
    return Queue.of(kept, clock.instant());
  }

  /** How many of the cards are due on the next days. */
  Forecast forecast(Kept kept) {
    return Forecast.of(queue(kept).cards(), clock.instant());
  }

  /** How many cards are to be asked now. */
  int ready(Visitor visitor) {
    return visitor.learnerId() == null ? 0 : queue(kept(visitor)).ready().size();
  }

  /** The chapter that a card is from; empty for an item of a bank without one. */
  Optional<Chapter> chapter(Visitor visitor, CardKey key) {
    return course(visitor, edition.get()).chapter(key.bank());
  }

  /** Where the item of {@code key} belongs: a chapter, a case study, or nowhere. */
  Optional<Link> home(Visitor visitor, CardKey key) {
    return chapter(visitor, key)
        .map(chapter -> new Link(CourseParts.url(chapter), "the chapter"))
        .or(() -> edition.get().caseStudy(key.bank()).map(CasePages::link));
  }

  /** The recall card of {@code key}. */
  static Optional<Block.Recall> recall(Chapter chapter, CardKey key) {
    return chapter.blocks().stream()
        .filter(Block.Recall.class::isInstance)
        .map(Block.Recall.class::cast)
        .filter(recall -> recall.id().equals(key.id()))
        .findFirst();
  }

  /** The item of {@code key}. */
  Optional<BankItem> item(CardKey key) {
    return edition.get().bank(key.bank()).flatMap(bank -> bank.item(key.id()));
  }

  /** The title of the bank of {@code key}. */
  String title(CardKey key) {
    return edition.get().bank(key.bank()).map(bank -> bank.title()).orElse(key.bank());
  }

  Course course(Visitor visitor) {
    return course(visitor, edition.get());
  }

  private static Course course(Visitor visitor, Edition edition) {
    return visitor.local() ? edition.course() : edition.course().withoutDrafts();
  }

  private static boolean asks(Edition edition, Course course, CardKey key) {
    var chapter = course.chapter(key.bank());
    return switch (key.kind()) {
      case RECALL -> chapter.flatMap(found -> recall(found, key)).isPresent();
      case ITEM ->
          (chapter.isPresent() || !edition.chapterFiles().contains(key.bank()))
              && edition.bank(key.bank()).flatMap(bank -> bank.item(key.id())).isPresent();
    };
  }
}
