package hopwise.simulator.lab;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Release;
import hopwise.simulator.trace.FabricDecision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of the sender's NIC. */
class FabricSentencesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "KUBENET     | {a} -> {c}:80     | may send from ADDRESS, which is not its own: IP"
            + " forwarding",
        "OVERLAY     | {a} -> {c}:80     | sends from ADDRESS: the fabric knows ADDRESS/24 as the"
            + " pods",
        "NODE_SUBNET | {a} -> {c}:80     | sends from ADDRESS, one of its further addresses.",
        "POD_SUBNET  | {a} -> {c}:80     | sends from ADDRESS, one of its further addresses.",
        "OVERLAY     | {nodeA} -> {c}:80 | sends from its own address ADDRESS."
      })
  void sendersAddressIsTheNodesOrAPods(Plugin plugin, String way, String expected) {
    var town = Town.of(plugin, Release.TODAY);
    var text = town.spelled(way + ": delivered");
    var read = assertInstanceOf(GoalReader.Result.Read.class, GoalReader.read(text), text);
    var goal = assertInstanceOf(Goal.Reaches.class, read.goal());
    var plan = Journey.plan(town.world, goal.from(), goal.to(), null, 0);
    var journey = assertInstanceOf(Journey.Plan.Ready.class, plan, text).journey();
    var said =
        journey.walk(1).request().hops().stream()
            .flatMap(hop -> hop.steps().stream())
            .filter(step -> step.decision() instanceof FabricDecision.Vetted)
            .map(step -> FabricSentences.of(step, (FabricDecision) step.decision()))
            .findFirst()
            .orElseThrow();
    assertTrue(said.replaceAll("[0-9]+(\\.[0-9]+){3}", "ADDRESS").contains(expected), said);
  }
}
