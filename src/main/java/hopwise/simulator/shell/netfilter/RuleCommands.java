package hopwise.simulator.shell.netfilter;

import hopwise.simulator.linux.netfilter.Chain;
import hopwise.simulator.linux.netfilter.Rule;
import hopwise.simulator.linux.netfilter.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** The commands about single rules: {@code -A -I -R -D -C}. */
final class RuleCommands {
  private static final Refusal NO_RULE =
      Refusal.refused("Bad rule (does a matching rule exist in that chain?).");

  private static final String APPEND = "RULE_APPEND";

  private final Tables tables;
  private final Command command;
  private final String chainName;

  private RuleCommands(Tables tables, Command command) {
    this.tables = tables;
    this.command = command;
    this.chainName = command.chain() == null ? "" : command.chain();
  }

  static Outcome append(Tables tables, Command command) {
    return new RuleCommands(tables, command)
        .on(ChainCommands.NO_CHAIN, (all, chain) -> all.add(chain, chain.rules().size(), APPEND));
  }

  static Outcome insert(Tables tables, Command command) {
    return new RuleCommands(tables, command).on(ChainCommands.NO_CHAIN, RuleCommands::insert);
  }

  static Outcome replace(Tables tables, Command command) {
    return new RuleCommands(tables, command).on(ChainCommands.NO_CHAIN, RuleCommands::replace);
  }

  static Outcome delete(Tables tables, Command command) {
    var commands = new RuleCommands(tables, command);
    return command.number() == 0
        ? commands.on(NO_RULE, RuleCommands::delete)
        : commands.on(ChainCommands.NO_CHAIN, RuleCommands::deleteAt);
  }

  static Outcome check(Tables tables, Command command) {
    var found = new RuleCommands(tables, command).on(NO_RULE, RuleCommands::delete);
    return new Outcome(tables, found.output(), found.refusal());
  }

  private Outcome on(Refusal otherwise, BiFunction<RuleCommands, Chain, Outcome> doing) {
    var chain = tables.table(command.table()).chain(chainName);
    return chain == null ? refuse(otherwise) : doing.apply(this, chain);
  }

  private Outcome refuse(Refusal why) {
    return Outcome.refused(tables, why);
  }

  private Rule rule(int handle, Selector selector) {
    return new Rule(handle, selector, command.matches(), command.target());
  }

  /** Each of several addresses is put in at the same place, so that the last comes first. */
  private Outcome insert(Chain chain) {
    int at = Math.max(command.number() - 1, 0);
    return at > chain.rules().size()
        ? refuse(Refusal.refused("Index of insertion too big."))
        : add(chain, at, at > 0 && at == chain.rules().size() ? APPEND : "RULE_INSERT");
  }

  private Outcome add(Chain chain, int at, String operation) {
    var rules = new ArrayList<>(chain.rules());
    int handle = tables.rules().nextHandle();
    int place = at;
    for (var selector : command.selectors()) {
      rules.add(place, rule(handle++, selector));
      place += operation.equals(APPEND) ? 1 : 0;
    }
    return checked(chain.withRules(rules), rules.get(at), handle, operation);
  }

  private Outcome replace(Chain chain) {
    int at = command.number() - 1;
    if (at >= chain.rules().size()) {
      return refuse(tooBig(chain, "replacement"));
    }
    var rules = new ArrayList<>(chain.rules());
    int handle = tables.rules().nextHandle();
    rules.set(at, rule(handle, command.selectors().getFirst()));
    return checked(chain.withRules(rules), rules.get(at), handle + 1, "RULE_REPLACE");
  }

  private Outcome checked(Chain chain, Rule rule, int next, String operation) {
    var table = tables.table(command.table()).with(chain);
    var wrong = KernelCheck.refusal(table, chainName, rule);
    if (wrong.isPresent()) {
      return refuse(
          new Refusal(
              Refusal.Kind.KERNEL,
              "%s failed (%s): rule in chain %s".formatted(operation, wrong.get(), chainName)));
    }
    return Outcome.printed(tables.with(table, next), sentences());
  }

  private String sentences() {
    if (!command.listing().verbose()) {
      return "";
    }
    var text = new StringBuilder();
    command.selectors().forEach(selector -> text.append(ListText.sentence(rule(0, selector))));
    return text.toString();
  }

  private Outcome delete(Chain chain) {
    var rules = new ArrayList<>(chain.rules());
    for (var selector : command.selectors()) {
      var found = find(rules, rule(0, selector));
      if (found.isEmpty()) {
        return refuse(NO_RULE);
      }
      rules.remove(found.get());
    }
    return becomes(chain.withRules(rules), sentences());
  }

  private static Optional<Rule> find(List<Rule> rules, Rule like) {
    return rules.stream()
        .filter(rule -> rule.selector().equals(like.selector()))
        .filter(rule -> rule.matches().equals(like.matches()))
        .filter(rule -> rule.target().equals(like.target()))
        .findFirst();
  }

  private Outcome deleteAt(Chain chain) {
    var rules = new ArrayList<>(chain.rules());
    if (command.number() > rules.size()) {
      return refuse(tooBig(chain, "deletion"));
    }
    rules.remove(command.number() - 1);
    return becomes(chain.withRules(rules), "");
  }

  /** The real tool makes a built-in chain with its first rule: until then there is none. */
  private static Refusal tooBig(Chain chain, String doing) {
    return chain.policy() == Chain.Policy.ACCEPT && chain.rules().isEmpty()
        ? ChainCommands.NO_CHAIN
        : Refusal.refused("Index of " + doing + " too big.");
  }

  private Outcome becomes(Chain chain, String output) {
    return Outcome.printed(tables.with(tables.table(command.table()).with(chain)), output);
  }
}
