package hopwise.source;

import hopwise.simulator.lab.GoalCheck;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Rehearsal;
import hopwise.simulator.lab.Scenario;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;

/** Types a guide from first to last command, and says where it does not do what it should. */
final class GuidePlay {
  private static final String LATE =
      "the step is done before this command, and a learner goes on to the next one; give the"
          + " command a step of its own, or this step a goal for it";

  private final List<GuideChecks.Draft> drafts;
  private final List<GuideNeeds.Act> acts = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private Lab lab;

  /**
   * What came of it.
   *
   * @param end the world after the last command that was typed
   */
  record Played(World end, List<Diagnostic> problems) {
    Played {
      problems = List.copyOf(problems);
    }
  }

  private GuidePlay(Scenario scenario, List<GuideChecks.Draft> drafts) {
    this.drafts = drafts;
    this.lab = Lab.begin(scenario);
  }

  static Played of(Scenario scenario, List<GuideChecks.Draft> drafts) {
    var play = new GuidePlay(scenario, drafts);
    if (play.play()) {
      GuideNeeds.check(drafts, play.acts, play.problems::add);
    }
    return new Played(play.lab.world(), play.problems);
  }

  /** Ends at the first step that is not done: what follows would fail for want of it. */
  private boolean play() {
    for (int step = 0; step < drafts.size(); step++) {
      held(drafts.get(step));
      if (!type(step) || !met(drafts.get(step))) {
        return false;
      }
    }
    return true;
  }

  private void held(GuideChecks.Draft draft) {
    for (var aim : draft.goals()) {
      if (GoalCheck.check(lab.world(), aim.goal()).met()) {
        problems.add(aim.node().warning("met-goal", "this is true before the step begins"));
      }
    }
  }

  private boolean met(GuideChecks.Draft draft) {
    boolean met = true;
    for (var aim : draft.goals()) {
      var finding = GoalCheck.check(lab.world(), aim.goal());
      if (!finding.met()) {
        met = false;
        var message = "this is not true after the step's commands: " + finding.found();
        problems.add(aim.node().error("unmet-goal", message));
      }
    }
    return met;
  }

  private boolean type(int step) {
    var draft = drafts.get(step);
    boolean isLate = false;
    for (var typed : draft.commands()) {
      if (!isLate && draft.isMet(lab.world())) {
        isLate = true;
        problems.add(typed.node().error("late-command", LATE));
      }
      var before = lab;
      if (!type(typed)) {
        return false;
      }
      acts.add(new GuideNeeds.Act(step, typed, before, lab));
    }
    return true;
  }

  private boolean type(GuideChecks.Typed typed) {
    return switch (Rehearsal.type(lab, typed.command())) {
      case Lab.Reply.Ran(var next, var printed, int status) -> {
        lab = next;
        yield isRight(typed, printed, status);
      }
      case Lab.Reply.Refused(var message) -> {
        problems.add(typed.node().error("unknown-place", message));
        yield false;
      }
      case Lab.Reply.Stale stale -> throw new IllegalStateException("nobody else types here");
    };
  }

  private boolean isRight(GuideChecks.Typed typed, String printed, int status) {
    if (typed.command().isRight(status)) {
      return true;
    }
    problems.add(
        typed.command().fails()
            ? typed.node().error("unexpected-success", "this was to fail, and it succeeds")
            : typed
                .node()
                .error("failing-command", printed.lines().findFirst().orElse("it failed")));
    return false;
  }
}
