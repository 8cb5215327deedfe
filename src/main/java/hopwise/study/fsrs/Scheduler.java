package hopwise.study.fsrs;

import hopwise.study.fsrs.Schedule.State;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says when a card comes back. A new card takes the learning steps, a forgotten one the relearning
 * steps, both within minutes; then intervals are whole days.
 *
 * @param retention the probability with which a card shall be known when it comes back
 * @param longest interval, in days
 * @param fuzzed whether intervals are moved by the seed
 */
public record Scheduler(
    Model model,
    double retention,
    List<Duration> learning,
    List<Duration> relearning,
    int longest,
    boolean fuzzed) {
  /** With the defaults of FSRS: nine of ten known, steps of 1 and 10 minutes. */
  public static final Scheduler DEFAULT =
      new Scheduler(
          Model.DEFAULT,
          0.9,
          List.of(Duration.ofMinutes(1), Duration.ofMinutes(10)),
          List.of(Duration.ofMinutes(10)),
          36_500,
          true);

  /** Copies the lists, and refuses a retention that no interval has. */
  public Scheduler {
    learning = List.copyOf(learning);
    relearning = List.copyOf(relearning);
    if (!(retention > 0 && retention < 1)) {
      throw new IllegalArgumentException("a retention of " + retention);
    }
  }

  /** The same without fuzz. */
  public Scheduler exact() {
    return new Scheduler(model, retention, learning, relearning, longest, false);
  }

  /**
   * Where a card stands after a rating.
   *
   * @param seed decides how the interval is moved
   */
  public Schedule rate(Schedule before, Rating rating, Instant now, long seed) {
    var memory = memory(before, rating, now);
    return switch (before.state()) {
      case NEW -> step(before, memory, State.LEARNING, learning, rating, now, seed);
      case LEARNING -> step(before, memory, State.LEARNING, learning, rating, now, seed);
      case RELEARNING -> step(before, memory, State.RELEARNING, relearning, rating, now, seed);
      case REVIEW ->
          rating == Rating.AGAIN && !relearning.isEmpty()
              ? after(before, State.RELEARNING, 0, memory, now.plus(relearning.getFirst()), now, 1)
              : days(before, memory, rating == Rating.AGAIN ? 1 : 0, now, seed);
    };
  }

  private Memory memory(Schedule before, Rating rating, Instant now) {
    @Nullable Memory memory = before.memory();
    @Nullable Instant last = before.last();
    return memory == null || last == null
        ? model.first(rating)
        : model.next(memory, rating, daysBetween(last, now));
  }

  private Schedule step(
      Schedule before,
      Memory memory,
      State state,
      List<Duration> steps,
      Rating rating,
      Instant now,
      long seed) {
    int step =
        switch (rating) {
          case AGAIN -> 0;
          case HARD -> before.step();
          case GOOD -> before.step() + 1;
          case EASY -> steps.size();
        };
    if (step >= steps.size()) {
      return days(before, memory, 0, now, seed);
    }
    boolean hardAtOnce = rating == Rating.HARD && step == 0;
    var wait = hardAtOnce ? betweenFirstSteps(steps) : steps.get(step);
    return after(before, state, step, memory, now.plus(wait), now, 0);
  }

  private static Duration betweenFirstSteps(List<Duration> steps) {
    return steps.size() == 1
        ? steps.getFirst().multipliedBy(3).dividedBy(2)
        : steps.get(0).plus(steps.get(1)).dividedBy(2);
  }

  private Schedule days(Schedule before, Memory memory, int lapses, Instant now, long seed) {
    long exact = Math.round(model.interval(memory.stability(), retention));
    int days = Math.clamp(exact, 1, longest);
    int moved = fuzzed ? Fuzz.days(days, longest, seed) : days;
    return after(before, State.REVIEW, 0, memory, now.plus(moved, ChronoUnit.DAYS), now, lapses);
  }

  private static Schedule after(
      Schedule before, State state, int step, Memory memory, Instant due, Instant now, int lapses) {
    return new Schedule(state, step, memory, due, now, before.reps() + 1, before.lapses() + lapses);
  }

  /** Days as the calendar counts them (UTC): a card of yesterday evening is a day old today. */
  private static int daysBetween(Instant from, Instant to) {
    long days =
        ChronoUnit.DAYS.between(
            from.atOffset(ZoneOffset.UTC).toLocalDate(), to.atOffset(ZoneOffset.UTC).toLocalDate());
    return Math.toIntExact(Math.max(0, days));
  }
}
