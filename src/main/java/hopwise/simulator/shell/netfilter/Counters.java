package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.Learned;
import hopwise.simulator.linux.netfilter.Chain;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.Table;
import java.util.HashMap;
import java.util.Map;

/** The counters of a namespace's rules and policies; see {@link Learned#counters}. */
record Counters(Map<String, Learned.Counter> byKey) {
  private static final Learned.Counter ZERO = new Learned.Counter(0, 0);

  Learned.Counter of(Rule rule) {
    return byKey.getOrDefault(key(rule), ZERO);
  }

  Learned.Counter of(Table table, Chain chain) {
    return byKey.getOrDefault(key(table, chain), ZERO);
  }

  /** The same without the counters of a chain. */
  Counters without(Table table, Chain chain) {
    var others = new HashMap<>(byKey);
    others.remove(key(table, chain));
    chain.rules().forEach(rule -> others.remove(key(rule)));
    return new Counters(Map.copyOf(others));
  }

  /** The same without the counter of one rule. */
  Counters without(Rule rule) {
    var others = new HashMap<>(byKey);
    others.remove(key(rule));
    return new Counters(Map.copyOf(others));
  }

  private static String key(Rule rule) {
    return Integer.toString(rule.handle());
  }

  private static String key(Table table, Chain chain) {
    return table.name() + "/" + chain.name();
  }
}
