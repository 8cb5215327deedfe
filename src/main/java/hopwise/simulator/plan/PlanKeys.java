package hopwise.simulator.plan;

import java.util.LinkedHashMap;
import java.util.Map;

/** A plan as names and values, as {@code plan --json} prints it; the names are a contract. */
public final class PlanKeys {
  private PlanKeys() {}

  /** The tree of a plan, in the order in which it is printed. */
  public static Map<String, Object> of(Plan plan) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("addressesNeeded", plan.addressesNeeded());
    tree.put("smallestSubnet", plan.smallestSubnet().toString());
    tree.put("usableAddresses", plan.usableAddresses());
    tree.put("maxNodes", plan.end().nodes());
    tree.put("maxPods", plan.maxPods());
    var pods = plan.podSubnet();
    if (pods != null) {
      tree.put("podSubnet", podSubnet(pods));
    }
    tree.put("problems", plan.problems().stream().map(PlanKeys::problem).toList());
    return tree;
  }

  private static Map<String, Object> podSubnet(Plan.PodSubnet pods) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("addressesNeeded", pods.addressesNeeded());
    tree.put("smallestSubnet", pods.smallestSubnet().toString());
    return tree;
  }

  private static Map<String, Object> problem(Problem problem) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("code", problem.code().toString());
    tree.put("message", problem.message());
    return tree;
  }
}
