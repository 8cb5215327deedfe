package hopwise.simulator.cluster.rules;

import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.TableName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * What one program keeps in one table.
 *
 * @param chains that must be there; their rules are not this portion's
 * @param rewritten chains that hold these rules and no others
 * @param ensured rules of chains that other people write in, too
 * @param prefixes a chain whose name begins so, and that is not in {@code rewritten}, is deleted
 */
public record Portion(
    TableName table,
    List<String> chains,
    SequencedMap<String, List<Rule>> rewritten,
    List<Ensured> ensured,
    List<String> prefixes) {

  /**
   * A rule that is put into a chain unless it stands there already, anywhere.
   *
   * @param first whether it is put before all others, else behind them
   */
  public record Ensured(String chain, boolean first, Rule rule) {
    /** A rule that is put before all others. */
    public static Ensured first(String chain, Rule rule) {
      return new Ensured(chain, true, rule);
    }

    /** A rule that is put behind all others. */
    public static Ensured last(String chain, Rule rule) {
      return new Ensured(chain, false, rule);
    }
  }

  /** Copies the lists. */
  public Portion {
    chains = List.copyOf(chains);
    rewritten = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(rewritten));
    ensured = List.copyOf(ensured);
    prefixes = List.copyOf(prefixes);
  }

  /** A portion that rewrites no chain. */
  public static Portion ensuring(TableName table, List<String> chains, List<Ensured> ensured) {
    return new Portion(table, chains, new LinkedHashMap<>(), ensured, List.of());
  }

  /** A portion with one chain that is rewritten. */
  public static Portion chain(
      TableName table, String chain, List<Rule> rules, List<Ensured> ensured) {
    var rewritten = new LinkedHashMap<String, List<Rule>>();
    rewritten.put(chain, rules);
    return new Portion(table, List.of(), rewritten, ensured, List.of());
  }
}
