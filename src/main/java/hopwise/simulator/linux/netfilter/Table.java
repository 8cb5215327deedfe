package hopwise.simulator.linux.netfilter;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * A table of iptables.
 *
 * @param chains by name: the built-in ones in the order of the hooks, then the user's in the order
 *     of adding
 */
public record Table(TableName name, SequencedMap<String, Chain> chains) {
  /** Copies the chains. */
  public Table {
    chains = new LinkedHashMap<>(chains);
  }

  /** The built-in chains alone, empty, with policy ACCEPT. */
  public static Table empty(TableName name) {
    var chains = new LinkedHashMap<String, Chain>();
    for (var hook : name.hooks()) {
      chains.put(hook.name(), new Chain(hook.name(), Chain.Policy.ACCEPT, List.of()));
    }
    return new Table(name, chains);
  }

  /** The chain of this name, null where there is none. */
  public @Nullable Chain chain(String chain) {
    return chains.get(chain);
  }

  /** The same table with one chain added or replaced. */
  public Table with(Chain chain) {
    var others = new LinkedHashMap<>(chains);
    others.put(chain.name(), chain);
    return new Table(name, others);
  }

  /** The same table without a chain. */
  public Table without(String chain) {
    var others = new LinkedHashMap<>(chains);
    others.remove(chain);
    return new Table(name, others);
  }

  /** The chains by name, not to be changed. */
  @Override
  public SequencedMap<String, Chain> chains() {
    return Collections.unmodifiableSequencedMap(chains);
  }

  /** How many rules jump to {@code chain}. */
  public long references(String chain) {
    return chains.values().stream()
        .flatMap(other -> other.rules().stream())
        .filter(rule -> rule.target().equals(new Target.Jump(chain)))
        .count();
  }
}
