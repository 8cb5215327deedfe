package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Chain;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.Table;
import hopwise.simulator.linux.netfilter.Target;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;

/** The commands about chains: {@code -N -X -E -P -F -Z}. */
final class ChainCommands {
  static final Refusal NO_CHAIN = Refusal.refused("No chain/target/match by that name.");

  private final Tables tables;
  private final Command command;
  private final Table table;

  private ChainCommands(Tables tables, Command command) {
    this.tables = tables;
    this.command = command;
    this.table = tables.table(command.table());
  }

  static Outcome create(Tables tables, Command command) {
    return new ChainCommands(tables, command).create();
  }

  static Outcome policy(Tables tables, Command command) {
    return new ChainCommands(tables, command).policy();
  }

  static Outcome flush(Tables tables, Command command) {
    return new ChainCommands(tables, command).on(ChainCommands::flush);
  }

  static Outcome zero(Tables tables, Command command) {
    return new ChainCommands(tables, command).on(ChainCommands::zero);
  }

  static Outcome delete(Tables tables, Command command) {
    return new ChainCommands(tables, command).on(ChainCommands::delete);
  }

  static Outcome rename(Tables tables, Command command) {
    return new ChainCommands(tables, command)
        .on((commands, chains) -> commands.rename(chains.getFirst()));
  }

  /** Does something with the chain named, or with all of them. */
  private Outcome on(BiFunction<ChainCommands, List<Chain>, Outcome> doing) {
    var name = command.chain();
    if (name == null) {
      return doing.apply(this, Printing.ordered(table));
    }
    var chain = table.chain(name);
    return chain == null ? refuse(NO_CHAIN) : doing.apply(this, List.of(chain));
  }

  private Outcome refuse(Refusal why) {
    return Outcome.refused(tables, why);
  }

  private String verbose(String doing, List<Chain> chains) {
    if (!command.listing().verbose()) {
      return "";
    }
    var text = new StringBuilder();
    chains.forEach(chain -> text.append(doing + " chain `" + chain.name() + "'\n"));
    return text.toString();
  }

  private Outcome create() {
    var name = command.chain() == null ? "" : command.chain();
    return table.chain(name) == null
        ? Outcome.done(tables.with(table.with(new Chain(name, null, List.of()))))
        : refuse(Refusal.refused("Chain already exists."));
  }

  private Outcome policy() {
    var chain = command.chain() == null ? null : table.chain(command.chain());
    if (chain == null || chain.policy() == null) {
      return refuse(Refusal.refused("Bad built-in chain name."));
    }
    return Arrays.stream(Chain.Policy.values())
        .filter(policy -> policy.name().equals(command.word()))
        .findFirst()
        .map(policy -> table.with(new Chain(chain.name(), policy, chain.rules())))
        .map(changed -> Outcome.done(tables.with(changed)))
        .orElseGet(
            () -> refuse(Refusal.refused("Bad policy name. Run `dmesg' for more information.")));
  }

  private Outcome flush(List<Chain> chains) {
    var next = table;
    for (var chain : chains) {
      next = next.with(chain.withRules(List.of()));
    }
    var before = tables.rules().table(command.table());
    var output = verbose("Flushing", chains);
    return Outcome.printed(before == null ? tables : tables.with(next), output);
  }

  private Outcome zero(List<Chain> chains) {
    var counters = tables.counters();
    if (command.number() > 0) {
      var rules = chains.getFirst().rules();
      return command.number() > rules.size()
          ? refuse(Refusal.refused("Bad rule (does a matching rule exist in that chain?)."))
          : Outcome.done(tables.with(counters.without(rules.get(command.number() - 1))));
    }
    for (var chain : chains) {
      counters = counters.without(table, chain);
    }
    return Outcome.printed(tables.with(counters), verbose("Zeroing", chains));
  }

  private Outcome delete(List<Chain> chains) {
    if (command.chain() != null && tables.rules().table(command.table()) == null) {
      return refuse(NO_CHAIN);
    }
    var gone =
        command.chain() != null
            ? chains
            : chains.stream().filter(chain -> chain.policy() == null).toList();
    var next = table;
    for (var chain : gone) {
      if (chain.policy() == Chain.Policy.DROP) {
        return refuse(Refusal.refused("Directory not empty."));
      }
      if (!chain.rules().isEmpty() || table.references(chain.name()) > 0) {
        return refuse(
            new Refusal(
                Refusal.Kind.KERNEL,
                "CHAIN_DEL failed (Device or resource busy): chain " + chain.name()));
      }
      next = chain.policy() == null ? next.without(chain.name()) : next;
    }
    return Outcome.printed(gone.isEmpty() ? tables : tables.with(next), verbose("Deleting", gone));
  }

  private Outcome rename(Chain chain) {
    if (chain.policy() != null) {
      return refuse(
          Refusal.notSimulated(
              "another name for a built-in chain", List.of("-E of a user's chain")));
    }
    if (table.chain(command.word()) != null) {
      return refuse(Refusal.refused("File exists."));
    }
    var chains = new LinkedHashMap<String, Chain>();
    for (var other : table.chains().values()) {
      var name = other.equals(chain) ? command.word() : other.name();
      var rules = other.rules().stream().map(rule -> renamed(rule, chain.name())).toList();
      chains.put(name, new Chain(name, other.policy(), rules));
    }
    return Outcome.done(tables.with(new Table(table.name(), chains)));
  }

  private Rule renamed(Rule rule, String old) {
    return rule.target().equals(new Target.Jump(old))
        ? new Rule(rule.handle(), rule.selector(), rule.matches(), new Target.Jump(command.word()))
        : rule;
  }
}
