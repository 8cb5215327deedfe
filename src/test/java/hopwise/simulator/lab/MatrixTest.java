package hopwise.simulator.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import hopwise.simulator.cluster.Plugin;
import hopwise.simulator.cluster.Release;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Who sees whom, plugin by plugin: the reachability matrix of Microsoft's pages and the table that
 * was measured on a kernel. Each cell comes out of rules and routes.
 */
class MatrixTest {
  private static final Release RELEASE = Release.TODAY;

  /** What is the same for all plugins. */
  private static final List<String> ALL =
      List.of(
          "{a} -> {b}:80: source {a}",
          "{a} -> {c}:80: source {a}",
          "{a} -> service/solo: source {a}",
          "{a} -> {nodeA}: source {a}",
          "{nodeA} -> service/solo: source {nodeA}",
          "{nodeA} -> {c}:80: source {nodeA}",
          "{a} -> host/web: source {outbound}",
          "{a} -> 10.0.0.10:53/udp: delivered",
          "host/vm -> {nodeA}: source host/vm",
          "host/jump -> {nodeA}: source host/jump",
          "host/db -> {nodeA}: source host/db",
          "host/db -> {nodeC}:{nodePort}: delivered");

  /** Pods behind their node's address: the fabric outside does not know them. */
  private static final List<String> HIDDEN =
      List.of(
          "{a} -> {nodeC}: source {nodeA}",
          "{a} -> host/vm: source {nodeA}",
          "{a} -> host/jump: source {nodeA}",
          "{a} -> host/db: source {nodeA}",
          "host/vm -> {a}:80: NEXT_HOP_NONE",
          "host/jump -> {a}:80: NEXT_HOP_NONE");

  private static final Map<Plugin, List<String>> ROWS = new EnumMap<>(Plugin.class);

  static {
    ROWS.put(Plugin.KUBENET, both(HIDDEN, List.of("{solo} -> service/solo: source {cbr0}")));
    ROWS.put(Plugin.OVERLAY, both(HIDDEN, List.of("{solo} -> service/solo: source {nodeSolo}")));
    var known =
        List.of(
            "{solo} -> service/solo: source {nodeSolo}",
            "{a} -> {nodeC}: source {a}",
            "{a} -> host/vm: source {a}",
            "host/vm -> {a}:80: source host/vm",
            "host/jump -> {a}:80: source host/jump",
            "host/db -> {a}:80: source host/db");
    var node = List.of("{a} -> host/jump: source {nodeA}", "{a} -> host/db: source {nodeA}");
    var pod = List.of("{a} -> host/jump: source {a}", "{a} -> host/db: source {a}");
    ROWS.put(Plugin.NODE_SUBNET, both(known, node));
    ROWS.put(Plugin.POD_SUBNET, both(known, pod));
    ROWS.put(Plugin.POD_SUBNET_STATIC, both(known, pod));
  }

  private static List<String> both(List<String> some, List<String> others) {
    var all = new ArrayList<>(ALL);
    all.addAll(some);
    all.addAll(others);
    return all;
  }

  static List<String> rows(Plugin plugin) {
    return ROWS.getOrDefault(plugin, List.of());
  }

  @ParameterizedTest
  @EnumSource(
      names = {"NONE", "NODE_SUBNET_BRIDGE"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyCellOfTheMatrixIsWalked(Plugin plugin) {
    var town = Town.of(plugin, RELEASE);
    var wrong = new ArrayList<String>();
    for (var row : rows(plugin)) {
      var text = town.spelled(row);
      var goal = assertInstanceOf(GoalReader.Result.Read.class, GoalReader.read(text), text).goal();
      var finding = GoalCheck.check(town.world, goal);
      if (!finding.met()) {
        wrong.add(row + " (" + text + "): " + finding.found());
      }
    }
    assertEquals("", String.join("\n", wrong));
  }
}
