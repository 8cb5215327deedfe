package hopwise.cli;

import hopwise.simulator.lab.GoalWords;
import hopwise.simulator.lab.Guide;
import hopwise.simulator.lab.GuideProgress;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Rehearsal;
import hopwise.simulator.lab.Scenario;
import java.io.PrintWriter;

/** Types the commands of a guided lab and prints what a terminal shows. */
final class GuideTranscript {
  private final Guide guide;
  private final PrintWriter out;
  private Lab lab;
  private GuideProgress progress;

  GuideTranscript(Guide guide, Scenario scenario, PrintWriter out) {
    this.guide = guide;
    this.out = out;
    this.lab = Lab.begin(scenario);
    this.progress = GuideProgress.begin(guide, scenario.world());
  }

  /** Plays all steps; 0 if the end was reached. */
  int play() {
    for (int i = 0; i < guide.steps().size(); i++) {
      var step = guide.steps().get(i);
      out.printf("%s# %d. %s%n", i == 0 ? "" : "\n", i + 1, step.title());
      step.commands().forEach(this::type);
      if (progress.done() <= i) {
        report(step);
        return 1;
      }
    }
    return 0;
  }

  private void type(Guide.Command command) {
    out.println(command.place() + "$ " + command.line().replace("\n", "\n> "));
    switch (Rehearsal.type(lab, command)) {
      case Lab.Reply.Ran(var next, var printed, int status) -> {
        out.print(printed);
        progress = progress.next(lab, next);
        lab = next;
      }
      case Lab.Reply.Refused(var message) -> out.println("# not typed: " + message);
      case Lab.Reply.Stale stale -> throw new IllegalStateException("nobody else types here");
    }
  }

  private void report(Guide.Step step) {
    out.println("# the step is not done");
    for (var check : progress.checks(lab.world())) {
      if (!check.finding().met()) {
        out.println("# wanted: %s, but %s".formatted(GoalWords.of(check.goal()), found(check)));
      }
    }
    if (step.goals().isEmpty()) {
      out.println("# wanted: all its commands, each ending as it should");
    }
  }

  private static String found(GuideProgress.Check check) {
    return check.finding().found();
  }
}
