package hopwise.study;

import hopwise.course.Chapter;
import hopwise.course.Course;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands in the course. It follows slugs, so a chapter inserted later never locks
 * out a reader who was already past it.
 *
 * @param chapters in the order of the course
 */
public record Progress(List<State> chapters) {
  /** Copies the list. */
  public Progress {
    chapters = List.copyOf(chapters);
  }

  /**
   * A chapter to a learner.
   *
   * @param reading null if never opened
   * @param best the best submitted attempt at all its items; null if there is none
   * @param open false only where the policy is to enforce and the chapter before is not completed
   * @param advised false where the chapter before should be completed first
   */
  public record State(
      Chapter chapter,
      @Nullable Reading reading,
      @Nullable Score best,
      boolean completed,
      boolean open,
      boolean advised) {

    /** Whether the learner said that reading is done. */
    public boolean read() {
      return reading != null && reading.done() != null;
    }

    /** Whether the learner was ever here. */
    public boolean begun() {
      return reading != null || best != null;
    }
  }

  /**
   * The progress that follows from what was kept.
   *
   * @param quizzes slugs of chapters that have a quiz; the others are completed by reading
   * @param readings of the learner, any order
   * @param attempts of the learner, any order; those not submitted count for nothing
   */
  public static Progress of(
      Course course, Set<String> quizzes, List<Reading> readings, List<Attempt> attempts) {
    var read = new HashMap<String, Reading>();
    readings.forEach(reading -> read.put(reading.chapter(), reading));
    var best = best(attempts);
    var completed = new HashSet<String>();
    for (var chapter : course.chapters()) {
      var reading = read.get(chapter.slug());
      boolean passed =
          Optional.ofNullable(best.get(chapter.slug())).map(Score::passed).orElse(false);
      boolean done = reading != null && reading.done() != null;
      if (quizzes.contains(chapter.slug()) ? passed : done) {
        completed.add(chapter.slug());
      }
    }
    return new Progress(states(course, read, best, completed));
  }

  private static Map<String, Score> best(List<Attempt> attempts) {
    var best = new HashMap<String, Score>();
    for (var attempt : attempts) {
      if (!attempt.open() && attempt.scope() == Attempt.Scope.ALL) {
        best.merge(attempt.bank(), attempt.score(), (a, b) -> b.betterThan(a) ? b : a);
      }
    }
    return best;
  }

  private static List<State> states(
      Course course, Map<String, Reading> read, Map<String, Score> best, Set<String> completed) {
    var chapters = course.chapters();
    var states = new ArrayList<State>();
    for (int i = 0; i < chapters.size(); i++) {
      var chapter = chapters.get(i);
      boolean past =
          chapters.subList(i, chapters.size()).stream()
              .anyMatch(later -> completed.contains(later.slug()));
      boolean advised =
          i == 0
              || completed.contains(chapters.get(i - 1).slug())
              || past
              || read.containsKey(chapter.slug())
              || best.containsKey(chapter.slug());
      states.add(
          new State(
              chapter,
              read.get(chapter.slug()),
              best.get(chapter.slug()),
              completed.contains(chapter.slug()),
              advised || course.unlock() == Course.Unlock.ADVISE,
              advised));
    }
    return states;
  }

  /** Where to go on: the first chapter not completed; empty when all are. */
  public Optional<State> next() {
    return chapters.stream().filter(state -> !state.completed()).findFirst();
  }

  /** The state of the chapter {@code slug}. */
  public Optional<State> of(String slug) {
    return chapters.stream().filter(state -> state.chapter().slug().equals(slug)).findFirst();
  }

  /** How many chapters are completed. */
  public int completed() {
    return (int) chapters.stream().filter(State::completed).count();
  }
}
