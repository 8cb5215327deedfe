package hopwise.simulator.azure.change;

import hopwise.simulator.azure.Nsg;
import hopwise.simulator.azure.NsgRule;
import java.util.HashMap;
import java.util.Optional;

/** What Azure refuses about a security group. */
final class NsgRulesCheck {
  private static final int FIRST = 100;
  private static final int LAST = 4096;

  private NsgRulesCheck() {}

  private record Place(NsgRule.Direction direction, int priority) {}

  static Optional<Outcome.Refused> of(Nsg nsg) {
    var rules = new HashMap<Place, NsgRule>();
    for (var rule : nsg.rules()) {
      if (rule.priority() < FIRST || rule.priority() > LAST) {
        return Optional.of(Refusals.priority(rule));
      }
      var other = rules.putIfAbsent(new Place(rule.direction(), rule.priority()), rule);
      if (other != null) {
        return Optional.of(Refusals.sameRule(rule, other));
      }
    }
    return Optional.empty();
  }
}
