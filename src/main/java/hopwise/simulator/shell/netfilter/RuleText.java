package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Rule;

/** Rules as people write them. */
public final class RuleText {
  private RuleText() {}

  /** {@code -s 10.0.0.0/24 -o eth0 -j MASQUERADE}: the rule without its chain. */
  public static String of(Rule rule) {
    return (RuleWords.selector(rule.selector()) + RuleWords.matches(rule) + RuleWords.target(rule))
        .strip();
  }

  /** {@code -A POSTROUTING -o eth0 -j MASQUERADE}. */
  public static String of(String chain, Rule rule) {
    return "-A " + chain + " " + of(rule);
  }
}
