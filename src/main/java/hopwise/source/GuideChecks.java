package hopwise.source;

import hopwise.simulator.lab.Goal;
import hopwise.simulator.lab.GoalCheck;
import hopwise.simulator.lab.GoalReader;
import hopwise.simulator.lab.Guide;
import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.world.Place;
import hopwise.simulator.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Reads the steps of a guided lab as far as they can be read without playing them.
 *
 * @param start where commands are typed unless they say where
 */
record GuideChecks(NamespaceId start, Consumer<Diagnostic> problems) {
  /** A step and where its parts stand. */
  record Draft(YamlNode node, List<Typed> commands, List<Aim> goals) {
    Draft {
      commands = List.copyOf(commands);
      goals = List.copyOf(goals);
    }

    /** Whether its goals make it done in {@code world}; never where it has none. */
    boolean isMet(World world) {
      return !goals.isEmpty() && endsIn(world);
    }

    /** Whether all its goals hold. */
    boolean endsIn(World world) {
      return goals.stream().allMatch(aim -> GoalCheck.check(world, aim.goal()).met());
    }
  }

  /** A command and where it stands. */
  record Typed(YamlNode node, Guide.Command command) {}

  /** A goal and where it stands. */
  record Aim(YamlNode node, Goal goal) {}

  List<Draft> drafts(YamlNode root) {
    new ItemChecks(Names.NONE, problems).duplicates(root.list("steps"));
    return root.list("steps").stream().map(this::draft).toList();
  }

  private Draft draft(YamlNode step) {
    var at = place(step).orElse(start);
    var commands = new ArrayList<Typed>();
    for (var node : step.list("commands")) {
      commands.add(new Typed(node, command(node, at)));
    }
    var goals = new ArrayList<Aim>();
    for (var node : step.list("goals")) {
      goal(node).ifPresent(goals::add);
    }
    if (step.get("commands").isEmpty() && step.get("goals").isEmpty()) {
      problems.accept(
          step.error("empty-step", "a step has commands, goals or both: nothing ends this one"));
    }
    return new Draft(step, commands, goals);
  }

  private Guide.Command command(YamlNode node, NamespaceId at) {
    var line = node.value().isObject() ? node.text("run") : node.text();
    return new Guide.Command(
        place(node).orElse(at), line.strip(), node.text("expect").equals("failure"));
  }

  private Optional<NamespaceId> place(YamlNode node) {
    var written = node.get("at");
    var place = written.flatMap(at -> Place.parse(at.text()));
    if (written.isPresent() && place.isEmpty()) {
      var forms = "is no place; write laptop, node/NAME, pod/NAME or host/NAME";
      var message = "“%s” %s".formatted(written.get().text(), forms);
      problems.accept(written.get().error("unknown-place", message));
    }
    return place.map(found -> new NamespaceId(found.machine(), found.namespace()));
  }

  private Optional<Aim> goal(YamlNode node) {
    return switch (GoalReader.read(GoalNodes.line(node.value()))) {
      case GoalReader.Result.Read(var goal) -> Optional.of(new Aim(node, goal));
      case GoalReader.Result.Unreadable(var message) -> {
        problems.accept(node.error("unreadable-goal", message));
        yield Optional.empty();
      }
    };
  }
}
