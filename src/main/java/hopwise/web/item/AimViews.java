package hopwise.web.item;

import hopwise.quiz.Aim;
import hopwise.quiz.Grade;
import hopwise.simulator.lab.DispositionWords;
import hopwise.simulator.lab.Goal;
import hopwise.simulator.lab.GoalCheck;
import hopwise.simulator.trace.Disposition;
import hopwise.simulator.world.World;
import hopwise.web.address.AddressMarks;
import hopwise.web.item.NetworkView.AimView;
import hopwise.web.view.Link;
import hopwise.web.walk.WalkAsk;
import hopwise.web.walk.WalkView;
import hopwise.web.walk.WalkViews;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes views of goals.
 *
 * @param prefix of ids of elements, unique on the page
 * @param number of the question on the page
 * @param html renders a line of Markdown
 * @param chapters finds the link to a chapter
 */
public record AimViews(
    String prefix,
    int number,
    UnaryOperator<String> html,
    Function<String, Optional<Link>> chapters) {
  /** Walks that are shown; the reason alone tells the others. */
  private static final int MOST_WALKS = 3;

  private static final Pattern NAME = Pattern.compile("\\b[A-Z]+(_[A-Z]+)+\\b|\\bLOOP\\b");

  /**
   * Goals that are still to be reached.
   *
   * @param tried whether anything was typed: before, nothing is said of what is true
   */
  List<AimView> open(List<Aim> aims, World world, boolean tried) {
    var marks = AddressMarks.of(world);
    return aims.stream()
        .map(aim -> {
          var finding = GoalCheck.check(world, aim.goal());
          var found = tried && !finding.met() ? marks.html(words(finding.found())) : "";
          return new AimView(html.apply(aim.text()), finding.met(), found, "", null, false);
        })
        .toList();
  }

  /** Goals after the answer, those that were missed with the way that fails. */
  List<AimView> marked(List<Aim> aims, World world, Grade grade) {
    var marks = AddressMarks.of(world);
    var views = new ArrayList<AimView>();
    int walks = 0;
    for (var aim : aims) {
      boolean met = grade.right(aim.id());
      var finding = GoalCheck.check(world, aim.goal());
      @Nullable WalkView walk =
          met || walks == MOST_WALKS ? null : walk(aim, world, aims.indexOf(aim) + 1);
      walks += walk == null ? 0 : 1;
      views.add(
          new AimView(
              html.apply(aim.text()),
              met,
              met || finding.met() ? "" : marks.html(words(finding.found())),
              met ? "" : html.apply(aim.reason()),
              walk,
              walk != null && walks == 1));
    }
    return views;
  }

  private @Nullable WalkView walk(Aim aim, World world, int place) {
    if (!(aim.goal() instanceof Goal.Reaches(var from, var to, var expected))) {
      return null;
    }
    var walk = WalkViews.of(world, WalkAsk.of(from, to, prefix + "-" + aim.id()), chapters);
    return walk.problem().isEmpty()
        ? walk.called("of question " + number + ", goal " + place)
        : null;
  }

  /** Names of dispositions with what they mean. */
  static String words(String found) {
    var named =
        NAME.matcher(found)
            .replaceAll(name -> {
              try {
                var words = DispositionWords.of(Disposition.valueOf(name.group()));
                return name.group()
                    + ": "
                    + words.substring(0, 1).toLowerCase(Locale.ROOT)
                    + words.substring(1);
              } catch (IllegalArgumentException e) {
                return name.group();
              }
            });
    return named.isEmpty() ? "" : Character.toUpperCase(named.charAt(0)) + named.substring(1) + ".";
  }
}
