package hopwise.study;

import hopwise.quiz.Blueprint.Kind;
import hopwise.study.ExamPlan.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where a run through an exam stands: which questions may be seen and answered, and how much time
 * is left. Every step gives the next state or says why there is none.
 *
 * @param extraPercent of time, granted at the start
 * @param strict whether the clock cannot be stopped
 * @param section the place of the section that is open, from 0
 * @param reached the furthest section that was entered
 * @param step in a series: how many of its questions were left
 * @param closed places of sections that cannot be entered again
 * @param flags ids of items to come back to
 */
public record ExamRun(
    ExamPlan plan,
    int extraPercent,
    boolean strict,
    Timer timer,
    int section,
    int reached,
    int step,
    Set<Integer> closed,
    Set<String> flags) {
  /** Copies the sets. */
  public ExamRun {
    closed = Set.copyOf(closed);
    flags = Set.copyOf(flags);
  }

  /** The clock of a run. */
  public sealed interface Timer {
    /** It runs out at {@code deadline}. */
    record Running(Instant deadline) implements Timer {}

    /** It stands, with {@code left} to go. */
    record Stopped(Duration left) implements Timer {}
  }

  /** Why something cannot be done, in a sentence for who tried. */
  public enum Refusal {
    /** The deadline has passed. */
    TIME_OVER("The time was over, so this was not kept. What you had given before was graded."),
    /** The attempt is submitted. */
    SUBMITTED("The exam was submitted in the meantime, so this was not kept."),
    /** The clock stands. */
    PAUSED("The exam is paused, here or in another tab. Go on with it first."),
    /** The section was left. */
    SECTION_CLOSED("This section is closed: it was left, and cannot be entered again."),
    /** The section was not reached. */
    SECTION_AHEAD("This section comes later."),
    /** Another section is open. */
    SECTION_NOT_OPEN("Another section is open now, perhaps since you went on in another tab."),
    /** A question of a series that was left. */
    NO_RETURN("This question of the series was left, and cannot be seen again."),
    /** A question of a series that was not reached. */
    QUESTION_AHEAD("This question of the series comes later."),
    /** No section follows. */
    LAST_SECTION("This is the last section. Submit the exam to end it."),
    /** The run is strict. */
    NO_PAUSE("You chose exam conditions for this run, so its clock cannot be stopped."),
    /** Nothing of this name. */
    UNKNOWN("This exam has no such question.");

    private final String sentence;

    Refusal(String sentence) {
      this.sentence = sentence;
    }

    /** The sentence. */
    public String sentence() {
      return sentence;
    }
  }

  /** What becomes of a step. */
  public sealed interface Step {
    /** It was taken. */
    record Taken(ExamRun run) implements Step {}

    /** It was not. */
    record Refused(Refusal why) implements Step {}
  }

  /** A run that begins at {@code now}. */
  public static ExamRun begin(ExamPlan plan, int extraPercent, boolean strict, Instant now) {
    var deadline = now.plus(allowed(plan.minutes(), extraPercent));
    return new ExamRun(
        plan, extraPercent, strict, new Timer.Running(deadline), 0, 0, 0, Set.of(), Set.of());
  }

  /** How long a run may take: whole minutes, rounded up. */
  public static Duration allowed(int minutes, int extraPercent) {
    return Duration.ofMinutes(Math.ceilDiv(minutes * (100L + extraPercent), 100));
  }

  /** The time that is left at {@code now}, never negative. */
  public Duration left(Instant now) {
    return switch (timer) {
      case Timer.Stopped stopped -> stopped.left();
      case Timer.Running running -> {
        var left = Duration.between(now, running.deadline());
        yield left.isNegative() ? Duration.ZERO : left;
      }
    };
  }

  /** When the time ran out, if it has at {@code now}: the deadline itself is too late. */
  public Optional<Instant> over(Instant now) {
    return timer instanceof Timer.Running running && !now.isBefore(running.deadline())
        ? Optional.of(running.deadline())
        : Optional.empty();
  }

  /** Whether the clock stands. */
  public boolean paused() {
    return timer instanceof Timer.Stopped;
  }

  /** The section that is open. */
  public Part part() {
    return plan.parts().get(section);
  }

  /** Whether all questions of the open section were left for good. */
  public boolean seriesDone() {
    return part().kind() == Kind.SERIES && step == part().items().size();
  }

  /** Whether leaving the open section closes it. */
  public boolean closes() {
    return part().closes() || part().kind() == Kind.SERIES;
  }

  /** The section behind the open one that can be entered; empty at the end of the exam. */
  public Optional<Part> following() {
    return followingPlace().map(plan.parts()::get);
  }

  private Optional<Integer> followingPlace() {
    return IntStream.range(section + 1, plan.parts().size())
        .filter(place -> !closed.contains(place))
        .boxed()
        .findFirst();
  }

  /** Why nothing at all can be done at {@code now}; empty while the clock runs. */
  private Optional<Refusal> stopped(Instant now) {
    if (over(now).isPresent()) {
      return Optional.of(Refusal.TIME_OVER);
    }
    return paused() ? Optional.of(Refusal.PAUSED) : Optional.empty();
  }

  /** Why {@code item} can be neither seen nor answered at {@code now}; empty if it can. */
  public Optional<Refusal> bars(String item, Instant now) {
    return stopped(now)
        .or(() ->
            plan.partOf(item)
                .map(part -> barsPart(part.id()).or(() -> barsQuestion(item)))
                .orElse(Optional.of(Refusal.UNKNOWN)));
  }

  private Optional<Refusal> barsPart(String id) {
    int place = plan.place(id).orElse(-1);
    if (place < 0) {
      return Optional.of(Refusal.UNKNOWN);
    }
    if (closed.contains(place)) {
      return Optional.of(Refusal.SECTION_CLOSED);
    }
    if (place > reached) {
      return Optional.of(Refusal.SECTION_AHEAD);
    }
    return place == section ? Optional.empty() : Optional.of(Refusal.SECTION_NOT_OPEN);
  }

  private Optional<Refusal> barsQuestion(String item) {
    int number = part().items().indexOf(item);
    if (part().kind() != Kind.SERIES || number == step) {
      return Optional.empty();
    }
    return Optional.of(number < step ? Refusal.NO_RETURN : Refusal.QUESTION_AHEAD);
  }

  /** Sets or takes the flag of an item that can be seen. */
  public Step flag(String item, boolean on, Instant now) {
    return bars(item, now)
        .<Step>map(Step.Refused::new)
        .orElseGet(() -> {
          var marked = new HashSet<>(flags);
          if (on) {
            marked.add(item);
          } else {
            marked.remove(item);
          }
          return new Step.Taken(
              new ExamRun(
                  plan, extraPercent, strict, timer, section, reached, step, closed, marked));
        });
  }

  /** Leaves a question of a series for good. */
  public Step pass(String item, Instant now) {
    return bars(item, now)
        .<Step>map(Step.Refused::new)
        .orElseGet(() -> new Step.Taken(at(section, step + 1, closed)));
  }

  /** Leaves the section {@code id} for the one that follows. */
  public Step leave(String id, Instant now) {
    var barred = stopped(now).or(() -> barsPart(id));
    var next = followingPlace();
    if (barred.isPresent() || next.isEmpty()) {
      return new Step.Refused(barred.orElse(Refusal.LAST_SECTION));
    }
    return new Step.Taken(at(next.get(), 0, closedBehind()));
  }

  /** Goes back, or on again, to a section that was entered before and is not closed. */
  public Step enter(String id, Instant now) {
    var barred =
        stopped(now).or(() -> barsPart(id)).filter(refusal -> refusal != Refusal.SECTION_NOT_OPEN);
    if (barred.isPresent()) {
      return new Step.Refused(barred.get());
    }
    int place = plan.place(id).orElseThrow();
    return new Step.Taken(place == section ? this : at(place, 0, closedBehind()));
  }

  private Set<Integer> closedBehind() {
    var all = new HashSet<>(closed);
    if (closes()) {
      all.add(section);
    }
    return all;
  }

  private ExamRun at(int place, int nextStep, Set<Integer> nowClosed) {
    return new ExamRun(
        plan,
        extraPercent,
        strict,
        timer,
        place,
        Math.max(reached, place),
        nextStep,
        nowClosed,
        flags);
  }

  /** Stops the clock. A paused run stays as it is. */
  public Step pause(Instant now) {
    if (over(now).isPresent()) {
      return new Step.Refused(Refusal.TIME_OVER);
    }
    return strict
        ? new Step.Refused(Refusal.NO_PAUSE)
        : new Step.Taken(with(new Timer.Stopped(left(now))));
  }

  /** Lets the clock run again. A running one stays as it is. */
  public Step resume(Instant now) {
    if (over(now).isPresent()) {
      return new Step.Refused(Refusal.TIME_OVER);
    }
    return new Step.Taken(paused() ? with(new Timer.Running(now.plus(left(now)))) : this);
  }

  private ExamRun with(Timer other) {
    return new ExamRun(plan, extraPercent, strict, other, section, reached, step, closed, flags);
  }
}
