package hopwise.simulator.shell.ebtables;

import hopwise.simulator.linux.ebtables.EbRule;
import hopwise.simulator.linux.ebtables.EbTable;
import org.jspecify.annotations.Nullable;

/**
 * A command line of {@code ebtables} that was understood.
 *
 * @param chain null for all chains
 * @param number of the rule, from 1; 0 where none was given
 * @param policy the word after {@code -P CHAIN}, else empty
 * @param rule with handle 0
 * @param counters {@code --Lc}
 * @param numbers {@code --Ln}
 */
record EbCommand(
    EbVerb verb,
    EbTable table,
    @Nullable String chain,
    int number,
    String policy,
    EbRule rule,
    boolean counters,
    boolean numbers) {}
