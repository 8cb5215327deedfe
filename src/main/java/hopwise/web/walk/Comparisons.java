package hopwise.web.walk;

import hopwise.simulator.world.World;
import hopwise.web.walk.CompareView.Side;
import hopwise.web.walk.CompareView.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Lays one walk in two networks side by side. */
public final class Comparisons {
  /** A network to compare. */
  public record Network(String name, String title, World world) {}

  /** What came of it: a problem in a sentence, or all the rest. */
  public record Compared(
      String problem, String summaryHtml, List<Side> sides, List<Stage> stages) {}

  private Comparisons() {}

  /**
   * Compares.
   *
   * @param from a role's word, or a place that both have
   * @param to likewise, or an address, each with {@code :PORT} if need be
   */
  public static Compared of(Network left, Network right, String from, String to) {
    var one = Half.of(left, from, to, "left");
    var other = Half.of(right, from, to, "right");
    var problem = one.problem.isEmpty() ? other.problem : one.problem;
    if (!problem.isEmpty() || one.trace.isEmpty() || other.trace.isEmpty()) {
      return new Compared(problem, "", List.of(), List.of());
    }
    var stages = stages(one, other);
    return new Compared(
        "",
        one.marks.html(summary(one, other) + difference(stages)),
        List.of(one.side(), other.side()),
        stages);
  }

  private static String difference(List<Stage> stages) {
    var titles =
        stages.stream()
            .filter(stage -> !stage.same())
            .map(Stage::title)
            .map(title -> Character.toLowerCase(title.charAt(0)) + title.substring(1))
            .map(title -> title.replace("azure", "Azure"))
            .toList();
    return titles.isEmpty()
        ? " Every stage decides alike."
        : " What differs: " + String.join(", ", titles) + ".";
  }

  private static List<Stage> stages(Half left, Half right) {
    var stages = new ArrayList<Stage>();
    for (var leg : Leg.values()) {
      var here = left.moments(leg);
      var there = right.moments(leg);
      if (!here.isEmpty() || !there.isEmpty()) {
        stages.add(
            new Stage(
                leg.title(),
                kinds(here).equals(kinds(there)),
                left.decided(here, kinds(there)),
                right.decided(there, kinds(here))));
      }
    }
    return stages;
  }

  private static Set<String> kinds(List<Moment> moments) {
    return moments.stream().map(Kinds::of).collect(Collectors.toSet());
  }

  private static String summary(Half left, Half right) {
    var one = left.seen();
    var other = right.seen();
    if (one.isEmpty() || other.isEmpty()) {
      return left.network.name()
          + ": "
          + left.ends()
          + " "
          + right.network.name()
          + ": "
          + right.ends();
    }
    var who = left.receiver();
    boolean alike = left.owner(one.get()).equals(right.owner(other.get()));
    return alike
        ? "%s sees %s in both networks: %s and %s."
            .formatted(who, left.owner(one.get()), one.get(), other.get())
        : "%s sees %s, %s, in %s, and %s, %s, in %s."
            .formatted(
                who,
                one.get(),
                left.owner(one.get()),
                left.network.name(),
                other.get(),
                right.owner(other.get()),
                right.network.name());
  }
}
