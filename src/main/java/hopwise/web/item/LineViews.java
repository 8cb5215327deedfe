package hopwise.web.item;

import hopwise.quiz.Grade;
import hopwise.quiz.Item;
import hopwise.quiz.Response;
import hopwise.simulator.lab.Prompt;
import hopwise.web.item.NetworkView.AimView;
import hopwise.web.item.NetworkView.Line;
import hopwise.web.lab.LabView.Typed;
import hopwise.web.lab.Listings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes what an item shows that asks for a command. */
public final class LineViews {
  private LineViews() {}

  /** The line to be filled. */
  public static Line open(Item.Command item) {
    return new Line(item.at().toString(), prompt(item), List.of(), null);
  }

  /** The line, and what came of it where it has an effect. */
  public static Line marked(
      Item.Command item, @Nullable String typed, Grade grade, AimViews views) {
    return switch (item.wanted()) {
      case Item.Command.Wanted.Same same ->
          new Line(item.at().toString(), prompt(item), List.of(), null);
      case Item.Command.Wanted.Effect effect -> {
        var lines =
            typed == null
                ? List.<Response.Line>of()
                : List.of(new Response.Line(item.at().toString(), typed));
        List<AimView> aims =
            views.marked(effect.aims(), effect.setting().played(lines).world(), grade);
        yield new Line(
            item.at().toString(),
            prompt(item),
            aims,
            lines.isEmpty() ? null : printed(effect, lines));
      }
    };
  }

  private static @Nullable Typed printed(
      Item.Command.Wanted.Effect effect, List<Response.Line> lines) {
    var lab = effect.setting().played(lines);
    return new Listings(lab, "").all().stream().findFirst().orElse(null);
  }

  private static String prompt(Item.Command item) {
    return switch (item.wanted()) {
      case Item.Command.Wanted.Same same -> Prompt.of(item.at()).toString();
      case Item.Command.Wanted.Effect effect ->
          Prompt.of(effect.setting().lab().session(item.at().toString())).toString();
    };
  }
}
