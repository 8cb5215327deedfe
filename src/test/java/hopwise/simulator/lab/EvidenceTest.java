package hopwise.simulator.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.trace.Hop;
import hopwise.simulator.trace.Trace;
import hopwise.simulator.trace.Walk;
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
    var removals = new LinkedHashMap<String, Removal>();
    var journeys = new LinkedHashMap<String, Journey>();
    for (var row : MatrixTest.rows(plugin)) {
      var journey = journey(town, row);
      for (var removal : Removal.of(town.world, steps(walk(journey)))) {
        removals.put(row + " without " + removal.name(), removal);
        journeys.put(row + " without " + removal.name(), journey);
      }
    }
    var same = new ArrayList<String>();
    removals.forEach((name, removal) -> {
      var before = journeys.get(name);
      var after = new Journey(removal.without(), before.probe());
      if (steps(walk(before)).equals(steps(walk(after)))) {
        same.add(name);
      }
    });
    assertEquals("", String.join("\n", same));
    assertTrue(removals.size() > FEWEST, removals.size() + " pieces of evidence");
  }

  private static Journey journey(Town town, String row) {
    var text = town.spelled(row);
    var goal = ((GoalReader.Result.Read) GoalReader.read(text)).goal();
    var reaches = assertInstanceOf(Goal.Reaches.class, goal);
    var plan = Journey.plan(town.world, reaches.from(), reaches.to(), null, 0);
    return assertInstanceOf(Journey.Plan.Ready.class, plan, text).journey();
  }

  private static Walk walk(Journey journey) {
    return journey.walk(journey.world().seed());
  }

  /** All hops of the request and of the answer. */
  private static List<Hop> steps(Walk walk) {
    return Stream.of(walk.request(), walk.reply())
        .flatMap(trace -> trace == null ? Stream.<Trace>of() : Stream.of(trace))
        .flatMap(trace -> trace.hops().stream())
        .toList();
  }
}
