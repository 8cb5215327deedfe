package hopwise.web;

import hopwise.course.Chapter;
import hopwise.course.Course;
import hopwise.quiz.Blueprint;
import hopwise.source.Edition;
import hopwise.store.Attempts;
import hopwise.store.ExamRuns;
import hopwise.store.Readings;
import hopwise.study.Attempt;
import hopwise.study.Learner;
import hopwise.study.Progress;
import hopwise.study.Reading;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a learner stands, from what is kept about them. */
final class Standing {
  private final Supplier<Edition> edition;
  private final Attempts attempts;
  private final ExamRuns exams;
  private final Readings readings;
  private final Clock clock;

  Standing(
      Supplier<Edition> edition,
      Attempts attempts,
      ExamRuns exams,
      Readings readings,
      Clock clock) {
    this.edition = edition;
    this.attempts = attempts;
    this.exams = exams;
    this.readings = readings;
    this.clock = clock;
  }

  /**
   * What is kept about a learner, and what follows.
   *
   * @param course as this visitor sees it
   * @param exams that there are
   * @param attempts open and submitted, oldest first; exams whose time is over are submitted
   */
  record Kept(
      Course course,
      List<Blueprint> exams,
      List<Attempt> attempts,
      List<Reading> readings,
      Progress progress) {

    /** What an attempt was at: the title of its chapter or exam. */
    String title(Attempt attempt) {
      return exams.stream()
          .filter(exam -> ExamRuns.bank(exam.slug()).equals(attempt.bank()))
          .map(Blueprint::title)
          .findFirst()
          .or(() -> course.chapter(attempt.bank()).map(Chapter::title))
          .orElse(attempt.bank());
    }

    /** The attempt under way at {@code bank}; null if there is none. */
    @Nullable Attempt open(String bank) {
      return attempts.stream()
          .filter(attempt -> attempt.open() && attempt.bank().equals(bank))
          .findFirst()
          .orElse(null);
    }
  }

  /** What is kept about who asks; nothing of a visitor. */
  Kept of(Visitor visitor) {
    var now = edition.get();
    var course = visitor.local() ? now.course() : now.course().withoutDrafts();
    @Nullable Learner learner = visitor.learner();
    var tried = learner == null ? List.<Attempt>of() : attempts(learner.id());
    var read = learner == null ? List.<Reading>of() : readings.all(learner.id());
    var progress = Progress.of(course, now.banks().keySet(), read, tried);
    return new Kept(course, now.exams(), tried, read, progress);
  }

  private List<Attempt> attempts(String learner) {
    var all = attempts.all(learner);
    boolean sits = all.stream().anyMatch(one -> one.open() && one.scope() == Attempt.Scope.EXAM);
    return sits && exams.closeOverdue(learner, clock.instant()) > 0 ? attempts.all(learner) : all;
  }
}
