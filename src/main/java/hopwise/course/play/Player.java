package hopwise.course.play;

import hopwise.course.Live;
import hopwise.course.Scene;
import hopwise.course.play.Performance.Problem;
import hopwise.simulator.lab.Goal;
import hopwise.simulator.lab.GoalCheck;
import hopwise.simulator.lab.Journey;
import hopwise.simulator.lab.Lab;
import hopwise.simulator.lab.Places;
import hopwise.simulator.lab.Scenario;
import hopwise.simulator.world.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Plays the live blocks of a chapter: each lab goes on where the blocks above left it. */
public final class Player {
  private final Function<Scene, Optional<Scenario>> scenarios;
  private final Map<Live.Stage, Terminals> labs = new HashMap<>();
  private final List<Shown> shown = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private Player(Function<Scene, Optional<Scenario>> scenarios) {
    this.scenarios = scenarios;
  }

  /**
   * Plays {@code blocks}.
   *
   * @param scenarios gives a scenario as it was at a hash; empty where its file is wrong
   */
  public static Performance play(List<Live> blocks, Function<Scene, Optional<Scenario>> scenarios) {
    var player = new Player(scenarios);
    blocks.forEach(block -> player.shown.add(player.surely(block)));
    return new Performance(player.shown, player.problems);
  }

  /** A defect of ours is no reason to keep the other blocks from their author. */
  private Shown surely(Live block) {
    try {
      return play(block);
    } catch (RuntimeException e) {
      problem("failing-command", "the simulator itself fails here, which it never should: " + e);
      return new Shown.Nothing();
    }
  }

  private Shown play(Live block) {
    return switch (block) {
      case Live.Console console -> onStage(console.stage(), found -> console(console, found));
      case Live.Topology topology -> onStage(topology.stage(), found -> topology(topology, found));
      case Live.Walk walk -> onStage(walk.stage(), found -> walk(walk, found));
      case Live.Claim claim -> onStage(claim.stage(), found -> claim(claim, found));
      case Live.Plan plan -> new Shown.Plan();
    };
  }

  private Shown onStage(Live.Stage stage, Function<Terminals, Shown> play) {
    var terminals = labs.get(stage);
    if (terminals == null) {
      var scenario = scenarios.apply(stage.scene());
      if (scenario.isEmpty()) {
        problem(
            "unknown-scenario", "the scenario “%s” has errors".formatted(stage.scene().scenario()));
        return new Shown.Nothing();
      }
      terminals = Terminals.begin(scenario.get());
      if (!stage.lab().isEmpty()) {
        labs.put(stage, terminals);
      }
    }
    return play.apply(terminals);
  }

  private Shown console(Live.Console console, Terminals terminals) {
    var parts = new ArrayList<Shown.Part>();
    if (console.at() != null) {
      move(terminals, console.at(), -1);
    }
    for (int i = 0; i < console.lines().size(); i++) {
      switch (console.lines().get(i)) {
        case Live.Line.Move(var place) -> move(terminals, place, i);
        case Live.Line.Remark(var text) -> parts.add(new Shown.Part.Remark(text));
        case Live.Line.Command command -> parts.addAll(run(terminals, command, i));
      }
    }
    return new Shown.Transcript(terminals.lab(), parts);
  }

  private void move(Terminals terminals, Place place, int line) {
    terminals.move(place).ifPresent(message -> problem(line, "unknown-place", message));
  }

  private List<Shown.Part> run(Terminals terminals, Live.Line.Command command, int line) {
    var prompt = terminals.prompt();
    var terminal = terminals.place();
    return switch (terminals.type(command.text())) {
      case Lab.Reply.Ran(var next, var printed, var status) -> {
        judge(command, printed, status, line);
        yield List.of(new Shown.Part.Exchange(terminal, prompt, command.text(), printed, status));
      }
      case Lab.Reply.Refused(var message) -> {
        problem(line, "failing-command", message);
        yield List.of();
      }
      case Lab.Reply.Stale stale -> throw new IllegalStateException("nobody else types here");
    };
  }

  private void judge(Live.Line.Command command, String printed, int status, int line) {
    if (status == 0 && command.fails()) {
      problem(line, "unexpected-success", "this command must fail, as “! ” says, but it succeeds");
    } else if (status != 0 && !command.fails()) {
      var first = printed.lines().filter(text -> !text.isBlank()).findFirst();
      problem(
          line,
          "failing-command",
          "this fails with status %d: %s".formatted(status, first.orElse("it prints nothing")));
    }
  }

  private Shown topology(Live.Topology topology, Terminals terminals) {
    topology.show().forEach(place -> check(terminals, place));
    return new Shown.Network(terminals.lab());
  }

  private void check(Terminals terminals, Place place) {
    if (!Places.has(terminals.lab().world(), place)) {
      problem("unknown-place", Places.missing(terminals.lab().world(), place));
    }
  }

  private Shown walk(Live.Walk walk, Terminals terminals) {
    var world = terminals.lab().world();
    var to = walk.to().place();
    if (!Places.has(world, walk.from())) {
      problem("unknown-place", Places.missing(world, walk.from()));
    } else if (to != null && !Places.has(world, to)) {
      problem("unknown-place", Places.missing(world, to));
    } else {
      switch (Journey.plan(world, walk.from(), walk.to(), walk.protocol(), 0)) {
        case Journey.Plan.Impossible(var reason) -> problem("impossible-walk", reason);
        case Journey.Plan.Ready(var journey) -> expect(walk, journey);
      }
    }
    return new Shown.Network(terminals.lab());
  }

  private void expect(Live.Walk walk, Journey journey) {
    var ended = journey.walk(journey.world().seed()).request().disposition();
    if (walk.expected() != null && walk.expected() != ended) {
      problem("unmet-goal", "the packet ends as %s, not %s".formatted(ended, walk.expected()));
    }
  }

  private Shown claim(Live.Claim claim, Terminals terminals) {
    var findings =
        claim.goals().stream().map(goal -> GoalCheck.check(terminals.lab().world(), goal)).toList();
    for (int i = 0; i < findings.size(); i++) {
      if (!findings.get(i).met()) {
        problem(i, "unmet-goal", unmet(claim.goals().get(i), findings.get(i)));
      }
    }
    return new Shown.Findings(findings);
  }

  private static String unmet(Goal goal, GoalCheck.Finding finding) {
    return "“%s” does not hold: %s".formatted(goal, finding.found());
  }

  private void problem(String rule, String message) {
    problem(-1, rule, message);
  }

  private void problem(int line, String rule, String message) {
    problems.add(new Problem(shown.size(), line, rule, message));
  }
}
