package hopwise.simulator.linux.ebtables;

import java.util.List;

/**
 * A chain of ebtables.
 *
 * @param policy of a built-in chain, or of a user chain, where RETURN is possible too
 */
public record EbChain(String name, EbTarget.Verdict policy, List<EbRule> rules) {
  /** Copies the rules. */
  public EbChain {
    rules = List.copyOf(rules);
  }
}
