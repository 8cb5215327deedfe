package hopwise.study;

import hopwise.quiz.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One run through a bank's quiz, or through an exam.
 *
 * @param id unguessable
 * @param bank the slug of the bank; of an exam {@code exams/SLUG}
 * @param seed of the order of options
 * @param submitted null while it is open
 * @param entries its items, in the order of the quiz
 */
public record Attempt(
    String id,
    String learner,
    String bank,
    Scope scope,
    long seed,
    Instant started,
    @Nullable Instant submitted,
    List<Entry> entries) {
  /** Copies the list. */
  public Attempt {
    entries = List.copyOf(entries);
  }

  /** Which items of the bank an attempt holds. */
  public enum Scope {
    /** All of them; only such an attempt can complete a chapter. */
    ALL,
    /** Those that the attempt before it did not get whole. */
    MISSED,
    /** An exam's, from several banks; {@link ExamRun} says which of them can be seen when. */
    EXAM
  }

  /**
   * An item in an attempt.
   *
   * @param bank the slug of the bank that the item is from
   * @param item the item's id
   * @param variant the seed that its {@link hopwise.quiz.Variant} was made with
   * @param hash of the {@link hopwise.quiz.ItemVersion} that the attempt keeps
   * @param response what was answered last; null if nothing was
   * @param points earned, when submitted; null before
   * @param possible points, when submitted; null before
   * @param gradedHash of the version that the points were given by; differs from {@code hash} after
   *     a regrade; null before submission
   */
  public record Entry(
      String bank,
      String item,
      long variant,
      String hash,
      @Nullable Response response,
      @Nullable Instant answered,
      @Nullable Integer points,
      @Nullable Integer possible,
      @Nullable String gradedHash) {}

  /** How many items have an answer, complete or not. */
  public int answered() {
    return (int) entries.stream().filter(entry -> entry.response() != null).count();
  }

  /** Whether it can still be answered. */
  public boolean open() {
    return submitted == null;
  }

  /** The entry for the item {@code id}. */
  public Optional<Entry> entry(String id) {
    return entries.stream().filter(entry -> entry.item().equals(id)).findFirst();
  }

  /** The points of a submitted attempt. */
  public Score score() {
    return entries.stream()
        .map(entry ->
            new Score(
                entry.points() == null ? 0 : entry.points(),
                entry.possible() == null ? 0 : entry.possible()))
        .reduce(Score.NONE, Score::plus);
  }
}
