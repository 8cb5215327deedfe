package hopwise.simulator.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.trace.Hop;
import hopwise.simulator.trace.Trace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a step of a walk names as its evidence is what decided: each rule, route, neighbour entry
 * and NIC flag that a cell of the matrix used is taken away alone, and the walk is another one.
 */
class EvidenceTest {
  private static final int FEWEST = 20;

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"NONE", "NODE_SUBNET_BRIDGE"})
  void withoutItsEvidenceAWalkIsAnotherOne(Plugin plugin) {
    var town = Town.of(plugin, Release.TODAY);
    var trials = new LinkedHashMap<String, Trial>();
    for (var row : MatrixTest.rows(plugin)) {
      var journey = journey(town, row);
      for (var removal : Removal.of(town.world, steps(journey))) {
        trials.put(row + " without " + removal.name(), new Trial(journey, removal));
      }
    }
    var same = new ArrayList<String>();
    trials.forEach((name, trial) -> {
      if (trial.isWithoutEffect()) {
        same.add(name);
      }
    });
    assertEquals("", String.join("\n", same));
    assertTrue(trials.size() > FEWEST, trials.size() + " pieces of evidence");
  }

  private record Trial(Journey journey, Removal removal) {
    boolean isWithoutEffect() {
      return steps(journey).equals(steps(new Journey(removal.without(), journey.probe())));
    }
  }

  private static Journey journey(Town town, String row) {
    var text = town.spelled(row);
    var goal = ((GoalReader.Result.Read) GoalReader.read(text)).goal();
    var reaches = assertInstanceOf(Goal.Reaches.class, goal);
    var plan = Journey.plan(town.world, reaches.from(), reaches.to(), null, 0);
    return assertInstanceOf(Journey.Plan.Ready.class, plan, text).journey();
  }

  /** All hops of the request and of the answer. */
  private static List<Hop> steps(Journey journey) {
    var walk = journey.walk(journey.world().seed());
    return Stream.of(walk.request(), walk.reply())
        .flatMap(trace -> trace == null ? Stream.<Trace>of() : Stream.of(trace))
        .flatMap(trace -> trace.hops().stream())
        .toList();
  }
}
