package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Chain;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The commands that print: {@code -L} and {@code -S}. */
final class Printing {
  private Printing() {}

  /** The built-in chains in the order of the hooks, then the user's by name. */
  static List<Chain> ordered(Table table) {
    var chains = new ArrayList<Chain>();
    table
        .name()
        .hooks()
        .forEach(hook ->
            chains.add(
                table
                    .chains()
                    .getOrDefault(
                        hook.name(), new Chain(hook.name(), Chain.Policy.ACCEPT, List.of()))));
    table.chains().values().stream()
        .filter(chain -> chain.policy() == null)
        .sorted(Comparator.comparing(Chain::name))
        .forEach(chains::add);
    return chains;
  }

  static Outcome run(Tables tables, Command command) {
    var table = tables.table(command.table());
    var chains = ordered(table);
    if (command.chain() != null) {
      chains.removeIf(chain -> !chain.name().equals(command.chain()));
    }
    if (chains.isEmpty()) {
      return Outcome.refused(
          tables,
          new Refusal(
              Refusal.Kind.UNREADABLE,
              "chain `%s' in table `%s' is incompatible, use 'nft' tool."
                  .formatted(command.chain(), table.name())));
    }
    var text =
        command.number() > 0
            ? oneRule(tables, command, chains.getFirst())
            : command.verb() == Verb.LIST
                ? list(tables, command, table, chains)
                : words(tables, command, table, chains);
    return Outcome.printed(tables, text);
  }

  private static String oneRule(Tables tables, Command command, Chain chain) {
    int number = command.number();
    if (number > chain.rules().size()) {
      return "";
    }
    var rule = chain.rules().get(number - 1);
    return command.verb() == Verb.LIST
        ? ListText.rule(number, rule, command.listing(), tables.counters())
        : line(chain, rule, counter(tables, command, rule));
  }

  private static String list(Tables tables, Command command, Table table, List<Chain> chains) {
    var parts =
        chains.stream()
            .map(chain -> ListText.chain(table, chain, command.listing(), tables.counters()))
            .toList();
    return String.join("\n", parts);
  }

  private static String words(Tables tables, Command command, Table table, List<Chain> chains) {
    var text = new StringBuilder();
    for (var chain : chains) {
      if (chain.policy() == null) {
        text.append("-N ").append(chain.name());
      } else {
        text.append("-P ").append(chain.name()).append(' ').append(chain.policy());
        if (command.listing().verbose()) {
          var counter = tables.counters().of(table, chain);
          text.append(" -c ").append(counter.packets()).append(' ').append(counter.octets());
        }
      }
      text.append('\n');
    }
    for (var chain : chains) {
      for (var rule : chain.rules()) {
        text.append(line(chain, rule, counter(tables, command, rule)));
      }
    }
    return text.toString();
  }

  private static String counter(Tables tables, Command command, Rule rule) {
    if (!command.listing().verbose()) {
      return "";
    }
    var counter = tables.counters().of(rule);
    return " -c " + counter.packets() + " " + counter.octets();
  }

  /** {@code -A CHAIN …}; the counter stands before the target. */
  static String line(Chain chain, Rule rule, String counter) {
    return "-A "
        + chain.name()
        + RuleWords.selector(rule.selector())
        + RuleWords.matches(rule)
        + counter
        + RuleWords.target(rule)
        + "\n";
  }
}
