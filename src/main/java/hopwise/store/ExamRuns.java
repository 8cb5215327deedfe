package hopwise.store;

import hopwise.quiz.Response;
import hopwise.quiz.Variant;
import hopwise.study.Attempt;
import hopwise.study.ExamRun;
import hopwise.study.ExamRun.Refusal;
import hopwise.study.ExamRun.Step;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Runs through exams. Each method does all it does in one transaction, and first closes a run whose
 * time is over, with its deadline as the time of submission. A run of another learner is as unknown
 * as one that never was.
 */
public final class ExamRuns {
  private final Database database;
  private final Attempts attempts;

  /** Keeps runs in {@code database}; {@code attempts} keeps their answers. */
  public ExamRuns(Database database, Attempts attempts) {
    this.database = database;
    this.attempts = attempts;
  }

  /** The bank under which attempts at the exam {@code slug} are kept. */
  public static String bank(String slug) {
    return "exams/" + slug;
  }

  /**
   * The run to go to, as {@link Attempts#start} has it for quizzes.
   *
   * @param fresh the run to begin if there is none; its first question is {@code items}' first
   */
  public Attempt start(
      String learner,
      String slug,
      ExamRun fresh,
      List<Variant> items,
      long seed,
      String expectedPrevious,
      Instant now) {
    var blank =
        new Attempt("", learner, bank(slug), Attempt.Scope.EXAM, seed, now, null, List.of());
    return database.write(handle -> {
      closeOverdue(handle, learner, now);
      return attempts.start(
          handle, blank, items, expectedPrevious, id -> ExamRows.insert(handle, id, fresh));
    });
  }

  /** The run {@code attempt} of {@code learner}. */
  public Optional<Sitting> find(String attempt, String learner, Instant now) {
    var found = database.read(handle -> sitting(handle, attempt, learner));
    return found.filter(sitting -> overdue(sitting, now)).isPresent()
        ? database.write(handle -> {
          closeIfOverdue(handle, attempt, learner, now);
          return sitting(handle, attempt, learner);
        })
        : found;
  }

  /** Closes every run of {@code learner} whose time is over, and tells how many those were. */
  public int closeOverdue(String learner, Instant now) {
    boolean none =
        database.read(handle -> sittings(handle, learner).noneMatch(one -> overdue(one, now)));
    return none ? 0 : database.write(handle -> closeOverdue(handle, learner, now));
  }

  private int closeOverdue(Handle handle, String learner, Instant now) {
    var late = sittings(handle, learner).filter(sitting -> overdue(sitting, now)).toList();
    late.forEach(sitting -> closeIfOverdue(handle, sitting.attempt().id(), learner, now));
    return late.size();
  }

  private static Stream<Sitting> sittings(Handle handle, String learner) {
    return AttemptRows.all(handle, learner).stream()
        .filter(attempt -> attempt.open() && attempt.scope() == Attempt.Scope.EXAM)
        .flatMap(attempt ->
            ExamRows.find(handle, attempt.id()).map(run -> new Sitting(attempt, run)).stream());
  }

  private void closeIfOverdue(Handle handle, String attempt, String learner, Instant now) {
    sitting(handle, attempt, learner)
        .filter(sitting -> overdue(sitting, now))
        .ifPresent(sitting ->
            attempts.close(handle, sitting.attempt(), sitting.run().over(now).orElseThrow()));
  }

  private static boolean overdue(Sitting sitting, Instant now) {
    return sitting.attempt().open() && sitting.run().over(now).isPresent();
  }

  private static Optional<Sitting> sitting(Handle handle, String attempt, String learner) {
    return AttemptRows.find(handle, attempt, learner)
        .flatMap(found -> ExamRows.find(handle, attempt).map(run -> new Sitting(found, run)));
  }

  /**
   * Keeps an answer in place of the one before, if the question can be answered now.
   *
   * @param response null takes the answer back
   * @return why it is not kept; empty if it is
   */
  public Optional<Refusal> answer(
      String attempt, String learner, String item, @Nullable Response response, Instant now) {
    return database.write(handle -> {
      closeIfOverdue(handle, attempt, learner, now);
      var sitting = sitting(handle, attempt, learner);
      var barred =
          sitting.isEmpty()
              ? Optional.of(Refusal.UNKNOWN)
              : submitted(sitting.get()).or(() -> sitting.get().run().bars(item, now));
      if (barred.isEmpty()) {
        Attempts.save(handle, attempt, learner, item, response, now);
      }
      return barred;
    });
  }

  /** Takes a step from where the run stands, and keeps where that leads. */
  public Step step(String attempt, String learner, Function<ExamRun, Step> step, Instant now) {
    return database.write(handle -> {
      closeIfOverdue(handle, attempt, learner, now);
      var sitting = sitting(handle, attempt, learner);
      if (sitting.isEmpty()) {
        return new Step.Refused(Refusal.UNKNOWN);
      }
      var submitted = submitted(sitting.get());
      var taken =
          submitted.isPresent()
              ? new Step.Refused(submitted.get())
              : step.apply(sitting.get().run());
      if (taken instanceof Step.Taken done) {
        ExamRows.update(handle, attempt, done.run());
      }
      return taken;
    });
  }

  private static Optional<Refusal> submitted(Sitting sitting) {
    return Optional.ofNullable(sitting.attempt().submitted())
        .map(when -> sitting.run().over(when).isPresent() ? Refusal.TIME_OVER : Refusal.SUBMITTED);
  }

  /** Closes and grades the run; one that is closed already comes back as it is. */
  public Optional<Sitting> submit(String attempt, String learner, Instant now) {
    return database.write(handle -> {
      closeIfOverdue(handle, attempt, learner, now);
      sitting(handle, attempt, learner)
          .filter(sitting -> sitting.attempt().open())
          .ifPresent(sitting -> attempts.close(handle, sitting.attempt(), now));
      return sitting(handle, attempt, learner);
    });
  }
}
