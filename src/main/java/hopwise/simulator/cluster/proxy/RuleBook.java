package hopwise.simulator.cluster.proxy;

import hopwise.simulator.linux.netfilter.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** The chains of one table while they are being written. */
final class RuleBook {
  private final SequencedMap<String, List<Rule>> chains = new LinkedHashMap<>();

  /** Begins a chain, which may stay empty. */
  void begin(String chain) {
    chains.computeIfAbsent(chain, name -> new ArrayList<>());
  }

  void add(String chain, Rule rule) {
    chains.computeIfAbsent(chain, name -> new ArrayList<>()).add(rule);
  }

  SequencedMap<String, List<Rule>> chains() {
    return chains;
  }
}
