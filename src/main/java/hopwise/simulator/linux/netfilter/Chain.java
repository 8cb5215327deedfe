package hopwise.simulator.linux.netfilter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A chain of rules.
 *
 * @param policy what becomes of a packet that no rule decided on; null for a user chain, which then
 *     returns
 */
public record Chain(String name, @Nullable Policy policy, List<Rule> rules) {
  /** The two policies of a built-in chain. */
  public enum Policy {
    ACCEPT,
    DROP
  }

  /** Copies the rules. */
  public Chain {
    rules = List.copyOf(rules);
  }

  /** The same chain with other rules. */
  public Chain withRules(List<Rule> others) {
    return new Chain(name, policy, others);
  }
}
