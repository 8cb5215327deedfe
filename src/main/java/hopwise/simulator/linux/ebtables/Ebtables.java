package hopwise.simulator.linux.ebtables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All ebtables rules of a namespace. */
public final class Ebtables {
  /** No rule, every policy ACCEPT. */
  public static final Ebtables EMPTY = new Ebtables(Map.of(), 1);

  private static final Map<EbTable, List<EbHook>> BUILT_IN =
      Map.of(
          EbTable.NAT, List.of(EbHook.PREROUTING, EbHook.OUTPUT, EbHook.POSTROUTING),
          EbTable.FILTER, List.of(EbHook.INPUT, EbHook.FORWARD, EbHook.OUTPUT));

  private record Key(EbTable table, String chain) {}

  private final Map<Key, EbChain> chains;
  private final int nextHandle;

  private Ebtables(Map<Key, EbChain> chains, int nextHandle) {
    this.chains = chains;
    this.nextHandle = nextHandle;
  }

  /** The chain, null where there is none; a built-in one is there from the start. */
  public @Nullable EbChain chain(EbTable table, String name) {
    var chain = chains.get(new Key(table, name));
    return chain != null || !isBuiltIn(table, name)
        ? chain
        : new EbChain(name, EbTarget.Verdict.ACCEPT, List.of());
  }

  private static boolean isBuiltIn(EbTable table, String name) {
    return BUILT_IN.getOrDefault(table, List.of()).stream()
        .anyMatch(hook -> hook.name().equals(name));
  }

  /** The chains of a table: the built-in ones first, then the user's in the order of adding. */
  public List<EbChain> chains(EbTable table) {
    var found = new ArrayList<EbChain>();
    for (var hook : BUILT_IN.getOrDefault(table, List.of())) {
      found.add(
          chains.getOrDefault(
              new Key(table, hook.name()),
              new EbChain(hook.name(), EbTarget.Verdict.ACCEPT, List.of())));
    }
    chains.forEach((key, chain) -> {
      if (key.table() == table && !isBuiltIn(table, key.chain())) {
        found.add(chain);
      }
    });
    return found;
  }

  /** Whether there is nothing to ask: no chain was ever touched. */
  public boolean isEmpty() {
    return chains.isEmpty();
  }

  /** The number for the next rule's {@link EbRule#handle}. */
  public int nextHandle() {
    return nextHandle;
  }

  /** The same rules with one chain added or replaced. */
  public Ebtables with(EbTable table, EbChain chain, int next) {
    var others = new LinkedHashMap<>(chains);
    others.put(new Key(table, chain.name()), chain);
    return new Ebtables(others, next);
  }

  /** The same rules without a chain. */
  public Ebtables without(EbTable table, String chain) {
    var others = new LinkedHashMap<>(chains);
    others.remove(new Key(table, chain));
    return new Ebtables(others, nextHandle);
  }
}
