package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Match;
import hopwise.simulator.linux.netfilter.Selector;
import hopwise.simulator.linux.netfilter.TableName;
import hopwise.simulator.linux.netfilter.Target;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command line of {@code iptables} that was understood.
 *
 * @param chain null for all chains
 * @param number of the rule, from 1; 0 where none was given
 * @param word the policy of {@code -P}, the new name of {@code -E}, else empty
 * @param selectors one for each pair of {@code -s} and {@code -d}; each makes a rule
 */
record Command(
    Verb verb,
    TableName table,
    @Nullable String chain,
    int number,
    String word,
    List<Selector> selectors,
    List<Match> matches,
    Target target,
    Listing listing) {
  /**
   * How {@code -L} and {@code -S} print.
   *
   * @param protocolNames whether {@code -n} leaves the names of protocols, as releases before 1.8.9
   *     do
   */
  record Listing(
      boolean numeric,
      boolean verbose,
      boolean exact,
      boolean lineNumbers,
      boolean protocolNames) {}

  /** The same command with the names of protocols. */
  Command namingProtocols() {
    var form =
        new Listing(listing.numeric, listing.verbose, listing.exact, listing.lineNumbers, true);
    return new Command(verb, table, chain, number, word, selectors, matches, target, form);
  }
}
