package hopwise.source;

import hopwise.quiz.Aim;
import hopwise.quiz.Answers;
import hopwise.quiz.Grader;
import hopwise.quiz.Item;
import hopwise.quiz.PathKey;
import hopwise.quiz.Response;
import hopwise.quiz.Setting;
import hopwise.simulator.figure.Figure;
import hopwise.simulator.figure.Figures;
import hopwise.simulator.figure.Frame;
import hopwise.simulator.figure.Spots;
import hopwise.simulator.lab.GoalCheck;
import hopwise.simulator.lab.Places;
import hopwise.simulator.lab.Script;
import hopwise.simulator.world.Place;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays what items with a network say: what was typed before, repairs that must reach every goal,
 * attempts that must not. Each version of an item in each version of its scenario is played once.
 */
final class ItemPlays {
  private static final Kept<JsonNode, List<Found>> KEPT = new Kept<>(2_000);

  private final ObjectNode node;
  private final List<Found> found = new ArrayList<>();

  /**
   * Something that does not go as the item says.
   *
   * @param at from the item to the part: {@code /goals/0/goal}
   */
  private record Found(String at, String rule, String message) {}

  private ItemPlays(ObjectNode node) {
    this.node = node;
  }

  /** Plays an item in which {@link NetworkChecks} found no error. */
  static void check(YamlNode item, Scenarios scenarios, Consumer<Diagnostic> problems) {
    if (item.get("scenario").isEmpty()) {
      return;
    }
    var name = item.text("scenario");
    if (scenarios.read(name).scenario().isEmpty()) {
      var message = "the scenario “%s” has errors".formatted(name);
      item.get("scenario")
          .ifPresent(node -> problems.accept(node.error("unknown-scenario", message)));
      return;
    }
    var settled = ItemNetworks.withText(item.value(), scenarios);
    for (var one : KEPT.get(settled, () -> new ItemPlays(settled).play())) {
      problems.accept(item.part(one.at()).error(one.rule(), one.message()));
    }
  }

  private List<Found> play() {
    var setting = ItemNetworks.setting(node);
    if (after(setting) && hasPlace(setting)) {
      switch (ItemReader.text(node, "type")) {
        case "path" -> path();
        case "hotspot" -> hotspot((Item.Hotspot) ItemReader.settled(node).item());
        case "command" -> command((Item.Command) ItemReader.settled(node).item());
        case "lab" -> lab((Item.Lab) ItemReader.settled(node).item());
        default -> {}
      }
    }
    return List.copyOf(found);
  }

  /** What was typed before must not fail, or else the learner finds another network. */
  private boolean after(Setting setting) {
    var failed = setting.failed();
    failed.forEach(one ->
        error("/after", "failing-command", "“%s”: %s".formatted(one.line().text(), one.reason())));
    return failed.isEmpty();
  }

  private boolean hasPlace(Setting setting) {
    var missing =
        Place.parse(ItemReader.text(node, "at"))
            .filter(place -> !Places.has(setting.world(), place))
            .map(place -> Places.missing(setting.world(), place));
    missing.ifPresent(message -> error("/at", "unknown-place", message));
    return missing.isEmpty();
  }

  private void path() {
    if (PathKey.of(ItemNetworks.journey(node)) instanceof PathKey.Found.None(var reason)) {
      error("/to", "impossible-walk", reason);
      return;
    }
    var item = (Item.Path) ItemReader.settled(ItemNetworks.withStops(node.deepCopy())).item();
    if (item.asked().isEmpty()) {
      error("/ask", "no-key", "nothing is left to ask: the packet never leaves its sender");
    }
  }

  private void hotspot(Item.Hotspot item) {
    var figure = figure(item);
    var seen = new HashSet<String>();
    for (int i = 0; i < item.spots().size(); i++) {
      var spot = item.spots().get(i);
      var box = Spots.find(figure, spot.place(), spot.link());
      if (box.isEmpty()) {
        error(
            "/spots/" + i + "/place",
            "unknown-place",
            spot.link().isEmpty()
                ? "the figure does not show " + spot.place()
                : "the figure shows no %s in %s".formatted(spot.link(), spot.place()));
      } else if (!seen.add(box.get().id())) {
        error("/spots/" + i + "/place", "duplicate-id", "another spot is the same place");
      }
    }
  }

  private static Figure figure(Item.Hotspot item) {
    var places = new HashSet<>(item.show());
    item.spots().forEach(spot -> places.add(spot.place()));
    return Figures.draw(
        item.setting().world(),
        new Frame(Frame.Width.COLUMN, "spot", places, !item.show().isEmpty(), null));
  }

  private void command(Item.Command item) {
    if (item.wanted() instanceof Item.Command.Wanted.Effect effect) {
      misses(effect.setting().world(), effect.aims());
      var grade = Grader.grade(item, new Response.Typed(effect.answer()));
      for (int i = 0; i < effect.aims().size(); i++) {
        if (!grade.right(effect.aims().get(i).id())) {
          error("/goals/" + i, "unmet-goal", "the answer does not reach this goal");
        }
      }
      too(item, effect.answer());
    }
  }

  private void too(Item item, String answer) {
    Answers.refusal(item, new Response.Typed(answer))
        .ifPresent(reason -> error("/answer", "wrong-value", reason));
  }

  private void lab(Item.Lab item) {
    misses(item.setting().world(), item.aims());
    for (int i = 0; i < item.solutions().size(); i++) {
      var at = "/solutions/" + i;
      var end = played(item, item.solutions().get(i), at);
      for (var aim : item.aims()) {
        var finding = GoalCheck.check(end, aim.goal());
        if (!finding.met()) {
          error(
              at,
              "unmet-goal",
              "this does not reach the goal “%s”: %s".formatted(aim.id(), finding.found()));
        }
      }
    }
    var wrong = ItemReader.list(node, "wrong", YamlNode::text);
    for (int i = 0; i < wrong.size(); i++) {
      var end = played(item, wrong.get(i), "");
      if (item.aims().stream().allMatch(aim -> GoalCheck.check(end, aim.goal()).met())) {
        error("/wrong/" + i, "met-goal", "this reaches every goal, so it is a solution");
      }
    }
  }

  /**
   * The world at the end of a script.
   *
   * @param at where failing lines are reported; empty where lines may fail
   */
  private World played(Item.Lab item, String script, String at) {
    var lines = Script.read(script);
    var played = lines.play(item.setting().lab(), item.terminal());
    if (!at.isEmpty()) {
      played
          .failed()
          .forEach(one ->
              error(at, "failing-command", "“%s”: %s".formatted(one.line().text(), one.reason())));
    }
    return played.lab().world();
  }

  private void misses(World world, List<Aim> aims) {
    if (aims.stream().allMatch(aim -> GoalCheck.check(world, aim.goal()).met())) {
      error("/goals", "met-goal", "every goal is reached before anything is typed");
    }
  }

  private void error(String at, String rule, String message) {
    found.add(new Found(at, rule, message));
  }
}
