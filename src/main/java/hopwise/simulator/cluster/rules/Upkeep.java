package hopwise.simulator.cluster.rules;

import hopwise.simulator.linux.netfilter.Chain;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.Ruleset;
import hopwise.simulator.linux.netfilter.Table;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.netfilter.Target;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/**
 * Brings the portions of programs into a ruleset and leaves everything else as it is. A rule that
 * was right keeps its handle, and with it its counters.
 */
public final class Upkeep {
  private final Map<TableName, SequencedMap<String, Chain>> tables = new EnumMap<>(TableName.class);
  private final Ruleset before;
  private SequencedMap<String, Chain> chains = new LinkedHashMap<>();
  private int next;

  private Upkeep(Ruleset before) {
    this.before = before;
    this.next = before.nextHandle();
  }

  /** The rules after all {@code portions} were looked after, the first one first. */
  public static Ruleset keep(Ruleset before, List<Portion> portions) {
    var upkeep = new Upkeep(before);
    portions.forEach(upkeep::keep);
    var rules = before;
    for (var table : upkeep.tables.entrySet()) {
      rules = rules.with(new Table(table.getKey(), table.getValue()), upkeep.next);
    }
    return rules;
  }

  private void keep(Portion portion) {
    chains =
        tables.computeIfAbsent(
            portion.table(), table -> new LinkedHashMap<>(before.tableOrEmpty(table).chains()));
    portion.chains().forEach(this::make);
    portion.rewritten().keySet().forEach(this::make);
    portion.rewritten().forEach(this::rewrite);
    if (!portion.prefixes().isEmpty()) {
      removeStale(portion);
    }
    portion.ensured().forEach(this::ensure);
  }

  private Chain make(String name) {
    return chains.computeIfAbsent(name, chain -> new Chain(chain, null, List.of()));
  }

  private void rewrite(String name, List<Rule> wanted) {
    var chain = make(name);
    if (!isSame(chain.rules(), wanted)) {
      chains.put(name, chain.withRules(wanted.stream().map(this::numbered).toList()));
    }
  }

  /** A chain that somebody else's rule jumps to can only be emptied. */
  private void removeStale(Portion portion) {
    var stale =
        chains.keySet().stream()
            .filter(chain -> !portion.rewritten().containsKey(chain))
            .filter(chain -> portion.prefixes().stream().anyMatch(chain::startsWith))
            .toList();
    stale.forEach(chain -> rewrite(chain, List.of()));
    var used = jumpedTo();
    stale.stream().filter(chain -> !used.contains(chain)).forEach(chains::remove);
  }

  private Set<String> jumpedTo() {
    var found = new HashSet<String>();
    for (var chain : chains.values()) {
      for (var rule : chain.rules()) {
        if (rule.target() instanceof Target.Jump(var name)) {
          found.add(name);
        }
      }
    }
    return found;
  }

  private void ensure(Portion.Ensured ensured) {
    var chain = make(ensured.chain());
    if (chain.rules().stream().anyMatch(rule -> isSame(rule, ensured.rule()))) {
      return;
    }
    var rules = new ArrayList<>(chain.rules());
    rules.add(ensured.first() ? 0 : rules.size(), numbered(ensured.rule()));
    chains.put(chain.name(), chain.withRules(rules));
  }

  private Rule numbered(Rule rule) {
    return new Rule(next++, rule.selector(), rule.matches(), rule.target());
  }

  private static boolean isSame(List<Rule> some, List<Rule> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!isSame(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(Rule one, Rule other) {
    return one.target().equals(other.target())
        && one.selector().equals(other.selector())
        && one.matches().equals(other.matches());
  }
}
