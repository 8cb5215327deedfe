package hopwise.simulator.trace.kernel;

import hopwise.simulator.linux.route.Route;
import hopwise.simulator.linux.route.RoutingRule;

/** A route, and the rule that named its table. */
record Found(RoutingRule rule, Route route) {
  /** Whether the rule itself refuses, without a table. */
  boolean isRefusal() {
    return rule.action() instanceof RoutingRule.Action.Refuse;
  }
}
