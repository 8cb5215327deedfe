package hopwise.web.lab;

import hopwise.simulator.lab.GoalWords;
import hopwise.simulator.lab.Guide;
import hopwise.simulator.lab.GuideProgress;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Rehearsal;
import hopwise.web.address.AddressMarks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the view of a guide.
 *
 * @param url of the lab
 * @param tab the terminal that is shown
 * @param hints how many hints of the step are shown
 */
public record GuideViews(GuideProgress progress, Lab lab, String url, String tab, int hints) {
  /** Where a guide stands, in a sentence. */
  public static String sentence(GuideProgress progress) {
    int steps = progress.guide().steps().size();
    return progress
        .step()
        .map(step -> "Step %d of %d: %s".formatted(progress.done() + 1, steps, step.title()))
        .map(words -> words.endsWith("?") || words.endsWith("!") ? words : words + ".")
        .orElse("All " + steps + " steps are done.");
  }

  GuideView view() {
    var steps = progress.guide().steps();
    int done = progress.done();
    return new GuideView(
        done,
        steps.size(),
        done == 0
            ? null
            : new GuideView.Done(steps.get(done - 1).title(), steps.get(done - 1).see()),
        progress.step().map(step -> step(step, done + 1)).orElse(null),
        rows(steps, done));
  }

  private static List<GuideView.Row> rows(List<Guide.Step> steps, int done) {
    var rows = new ArrayList<GuideView.Row>();
    for (int i = 0; i < steps.size(); i++) {
      var state = i < done ? "done" : i == done ? "now" : "later";
      rows.add(new GuideView.Row(i + 1, steps.get(i).title(), state));
    }
    return rows;
  }

  private GuideView.Step step(Guide.Step step, int number) {
    int shown = Math.clamp(hints, 0, step.hints().size());
    return new GuideView.Step(
        number,
        step.title(),
        step.text(),
        commands(step),
        goals(),
        step.hints().subList(0, shown),
        step.hints().size() - shown,
        url + "?tab=" + encoded(tab) + "&panel=hints&hints=" + (shown + 1));
  }

  private List<GuideView.Typing> commands(Guide.Step step) {
    var commands = new ArrayList<GuideView.Typing>();
    for (int i = 0; i < step.commands().size(); i++) {
      var command = step.commands().get(i);
      var place = command.place().toString();
      var terminal = Rehearsal.terminal(lab, tab, command.place());
      var address =
          url + "?tab=" + encoded(terminal) + "&line=" + encoded(command.line()) + "#line";
      commands.add(
          new GuideView.Typing(
              place,
              terminal,
              command.line(),
              address,
              progress.typed().contains(i),
              command.fails()));
    }
    return commands;
  }

  private List<GuideView.Goal> goals() {
    var marks = AddressMarks.of(lab.world());
    return progress.checks(lab.world()).stream()
        .map(check ->
            new GuideView.Goal(
                marks.html(GoalWords.of(check.goal())),
                check.finding().met(),
                marks.html(check.finding().found())))
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
