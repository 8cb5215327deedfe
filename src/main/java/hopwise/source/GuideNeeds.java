package hopwise.source;

import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Rehearsal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds commands that change something that no goal and no later command of a guide asks for. */
final class GuideNeeds {
  private GuideNeeds() {}

  /** A command of a step, typed. */
  record Act(int step, GuideChecks.Typed typed, Lab before, Lab after) {}

  static void check(List<GuideChecks.Draft> drafts, List<Act> acts, Consumer<Diagnostic> problems) {
    for (int i = 0; i < acts.size(); i++) {
      var act = acts.get(i);
      boolean hasGoals = !drafts.get(act.step()).goals().isEmpty();
      if (hasGoals
          && !isLastOfStep(acts, i)
          && hasChanged(act)
          && canGoOn(act.before(), drafts, acts, i + 1)) {
        var message = "the guide comes to its end without this command; add a goal that needs it";
        problems.accept(act.typed().node().warning("unneeded-command", message));
      }
    }
  }

  /** Such a command makes the step done, or else {@link GuidePlay} calls it late. */
  private static boolean isLastOfStep(List<Act> acts, int i) {
    return i == acts.size() - 1 || acts.get(i + 1).step() != acts.get(i).step();
  }

  private static boolean hasChanged(Act act) {
    var before = act.before().world();
    var after = act.after().world();
    var tab = act.after().log().getLast().tab();
    var from = act.before().session(tab);
    var to = act.after().session(tab);
    return !before.estate().equals(after.estate())
        || !before.network().equals(after.network())
        || !before.files().equals(after.files())
        || !from.variables().equals(to.variables())
        || !Objects.equals(from.place(), to.place());
  }

  private static boolean canGoOn(
      Lab from, List<GuideChecks.Draft> drafts, List<Act> acts, int first) {
    var lab = from;
    for (int i = first; i < acts.size(); i++) {
      var act = acts.get(i);
      var next = typed(lab, act);
      var draft = drafts.get(act.step());
      if (next.isEmpty() || (isLastOfStep(acts, i) && !draft.endsIn(next.get().world()))) {
        return false;
      }
      lab = next.get();
    }
    return true;
  }

  private static Optional<Lab> typed(Lab lab, Act act) {
    var command = act.typed().command();
    return Rehearsal.type(lab, command) instanceof Lab.Reply.Ran(var next, var text, int status)
            && command.isRight(status)
        ? Optional.of(next)
        : Optional.empty();
  }
}
