package hopwise.web;

import hopwise.course.Course;
import hopwise.source.Edition;
import hopwise.store.Attempts;
import hopwise.study.Learner;
import hopwise.store.Readings;
import hopwise.study.Attempt;
import hopwise.study.Progress;
import hopwise.study.Reading;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where a learner stands, from what is kept about them. */
final class Standing {
  private final Supplier<Edition> edition;
  private final Attempts attempts;
  private final Readings readings;

  Standing(Supplier<Edition> edition, Attempts attempts, Readings readings) {
    this.edition = edition;
    this.attempts = attempts;
    this.readings = readings;
  }

  /**
   * What is kept about a learner, and what follows.
   *
   * @param course as this visitor sees it
   * @param attempts open and submitted, oldest first
   */
  record Kept(Course course, List<Attempt> attempts, List<Reading> readings, Progress progress) {

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
    var tried = learner == null ? List.<Attempt>of() : attempts.all(learner.id());
    var read = learner == null ? List.<Reading>of() : readings.all(learner.id());
    return new Kept(course, tried, read, Progress.of(course, now.banks().keySet(), read, tried));
  }
}
