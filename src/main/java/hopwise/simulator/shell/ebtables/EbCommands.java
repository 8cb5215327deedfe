package hopwise.simulator.shell.ebtables;

import hopwise.simulator.linux.ebtables.EbChain;
import hopwise.simulator.linux.ebtables.EbHook;
import hopwise.simulator.linux.ebtables.EbRule;
import hopwise.simulator.linux.ebtables.EbTarget;
import hopwise.simulator.linux.ebtables.Ebtables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Does what a command of {@code ebtables} asks for, except for printing and zeroing. */
final class EbCommands {
  private final Ebtables rules;
  private final EbCommand command;
  private final String name;

  private EbCommands(Ebtables rules, EbCommand command) {
    this.rules = rules;
    this.command = command;
    this.name = command.chain() == null ? "" : command.chain();
  }

  /** The rules after a command, or why it was refused. */
  record Outcome(Ebtables rules, @Nullable EbRefusal refusal) {}

  static Outcome run(Ebtables rules, EbCommand command) {
    var commands = new EbCommands(rules, command);
    return switch (command.verb()) {
      case APPEND -> commands.add("RULE_APPEND");
      case INSERT -> commands.add("RULE_INSERT");
      case DELETE -> commands.delete();
      case FLUSH -> commands.flush();
      case POLICY -> commands.policy();
      case NEW_CHAIN -> commands.create();
      case DELETE_CHAIN -> commands.remove();
      case LIST, ZERO -> commands.done(rules);
    };
  }

  /** Whether a chain is built in. */
  static boolean isBuiltIn(String chain) {
    return Arrays.stream(EbHook.values()).anyMatch(hook -> hook.name().equals(chain));
  }

  private Outcome done(Ebtables next) {
    return new Outcome(next, null);
  }

  private Outcome refuse(EbRefusal why) {
    return new Outcome(rules, why);
  }

  private Ebtables with(EbChain chain, List<EbRule> list, int next) {
    return rules.with(command.table(), new EbChain(chain.name(), chain.policy(), list), next);
  }

  private Outcome add(String operation) {
    var chain = rules.chain(command.table(), name);
    if (chain == null) {
      return refuse(EbRefusal.NO_CHAIN);
    }
    boolean append = operation.equals("RULE_APPEND");
    int at = append ? chain.rules().size() : Math.max(command.number() - 1, 0);
    if (at > chain.rules().size()) {
      return refuse(EbRefusal.refused("Index of insertion too big"));
    }
    int handle = rules.nextHandle();
    var list = new ArrayList<>(chain.rules());
    list.add(at, numbered(command.rule(), handle));
    var next = with(chain, list, handle + 1);
    return EbCheck.refusal(next, command.table(), command.rule())
        .map(why -> EbRefusal.kernel(operation + " failed (" + why + "): rule in chain " + name))
        .map(this::refuse)
        .orElseGet(() -> done(next));
  }

  private static EbRule numbered(EbRule rule, int handle) {
    return new EbRule(
        handle,
        rule.protocol(),
        rule.input(),
        rule.output(),
        rule.source(),
        rule.destination(),
        rule.ipSource(),
        rule.ipDestination(),
        rule.arpOperation(),
        rule.arpSource(),
        rule.arpDestination(),
        rule.target());
  }

  private Outcome delete() {
    var chain = rules.chain(command.table(), name);
    boolean byContent = command.number() == 0;
    if (chain == null) {
      return refuse(byContent ? EbRefusal.NO_RULE : EbRefusal.NO_CHAIN);
    }
    var list = new ArrayList<>(chain.rules());
    if (!byContent && command.number() > list.size()) {
      return refuse(EbRefusal.refused("Index of deletion too big"));
    }
    var found =
        byContent
            ? list.stream().filter(rule -> numbered(rule, 0).equals(command.rule())).findFirst()
            : Optional.of(list.get(command.number() - 1));
    if (found.isEmpty()) {
      return refuse(EbRefusal.NO_RULE);
    }
    list.remove(found.get());
    return done(with(chain, list, rules.nextHandle()));
  }

  private Outcome flush() {
    var next = rules;
    boolean found = command.chain() == null;
    for (var chain : rules.chains(command.table())) {
      if (command.chain() == null || chain.name().equals(name)) {
        found = true;
        var empty = new EbChain(chain.name(), chain.policy(), List.of());
        next =
            chain.rules().isEmpty() ? next : next.with(command.table(), empty, rules.nextHandle());
      }
    }
    return found ? done(next) : refuse(EbRefusal.NO_CHAIN);
  }

  private Outcome policy() {
    var chain = rules.chain(command.table(), name);
    var policy = EbDraft.verdict(command.policy());
    if (policy.isEmpty()) {
      return refuse(EbRefusal.usage("Unknown policy '" + command.policy() + "'"));
    }
    if (policy.get() == EbTarget.Verdict.CONTINUE) {
      return refuse(EbRefusal.usage("Wrong policy 'CONTINUE'"));
    }
    if (chain == null) {
      return refuse(EbRefusal.NO_CHAIN);
    }
    if (!isBuiltIn(name)) {
      return refuse(
          EbRefusal.notSimulated("a policy of a user's chain", "policies of built-in chains"));
    }
    if (policy.get() == EbTarget.Verdict.RETURN) {
      return refuse(EbRefusal.usage("Policy RETURN only allowed for user defined chains"));
    }
    return done(
        rules.with(
            command.table(), new EbChain(name, policy.get(), chain.rules()), rules.nextHandle()));
  }

  private Outcome create() {
    if (rules.chain(command.table(), name) != null) {
      return refuse(EbRefusal.refused("Chain already exists"));
    }
    return done(
        rules.with(
            command.table(),
            new EbChain(name, EbTarget.Verdict.RETURN, List.of()),
            rules.nextHandle()));
  }

  private Outcome remove() {
    var next = rules;
    var chains = rules.chains(command.table());
    boolean all = command.chain() == null;
    boolean found = all;
    for (var chain : chains) {
      if (all ? isBuiltIn(chain.name()) : !chain.name().equals(name)) {
        continue;
      }
      found = true;
      if (chain.policy() == EbTarget.Verdict.DROP) {
        return refuse(EbRefusal.refused("Directory not empty"));
      }
      if (!chain.rules().isEmpty() || isReferenced(chain.name())) {
        return refuse(
            EbRefusal.kernel("CHAIN_DEL failed (Device or resource busy): chain " + chain.name()));
      }
      next = isBuiltIn(chain.name()) ? next : next.without(command.table(), chain.name());
    }
    return found ? done(next) : refuse(EbRefusal.NO_CHAIN);
  }

  private boolean isReferenced(String chain) {
    return rules.chains(command.table()).stream()
        .flatMap(other -> other.rules().stream())
        .anyMatch(rule -> rule.target().equals(new EbTarget.Jump(chain)));
  }
}
