package hopwise.simulator.linux.change;

import hopwise.simulator.linux.NamespaceId;
import hopwise.simulator.linux.Network;
import hopwise.simulator.linux.route.RoutingRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Rules of the routing policy ({@code ip rule}). */
public final class RuleChange {
  /** Stands for a preference that nobody gave. */
  public static final int CHOOSE = -1;

  private RuleChange() {}

  /** Adds a rule; one that is the same in all must not be there. */
  public static Outcome add(Network network, NamespaceId where, RoutingRule wanted) {
    var namespace = network.at(where);
    var rules = new ArrayList<>(namespace.routing().rules());
    var rule = wanted.preference() == CHOOSE ? withPreference(wanted, preference(rules)) : wanted;
    if (rules.contains(rule)) {
      return Outcome.refused(Errno.EEXIST);
    }
    rules.add(rule);
    return new Outcome.Done(network.with(namespace.with(namespace.routing().withRules(rules))));
  }

  /** One below the second rule's, as the first is the local table's. */
  private static int preference(List<RoutingRule> rules) {
    return rules.size() < 2 ? 0 : Math.max(0, rules.get(1).preference() - 1);
  }

  private static RoutingRule withPreference(RoutingRule rule, int preference) {
    return new RoutingRule(
        preference,
        rule.negated(),
        rule.from(),
        rule.to(),
        rule.input(),
        rule.output(),
        rule.mark(),
        rule.action());
  }

  /** Deletes the first rule that {@code which} accepts. */
  public static Outcome delete(Network network, NamespaceId where, Predicate<RoutingRule> which) {
    var namespace = network.at(where);
    var rules = new ArrayList<>(namespace.routing().rules());
    for (var rule : namespace.routing().rules()) {
      if (which.test(rule)) {
        rules.remove(rule);
        return new Outcome.Done(network.with(namespace.with(namespace.routing().withRules(rules))));
      }
    }
    return Outcome.refused(Errno.ENOENT);
  }
}
