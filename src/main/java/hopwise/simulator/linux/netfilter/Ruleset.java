package hopwise.simulator.linux.netfilter;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All iptables rules of a namespace. A table that nobody touched does not exist. */
public final class Ruleset {
  /** No table. */
  public static final Ruleset EMPTY = new Ruleset(Map.of(), 1);

  private final Map<TableName, Table> tables;
  private final int nextHandle;
  private final boolean tracked;

  private Ruleset(Map<TableName, Table> tables, int nextHandle) {
    this.tables = tables;
    this.nextHandle = nextHandle;
    this.tracked =
        tables.values().stream()
            .flatMap(table -> table.chains().values().stream())
            .flatMap(chain -> chain.rules().stream())
            .anyMatch(Ruleset::needsTracking);
  }

  private static boolean needsTracking(Rule rule) {
    boolean translates =
        switch (rule.target()) {
          case Target.Dnat dnat -> true;
          case Target.Snat snat -> true;
          case Target.Masquerade masquerade -> true;
          case Target.Redirect redirect -> true;
          case Target.Accept accept -> false;
          case Target.Drop drop -> false;
          case Target.Return back -> false;
          case Target.Jump jump -> false;
          case Target.None none -> false;
          case Target.Reject reject -> false;
          case Target.Log log -> false;
          case Target.SetMark mark -> false;
          case Target.Ttl ttl -> false;
          case Target.Trace trace -> false;
        };
    return translates || rule.matches().stream().anyMatch(Match.State.class::isInstance);
  }

  /** The table, null where nobody touched it. */
  public @Nullable Table table(TableName name) {
    return tables.get(name);
  }

  /** The table; one that nobody touched has its built-in chains, empty. */
  public Table tableOrEmpty(TableName name) {
    var table = tables.get(name);
    return table == null ? Table.empty(name) : table;
  }

  /** The number for the next rule's {@link Rule#handle}. */
  public int nextHandle() {
    return nextHandle;
  }

  /**
   * Whether connections are tracked: only where some rule needs it (a translation, or a test of the
   * state). Measured: a namespace whose rules need none has no entries.
   */
  public boolean tracksConnections() {
    return tracked;
  }

  /**
   * The same rules with one table added or replaced.
   *
   * @param next the number for the next new rule, greater than all of {@code table}
   */
  public Ruleset with(Table table, int next) {
    var others = new EnumMap<TableName, Table>(TableName.class);
    others.putAll(tables);
    others.put(table.name(), table);
    return new Ruleset(others, next);
  }
}
