package hopwise.simulator.lab;

import hopwise.simulator.world.World;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * How far a lab has come in a guide: the fold of its log. A step is done once all its goals hold
 * after the step before it was done; a step without goals, once its commands were typed. It stays
 * done whatever is typed later, and only undo takes it back.
 *
 * @param done how many steps are done, from the first on
 * @param typed which commands of the next step were typed, by their index
 */
public record GuideProgress(Guide guide, int done, Set<Integer> typed) {
  /** Copies the indexes. */
  public GuideProgress {
    typed = Set.copyOf(typed);
  }

  /** A goal of a step, and whether a world meets it. */
  public record Check(Goal goal, GoalCheck.Finding finding) {}

  /** The progress of a whole log. */
  public static GuideProgress of(Guide guide, Lab lab) {
    var before = lab.after(0);
    var progress = begin(guide, before.world());
    for (int sequence = 1; sequence <= lab.sequence(); sequence++) {
      var after = lab.after(sequence);
      progress = progress.next(before, after);
      before = after;
    }
    return progress;
  }

  /** The progress before anything was typed. */
  public static GuideProgress begin(Guide guide, World world) {
    return new GuideProgress(guide, 0, Set.of()).settled(world);
  }

  /** The progress after one entry more: the last one of {@code after}. */
  public GuideProgress next(Lab before, Lab after) {
    var there = after.log().getLast().place();
    return with(command -> Likeness.leadsTo(command, before, there))
        .settled(before.world())
        .with(command -> Likeness.isLike(command, before, after))
        .settled(after.world());
  }

  /** The step to do now; empty at the end. */
  public Optional<Guide.Step> step() {
    return isOver() ? Optional.empty() : Optional.of(guide.steps().get(done));
  }

  /** The first command of the step to do now that was not typed yet. */
  public Optional<Guide.Command> nextCommand() {
    var commands = step().map(Guide.Step::commands).orElse(List.of());
    return IntStream.range(0, commands.size())
        .filter(i -> !typed.contains(i))
        .mapToObj(commands::get)
        .findFirst();
  }

  /** Whether all steps are done. */
  public boolean isOver() {
    return done == guide.steps().size();
  }

  /** The goals of the step to do now. */
  public List<Check> checks(World world) {
    return step().stream()
        .flatMap(step -> step.goals().stream())
        .map(goal -> new Check(goal, GoalCheck.check(world, goal)))
        .toList();
  }

  /** With the first command of the step that was not typed yet and is meant. */
  private GuideProgress with(Predicate<Guide.Command> isMeant) {
    var commands = step().map(Guide.Step::commands).orElse(List.of());
    for (int i = 0; i < commands.size(); i++) {
      if (!typed.contains(i) && isMeant.test(commands.get(i))) {
        var found = new HashSet<>(typed);
        found.add(i);
        return new GuideProgress(guide, done, found);
      }
    }
    return this;
  }

  /** One entry may do several steps. */
  private GuideProgress settled(World world) {
    var progress = this;
    while (progress.isStepDone(world)) {
      progress = new GuideProgress(guide, progress.done + 1, Set.of());
    }
    return progress;
  }

  private boolean isStepDone(World world) {
    return step()
        .filter(step ->
            step.goals().isEmpty()
                ? typed.size() == step.commands().size()
                : step.goals().stream().allMatch(goal -> GoalCheck.check(world, goal).met()))
        .isPresent();
  }
}
