package hopwise.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How well a learner masters an objective, from every graded answer to its questions, in quizzes
 * and in review. An answer is whole when it earned all points. The objective is mastered once
 * {@link #STREAK} answers in a row were whole; mastered, it has slipped when {@link #MISSES} of the
 * last {@link #STREAK} answers since then were not whole; {@link #STREAK} whole ones in a row
 * master it again. Recall cards do not count: nobody but the learner marks them.
 *
 * @param answers how many there were
 * @param whole how many of them were whole
 */
public record Mastery(State state, int answers, int whole) {
  /** Whole answers in a row that master an objective. */
  public static final int STREAK = 3;

  /** Misses among the last {@link #STREAK} answers that lose it. */
  public static final int MISSES = 2;

  /** The states, in the words of the page. */
  public enum State {
    /** No answer yet. */
    UNTOUCHED,
    /** Answered, never mastered. */
    LEARNING,
    /** Mastered. */
    MASTERED,
    /** Mastered once, then lost. */
    SLIPPED
  }

  /**
   * A graded answer.
   *
   * @param objective the id of the question's objective
   * @param whole whether it earned all points
   */
  public record Evidence(String objective, boolean whole, Instant when) {}

  /** The mastery of {@code objective}; evidence of others is passed over. */
  public static Mastery of(String objective, List<Evidence> evidence) {
    var answers =
        evidence.stream()
            .filter(one -> one.objective().equals(objective))
            .sorted(Comparator.comparing(Evidence::when))
            .map(Evidence::whole)
            .toList();
    var state = answers.isEmpty() ? State.UNTOUCHED : State.LEARNING;
    var recent = new ArrayList<Boolean>();
    for (boolean whole : answers) {
      recent.add(whole);
      var next = after(state, recent);
      if (next != state) {
        recent.clear();
      }
      state = next;
    }
    return new Mastery(state, answers.size(), (int) answers.stream().filter(w -> w).count());
  }

  private static State after(State state, List<Boolean> recent) {
    var last = recent.subList(Math.max(0, recent.size() - STREAK), recent.size());
    long misses = last.stream().filter(whole -> !whole).count();
    return switch (state) {
      case UNTOUCHED, LEARNING, SLIPPED ->
          last.size() == STREAK && misses == 0 ? State.MASTERED : state;
      case MASTERED -> misses >= MISSES ? State.SLIPPED : state;
    };
  }
}
