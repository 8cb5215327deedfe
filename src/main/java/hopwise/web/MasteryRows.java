package hopwise.web;

import hopwise.course.Course;
import hopwise.store.Reviews;
import hopwise.study.Attempt;
import hopwise.study.Mastery;
import hopwise.study.Mastery.Evidence;
import hopwise.study.review.CardKey;
import hopwise.study.review.CardKey.Kind;
import hopwise.study.review.Rated;
import hopwise.web.Standing.Kept;
import hopwise.web.view.LearnerViews.ObjectiveRow;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How well a learner masters each objective that the banks ask about. */
final class MasteryRows {
  private final Objectives objectives;
  private final Reviews reviews;

  MasteryRows(Objectives objectives, Reviews reviews) {
    this.objectives = objectives;
    this.reviews = reviews;
  }

  /** A row for each objective, in the order of the course. */
  List<ObjectiveRow> of(Visitor visitor, Kept kept) {
    var asked = new HashSet<>(objectives.byItem().values());
    var evidence = evidence(visitor, kept);
    return kept.course().objectives().stream()
        .filter(objective -> asked.contains(objective.id()))
        .map(objective -> row(kept.course(), objective, Mastery.of(objective.id(), evidence)))
        .toList();
  }

  private static ObjectiveRow row(Course course, Course.Objective objective, Mastery mastery) {
    var link =
        course.chapters().stream()
            .filter(chapter -> chapter.objectives().contains(objective.id()))
            .map(CourseParts::link)
            .toList();
    return new ObjectiveRow(
        objective.title(),
        mastery.state().name().toLowerCase(Locale.ROOT),
        words(mastery.state()),
        mastery.answers(),
        mastery.whole(),
        link);
  }

  private static String words(Mastery.State state) {
    return switch (state) {
      case UNTOUCHED -> "not asked yet";
      case LEARNING -> "learning";
      case MASTERED -> "mastered";
      case SLIPPED -> "slipped";
    };
  }

  private List<Evidence> evidence(Visitor visitor, Kept kept) {
    @Nullable String learner = visitor.learnerId();
    var log = learner == null ? List.<Rated>of() : reviews.log(learner);
    return Stream.concat(
            kept.attempts().stream().filter(a -> !a.open()).flatMap(this::ofAttempt),
            log.stream().flatMap(rated -> ofReview(rated).stream()))
        .toList();
  }

  private Stream<Evidence> ofAttempt(Attempt attempt) {
    var when = QuizPages.submitted(attempt);
    return attempt.entries().stream()
        .flatMap(entry ->
            objective(new CardKey(Kind.ITEM, entry.bank(), entry.item()))
                .map(id ->
                    new Evidence(
                        id,
                        entry.points() != null && entry.points().equals(entry.possible()),
                        when))
                .stream());
  }

  private Optional<Evidence> ofReview(Rated rated) {
    var answer = rated.answer();
    return answer == null
        ? Optional.empty()
        : objective(rated.key()).map(id -> new Evidence(id, answer.whole(), rated.when()));
  }

  private Optional<String> objective(CardKey key) {
    return Optional.ofNullable(objectives.byItem().get(key));
  }
}
